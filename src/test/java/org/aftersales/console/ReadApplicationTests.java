package org.aftersales.console;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.aftersales.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ReadApplicationTests {

	@Test
	void aCommandThatReadsBuildsNeitherSpringBatchNorFlyway() {
		TestDatabase database = TestDatabase.fresh();
		Surroundings surroundings = new Surroundings(
				Map.of("RECON_PROJECT", Path.of("").toAbsolutePath().toString(), "RECON_DB_URL", database.url(),
						"RECON_DB_USER", "postgres", "RECON_DB_PASSWORD", "postgres"),
				Clock.systemUTC(), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()),
				Reader.nullReader());

		try (ReadApplication application = ReadApplication.start(surroundings, false)) {
			assertThat(application.context().getBeanNamesForType(JobRepository.class)).isEmpty();
			assertThat(application.context().getBeanNamesForType(JobOperator.class)).isEmpty();
			assertThat(application.context().getBeanNamesForType(Flyway.class)).isEmpty();
			assertThat(application.bean(JdbcClient.class)).isNotNull();
		}
		finally {
			database.drop();
		}
	}

}
