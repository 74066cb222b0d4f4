package org.aftersales.death;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.aftersales.embedded.EmbeddedServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL itself is killed while the night writes a chunk, with all its processes, and
 * started again: a server of its own, with nothing switched off that makes commits last.
 */
class ServerDeathTests {

	private static final int SUBJECTS = 3000;

	private static final int TRY_AGAIN = 75;

	@TempDir
	private Path folder;

	@Test
	void aNightWhoseServerIsKilledInAChunkGoesOnWhenTheServerIsBack() throws Exception {
		Path home = this.folder.resolve("server");
		Path reports = this.folder.resolve("reports");
		try (LargeNight night = new LargeNight(this.folder, SUBJECTS)) {
			try (EmbeddedServer server = start(home)) {
				DataSource database = database(server);
				Flyway.configure()
					.dataSource(database)
					.schemas("aftersales")
					.defaultSchema("aftersales")
					.load()
					.migrate();
				LargeShop.insert(database, SUBJECTS);
				try (Gate gate = Gate.amongTheClaims(database)) {
					ChildProcess child = night.start(server.url("recon"), reports);
					gate.awaitSomebody(child);
					kill(home.resolve("postgres/data/postmaster.pid"));

					assertThat(child.exitCode()).as(child.said()).isEqualTo(TRY_AGAIN);
					assertThat(child.said()).contains("Next: in a while: jobs/recon night");
				}
			}
			try (EmbeddedServer server = start(home)) {
				night.endsUndisturbed(server.url("recon"), database(server), reports);
			}
		}
	}

	private static EmbeddedServer start(Path home) {
		return EmbeddedServer.start(home, (words) -> {
		});
	}

	private static DataSource database(EmbeddedServer server) {
		return new DriverManagerDataSource(server.url("recon") + "&currentSchema=aftersales");
	}

	private static void kill(Path pidFile) throws IOException, InterruptedException {
		ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0))).orElseThrow();
		List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
		assertThat(all).hasSizeGreaterThan(3);
		all.forEach(ProcessHandle::destroyForcibly);
		while (all.stream().anyMatch(ProcessHandle::isAlive)) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
	}

}
