package org.aftersales.intake;

import java.nio.file.Path;
import java.util.List;

import org.aftersales.run.Counts;
import org.aftersales.run.JobFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that are loaded in several partitions at the same time: the facts do not tell.
 */
class PartitionedIntakeTests {

	private static final String NIGHT = ExportHistory.LAST.toString();

	/** A partition is worth its connection from four chunks on. */
	private static final String SMALL_CHUNKS = "batch.chunk-size=5";

	private static final String PARTITIONS = "select number || ': ' || scanned || ' of ' || expected from run_partition where step = 'intake.refunds.csv' order by number";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 2, 4 })
	void theFactsAreTheSameHoweverManyPartitionsThereAre(int partitions) {
		Counts undivided;
		List<String> facts;
		try (IntakeApplication application = started(1)) {
			contradicting(application.inbox()).write();
			undivided = application.night(NIGHT);
			facts = application.facts();
		}
		assertThat(facts).anyMatch((fact) -> fact.contains("FACT_CHANGED"))
			.anyMatch((fact) -> fact.contains("#NEAR1,") && fact.contains("RESOLVED"))
			.anyMatch((fact) -> fact.contains("#FAR2,") && fact.contains("RESOLVED"))
			.anyMatch((fact) -> fact.contains("#FAR1,") && fact.contains("OPEN"))
			.hasSizeGreaterThan(500);
		try (IntakeApplication application = started(partitions)) {
			contradicting(application.inbox()).write();
			slowDown(application);

			assertThat(application.night(NIGHT)).isEqualTo(undivided);

			assertThat(application.facts()).isEqualTo(facts);
			assertThat(application.texts("""
					select step from run_partition where scanned = expected and scanned > 0
					 group by step having count(*) in (2, %d) order by 1""".formatted(partitions))).containsExactly(
					"intake.api_orders.csv", "intake.order_items.csv", "intake.orders.csv", "intake.refunds.csv");
		}
	}

	@Test
	void aPartitionThatFailsGoesOnBehindTheRowsThatItHasLoadedAndTheOthersStayDone() {
		Counts undisturbed;
		List<String> facts;
		String late;
		try (IntakeApplication application = started(3)) {
			ExportHistory.write(application.inbox(), 200).write();
			undisturbed = application.night(NIGHT);
			facts = application.facts();
			late = application.texts("select claim_no from claim order by applied_at desc limit 1").get(0);
		}
		try (IntakeApplication application = started(3)) {
			ExportHistory.write(application.inbox(), 200).write();
			refuse(application, late);
			assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> application.night(NIGHT))
				.withMessageContaining("the disk is full");
			List<String> failed = application.texts(PARTITIONS);
			assertThat(failed).hasSize(3).filteredOn((partition) -> !isDone(partition)).hasSize(1);
			application.jdbc().sql("drop trigger refuse_one on claim").update();
			application.jdbc().sql("update run_partition set claim = 100 where scanned = expected").update();

			assertThat(application.again(NIGHT)).isEqualTo(undisturbed);

			assertThat(application.texts(PARTITIONS)).hasSize(3).allMatch(PartitionedIntakeTests::isDone);
			assertThat(application.texts("select distinct claim from run_partition order by 1"))
				.as("claimed once more: the one that failed, which had been claimed once")
				.containsExactly("2", "100");
			assertThat(application.facts()).isEqualTo(facts);
		}
	}

	@Test
	void filesThatAreRepairedBetweenTwoAttemptsGetPartitionsOfTheirOwn() {
		try (IntakeApplication application = started(2)) {
			ExportHistory.write(application.inbox(), 120).write();
			refuse(application, "R90");
			assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> application.night(NIGHT));
			application.jdbc().sql("drop trigger refuse_one on claim").update();
			ExportHistory.write(application.inbox(), 130).write();

			application.again(NIGHT);

			assertThat(application.texts("""
					select source || step from run_partition group by source, step
					having sum(scanned) <> sum(expected)""")).as("the files that nobody will give again").hasSize(1);
			assertThat(application.texts("""
					select min(number) || ' to ' || max(number) from run_partition where step = 'intake.orders.csv'
					 group by source order by 1""")).containsExactly("1 to 2", "3 to 4");
			assertThat(application.texts("select count(*) from shop_order where order_no in ('O121', 'O129')"))
				.containsExactly("2");
		}
	}

	private static boolean isDone(String partition) {
		return partition.matches("\\d+: (\\d+) of \\1");
	}

	/**
	 * Rows that say something else about what earlier rows said: the first one counts.
	 */
	private static InboxFolder contradicting(InboxFolder inbox) {
		ExportHistory.write(inbox, 160);
		for (int number = 1; number <= 160; number += 4) {
			inbox.order("id", "9" + number, "order_num", "O" + number, "shopId", "5", "goods_amount", "31",
					"pay_amount", "20.99");
			inbox.refund("id", "R" + number, "order_sn", "O" + (number + 1), "refund_amount", "7");
			inbox.refund("id", "X" + number, "order_sn", "O2");
		}
		for (int number = 1; number <= 4; number++) {
			inbox.refund("id", "NEAR" + number, "order_sn", "O2", "refund_amount", "x");
			inbox.refund("id", "NEAR" + number, "order_sn", "O2");
			inbox.refund("id", "FAR" + number, "order_sn", "O2", "refund_amount", (number % 2 == 0) ? "x" : "3");
		}
		for (int number = 1; number <= 4; number++) {
			inbox.refund("id", "FAR" + number, "order_sn", "O2", "refund_amount", (number % 2 == 0) ? "3" : "x");
		}
		return inbox;
	}

	/** So that partitions overtake each other. */
	private static void slowDown(IntakeApplication application) {
		application.jdbc().sql("""
				create function slow_down() returns trigger language plpgsql as $$
				begin
				    perform pg_sleep(random() / 50);
				    return null;
				end $$""").update();
		for (String table : List.of("shop_order", "order_item", "claim")) {
			application.jdbc()
				.sql("create trigger slow_down after insert on %s for each statement execute function slow_down()"
					.formatted(table))
				.update();
		}
	}

	private static void refuse(IntakeApplication application, String claimNo) {
		application.jdbc().sql("""
				create function refuse_one() returns trigger language plpgsql as $$
				begin
				    raise exception 'the disk is full' using errcode = 'disk_full';
				end $$""").update();
		application.jdbc()
			.sql("""
					create trigger refuse_one before insert on claim
					   for each row when (new.claim_no = '%s') execute function refuse_one()""".formatted(claimNo))
			.update();
	}

	private IntakeApplication started(int partitions) {
		return new IntakeApplication(this.folder, SMALL_CHUNKS, "batch.partitions=" + partitions);
	}

}
