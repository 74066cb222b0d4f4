package org.aftersales.launch;

import java.nio.file.Path;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerCommandTests {

	@TempDir
	private Path project;

	@Test
	void itsHelpBeginsWithExamples() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("worker", "--help")).isZero();

		assertThat(recon.out()).startsWith("Examples:").contains("jobs/recon worker", "--workers", "143");
	}

	@ParameterizedTest
	@ValueSource(strings = { "worker", "night --business-date 2026-06-09 --workers" })
	void withoutABrokerItSaysWhatToSet(String command) {
		CommandLineFixture recon = recon().with("RECON_DB_URL", "jdbc:postgresql://localhost:1/none");

		assertThat(recon.call(command.split(" ", -1))).isEqualTo(78);

		assertThat(recon.err()).contains("Set RECON_BROKER_URL");
	}

	@Test
	void withoutADatabaseThatOthersReachItSaysWhatToSet() {
		CommandLineFixture recon = recon().with("RECON_BROKER_URL", "tcp://localhost:1");

		assertThat(recon.call("worker")).isEqualTo(78);

		assertThat(recon.err()).contains("Set RECON_DB_URL");
	}

	@Test
	void whereTheBrokerDoesNotAnswerAWorkerIsToTryAgain() {
		TestDatabase database = TestDatabase.fresh();
		CommandLineFixture recon = recon().with("RECON_BROKER_URL", "tcp://localhost:1?password=geheim")
			.with("RECON_DB_URL", database.url());

		assertThat(recon.call("worker")).isEqualTo(75);

		assertThat(recon.err()).contains("The broker tcp://localhost:1 does not answer").doesNotContain("geheim");
		database.drop();
	}

	@Test
	void aDemoHasNoWorkers() {
		assertThat(recon().call("night", "--demo", "--workers")).isEqualTo(2);
		assertThat(recon().call("worker", "--partitions", "17")).isEqualTo(2);
	}

	private CommandLineFixture recon() {
		return new CommandLineFixture("2026-06-11T16:00:00Z").with("RECON_PROJECT", this.project.toString())
			.with("RECON_JOBS", Path.of("jobs").toAbsolutePath().toString());
	}

}
