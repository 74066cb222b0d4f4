package org.aftersales.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.aftersales.run.Counts;
import org.aftersales.run.JobFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One history export, loaded night by night, at once, twice, or by a process that dies.
 */
class IntakeReplayTests {

	private static final LocalDate FIRST = ExportHistory.FIRST;

	private static final LocalDate LAST = ExportHistory.LAST;

	@TempDir
	private Path folder;

	@Test
	void nightByNightIsTheSameAsOnceAtTheEnd() {
		List<String> atOnce;
		try (IntakeApplication application = started("batch.chunk-size=7")) {
			ExportHistory.write(application.inbox(), 120).write();
			application.night(LAST.toString());
			atOnce = application.facts();
		}
		try (IntakeApplication application = started("batch.chunk-size=50")) {
			ExportHistory.write(application.inbox(), 120).write();
			for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
				Counts counts = application.night(date.toString());
				assertThat(counts.tie()).isTrue();
				assertKnowsNothingAtOrAfter(application, date);
			}
			assertThat(application.facts()).isEqualTo(atOnce);
		}
		assertThat(atOnce).anyMatch((fact) -> fact.startsWith("scan"))
			.anyMatch((fact) -> fact.startsWith("event"))
			.anyMatch((fact) -> fact.contains("END_BEFORE_BEGIN"))
			.hasSizeGreaterThan(500);
	}

	@Test
	void theSameFilesAgainChangeNothing() {
		try (IntakeApplication application = started()) {
			ExportHistory.write(application.inbox(), 60).write();
			Counts first = application.night(LAST.toString());
			List<String> facts = application.facts();
			List<String> versions = states(application);

			Counts second = application.night(LAST.toString());

			assertThat(second)
				.isEqualTo(new Counts(first.scanned(), 0, first.decided() + first.waiting(), 0, first.quarantined()));
			assertThat(application.facts()).isEqualTo(facts);
			assertThat(states(application)).isEqualTo(versions);
		}
	}

	@Test
	void anAttemptThatFailsIsContinuedWithoutCountingARowTwice() {
		Counts undisturbed;
		List<String> facts;
		try (IntakeApplication application = started("batch.chunk-size=10")) {
			ExportHistory.write(application.inbox(), 60).write();
			undisturbed = application.night(LAST.toString());
			facts = application.facts();
		}
		try (IntakeApplication application = started("batch.chunk-size=10")) {
			ExportHistory.write(application.inbox(), 60).write();
			application.jdbc().sql("alter table claim rename to claim_gone").update();
			assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> application.night(LAST.toString()));
			assertThat(application.texts("select order_no from shop_order")).isNotEmpty();
			application.jdbc().sql("alter table claim_gone rename to claim").update();

			assertThat(application.again(LAST.toString())).isEqualTo(undisturbed);
			assertThat(application.facts()).isEqualTo(facts);
		}
	}

	@Test
	void filesThatAreRepairedBetweenTwoAttemptsAreReadFromTheBeginning() {
		try (IntakeApplication application = started()) {
			application.inbox().order("province", "unreadable").refund().write();
			application.jdbc().sql("alter table claim rename to claim_gone").update();
			assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> application.night(LAST.toString()));
			application.jdbc().sql("alter table claim_gone rename to claim").update();
			application.inbox().order("id", "1").order("id", "2", "order_num", "O2").refund().write();

			assertThat(application.again(LAST.toString())).isEqualTo(new Counts(4, 3, 1, 0, 0));
			assertThat(application.texts("select order_no from shop_order order by 1")).containsExactly("O1", "O2");
		}
	}

	@Test
	void withoutAnInboxTheJobIsDoneAtOnce() {
		try (IntakeApplication application = IntakeApplication.withoutInbox()) {
			assertThat(application.night(LAST.toString())).isEqualTo(Counts.NONE);
		}
	}

	@Test
	void anInstantAtTheCutOffBelongsToTheNextNight() {
		try (IntakeApplication application = started()) {
			application.inbox()
				.order("pay_time", "2022-08-16 00:00:00", "id", "1", "order_num", "NEXT")
				.order("pay_time", "2022-08-15 23:59:59", "id", "2", "order_num", "LAST", "shipping_time",
						"2022-08-16 00:00:00")
				.refund("order_sn", "LAST", "created_time", "1660579200", "updated_time", "0")
				.refund("order_sn", "LAST", "id", "R2", "created_time", "1660579199", "updated_time",
						"2022-08-16 00:00:00", "after_sales_status", "11")
				.item("order_id", "1")
				.write();

			assertThat(application.night("2022-08-15")).isEqualTo(new Counts(5, 2, 3, 0, 0));
			assertThat(application.texts("select order_no from shop_order")).containsExactly("LAST");
			assertThat(application.texts("select claim_no from claim")).containsExactly("R2");
			assertThat(application.texts("select kind from claim_event union all select kind from shipment_event"))
				.isEmpty();

			application.night("2022-08-16");
			assertThat(application
				.texts("select kind from claim_event union all select kind from shipment_event order by 1"))
				.containsExactly("PICKED_UP", "WITHDRAWN");
		}
	}

	private IntakeApplication started(String... properties) {
		return new IntakeApplication(this.folder, properties);
	}

	private static void assertKnowsNothingAtOrAfter(IntakeApplication application, LocalDate date) {
		String cutOff = date.plusDays(1) + " 00:00:00+08";
		assertThat(application.texts("""
				select 'x' from shop_order where greatest(paid_at, group_formed_at) >= '%1$s'
				union all select 'x' from shipment_event where at >= '%1$s'
				union all select 'x' from claim where applied_at >= '%1$s'
				union all select 'x' from claim_event where at >= '%1$s'""".formatted(cutOff))).isEmpty();
	}

	private static List<String> states(IntakeApplication application) {
		return application.texts("""
				select 'order ' || order_id || ' ' || version from order_state
				union all select 'claim ' || claim_id || ' ' || version from claim_state order by 1""");
	}

}
