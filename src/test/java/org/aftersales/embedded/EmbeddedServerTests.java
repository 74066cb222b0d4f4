package org.aftersales.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.aftersales.run.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedServerTests {

	@TempDir
	private Path home;

	private final List<String> words = new ArrayList<>();

	@AfterEach
	void noServerIsLeftBehind() {
		Postmaster.in(this.home.resolve("postgres/data/postmaster.pid")).ifPresent((left) -> {
			left.stop(java.time.Duration.ofSeconds(30));
			assertThat(left).as("left running").isNull();
		});
	}

	@Test
	void keepsItsDataBetweenTwoStarts() {
		try (EmbeddedServer server = start()) {
			jdbc(server.url("recon")).sql("create table kept as select 7 as number").update();
		}
		try (EmbeddedServer server = start()) {
			assertThat(number(server.url("recon"))).isEqualTo(7);
			assertThat(jdbc(server.url("recon")).sql("show fsync").query(String.class).single()).isEqualTo("on");
		}
		assertThat(this.words).hasSize(2).allMatch((word) -> word.startsWith("starting the embedded PostgreSQL"));
	}

	@Test
	void stopsTheServerOfAKilledCommandAndStartsAnew() throws Exception {
		ServerProcess killed = ServerProcess.started(this.home);
		jdbc(killed.url()).sql("create table kept as select 7 as number").update();
		killed.kill();

		try (EmbeddedServer server = start()) {
			assertThat(number(server.url("recon"))).isEqualTo(7);
		}
		assertThat(this.words).first().asString().contains("a killed command left behind");
	}

	@Test
	void isSharedByCommandsThatRunAtOnceAndStoppedByTheLast() throws Exception {
		Process first = ServerProcess.begin(this.home);
		Process second = ServerProcess.begin(this.home);
		ServerProcess one = ServerProcess.entered(first);
		ServerProcess other = ServerProcess.entered(second);
		assertThat(one.url()).isEqualTo(other.url());
		jdbc(one.url()).sql("create table kept as select 7 as number").update();

		// Whichever of them has started it: the one that stays keeps it.
		one.leave();
		assertThat(number(other.url())).isEqualTo(7);
		other.leave();

		assertThat(Postmaster.in(this.home.resolve("postgres/data/postmaster.pid"))).isEmpty();
	}

	@Test
	void setsUpAnewWhatDiedHalfSetUp() throws IOException {
		Path data = Files.createDirectories(this.home.resolve("postgres/data"));
		Files.writeString(data.resolve("postgresql.conf"), "half written");

		try (EmbeddedServer server = start()) {
			assertThat(jdbc(server.url("recon")).sql("select 1").query(Integer.class).single()).isEqualTo(1);
		}
	}

	@Test
	void aNumberThatNowBelongsToAnotherProcessIsNoServer() throws IOException {
		start().close();
		long self = ProcessHandle.current().pid();
		Files.writeString(this.home.resolve("postgres/data/postmaster.pid"),
				"%d%n%s%n1%n5432%n".formatted(self, this.home));

		try (EmbeddedServer server = start()) {
			assertThat(server.url("recon")).startsWith("jdbc:postgresql://localhost:");
		}
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

	@Test
	void refusesAHomeThatIsNoFolder() throws IOException {
		Path file = Files.writeString(this.home.resolve("file"), "");

		assertThatThrownBy(() -> EmbeddedServer.start(file, this.words::add))
			.isInstanceOfSatisfying(ServerUnusable.class, (it) -> assertThat(it.kind()).isEqualTo(Kind.CONFIGURATION))
			.hasMessageContaining("RECON_HOME");
	}

	@Test
	void refusesDataOfAnotherMajorVersion() throws IOException {
		start().close();
		Files.writeString(this.home.resolve("postgres/data/PG_VERSION"), "17\n");

		assertThatThrownBy(this::start).isInstanceOf(ServerUnusable.class)
			.hasMessageContaining("PostgreSQL 17")
			.hasMessageContaining("RECON_HOME");
	}

	private EmbeddedServer start() {
		return EmbeddedServer.start(this.home, this.words::add);
	}

	private static int number(String url) {
		return jdbc(url).sql("select number from kept").query(Integer.class).single();
	}

	private static JdbcClient jdbc(String url) {
		return JdbcClient.create(new DriverManagerDataSource(url));
	}

}
