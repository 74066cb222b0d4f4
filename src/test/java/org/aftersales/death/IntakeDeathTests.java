package org.aftersales.death;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.intake.InboxFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The job that loads files, in two partitions and many chunks, killed before some of its
 * commits and started again by the same command: the same facts, and no row counted
 * twice. {@code -Ddeath.every=1} kills it before each of them.
 */
class IntakeDeathTests {

	private static final int KILLS = 12;

	private static final int ORDERS = 150;

	private static final String DATE = "2022-08-20";

	private static final String PARTITIONS = """
			select step || ' ' || number || ': ' || scanned || ' of ' || expected from run_partition
			 where source is not null order by 1""";

	private final TestDatabase empty = TestDatabase.fresh();

	@TempDir
	private Path folder;

	private Path inbox;

	private ChildJvms jvms;

	@BeforeEach
	void fill() {
		InboxFolder files = new InboxFolder(this.folder.resolve("inbox"));
		for (int number = 1; number <= ORDERS; number++) {
			files.order("id", "" + number, "order_num", "O" + number, "shopId", "" + (1 + number % 7));
			files.item("id", "" + number, "order_id", "" + number);
			files.refund("id", "R" + number, "order_sn", "O" + number, "shopId", "" + (1 + number % 7), "refund_amount",
					(number % 50 == 0) ? "x" : "19.99");
			if (number % 3 == 0) {
				files.refund("id", "R" + number, "order_sn", "O" + number, "shopId", "" + (1 + number % 7),
						"refund_amount", "7");
			}
		}
		files.write();
		this.inbox = files.path();
		this.jvms = new ChildJvms(this.folder);
	}

	@AfterEach
	void drop() {
		this.empty.drop();
	}

	@Test
	void anIntakeKilledBeforeAnyOfItsCommitsAndStartedAgainLeavesTheSameFacts() throws Exception {
		TestDatabase undisturbed = this.empty.copy();
		ChildProcess living = start(0, undisturbed);
		assertThat(living.exitCode()).as(living.said()).isZero();
		int commits = Integer.parseInt(living.said().replaceAll("(?s).*commits=(\\d+).*", "$1"));
		Map<String, String> facts = Fingerprint.of(undisturbed.dataSource());
		List<String> partitions = partitions(undisturbed);
		assertThat(partitions).hasSize(7)
			.contains("intake.refunds.csv 1: 109 of 109", "intake.refunds.csv 2: 91 of 91");
		assertThat(facts.get("claim")).startsWith("148 rows");
		assertThat(facts.get("quarantined")).startsWith("52 rows");
		undisturbed.drop();

		for (int commit : deadly(commits)) {
			TestDatabase killed = this.empty.copy();
			ChildProcess dying = start(commit, killed);
			assertThat(dying.exitCode()).as("before commit %d: %s", commit, dying.said()).isEqualTo(DyingNight.KILLED);
			ChildProcess again = start(0, killed);
			assertThat(again.exitCode()).as("after a death before commit %d: %s", commit, again.said()).isZero();
			assertThat(Fingerprint.of(killed.dataSource())).as("killed before commit %d", commit).isEqualTo(facts);
			assertThat(partitions(killed)).as("killed before commit %d", commit).isEqualTo(partitions);
			killed.drop();
		}
	}

	private static List<Integer> deadly(int commits) {
		return (Integer.getInteger("death.every", 0) == 1) ? DemoNightDeaths.every(commits)
				: DemoNightDeaths.some(KILLS, commits);
	}

	private static List<String> partitions(TestDatabase database) {
		return JdbcClient.create(database.dataSource()).sql(PARTITIONS).query(String.class).list();
	}

	private ChildProcess start(int dieBefore, TestDatabase database) throws IOException {
		Path output = Files.createTempFile(this.folder, "intake", ".log");
		ProcessBuilder builder = new ProcessBuilder(this.jvms.command(DyingNight.class,
				List.of(String.valueOf(dieBefore), database.url(), this.inbox.toString(),
						this.folder.resolve("reports").toString(), DATE)))
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(Map.of("NIGHT_JOBS", "intake", "BATCH_CHUNKSIZE", "5"));
		return new ChildProcess(builder.start(), output);
	}

}
