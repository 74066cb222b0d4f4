package org.aftersales.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.demo.DemoShop;
import org.aftersales.launch.CommandLineFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The roles of {@code jobs/database/roles.sql} on an empty database: each can do its
 * part, and no more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeastPrivilegeTests {

	private static final Path ROLES = Path.of("jobs/database/roles.sql");

	private static final String PASSWORD = "Bei Wind und 雨";

	private TestDatabase database;

	private Path project;

	@BeforeAll
	void emptyDatabaseWithRoles(@TempDir Path folder) throws IOException {
		this.project = folder;
		this.database = TestDatabase.empty();
		grant();
		for (String role : List.of("recon_migration", "recon_night", "recon_reader")) {
			owner().sql("alter role %s password '%s'".formatted(role, PASSWORD)).update();
		}
		Path jobs = Files.createDirectories(this.project.resolve("jobs"));
		String settings = Files.readString(Path.of("jobs/night.yml"));
		Files.writeString(jobs.resolve("night.yml"), settings.replace("fewest-nights: 5", "fewest-nights: 2"));
		for (String name : List.of("policies", "calendars")) {
			Files.createSymbolicLink(jobs.resolve(name), Path.of("jobs", name).toAbsolutePath());
		}
		Files.writeString(this.project.resolve("password"), PASSWORD + "\n");
		Files.createDirectories(this.project.resolve("inbox"));
	}

	@AfterAll
	void drop() {
		this.database.drop();
	}

	@Test
	@Order(1)
	void theNightAloneCannotCreateTheTables() {
		CommandLineFixture recon = recon("recon_night");

		assertThat(recon.call("night", "--business-date", "2026-06-09")).isEqualTo(1);
		assertThat(recon.err()).contains("permission denied");
	}

	@Test
	@Order(2)
	void theMigrationRoleCreatesThemWhenANightBegins() throws IOException {
		CommandLineFixture recon = recon("recon_night").with("RECON_DB_MIGRATION_USER", "recon_migration")
			.with("RECON_DB_MIGRATION_PASSWORD_FILE", this.project.resolve("password").toString());
		// The tables are there; what the night may write is granted by the second run of
		// the file.
		assertThat(recon.call("night", "--business-date", "2026-06-09")).isEqualTo(1);
		assertThat(recon.err()).contains("permission denied for table night");
		grant();

		assertThat(owner().sql("""
				select distinct tableowner::text from pg_tables where schemaname in ('aftersales', 'batch')""")
			.query(String.class)
			.list()).containsExactly("recon_migration");
	}

	@Test
	@Order(3)
	void aWholeNightRunsWithTheNightsRightsAlone() {
		facts();

		CommandLineFixture recon = recon("recon_night");
		int code = recon.call("night", "--business-date", "2026-06-10", "--inbox",
				this.project.resolve("inbox").toString());

		assertThat(code).as(recon.out() + recon.err()).isIn(0, 3);
		assertThat(recon.out()).contains("workbook: ");
		assertThat(owner().sql("select count(*) from aftersales.decision").query(Long.class).single()).isPositive();
		assertThat(owner().sql("select count(*) from aftersales.ledger_entry").query(Long.class).single()).isPositive();
		assertThat(owner().sql("select count(*) from aftersales.claim").query(Long.class).single()).isGreaterThan(1);
	}

	@ParameterizedTest
	@Order(4)
	@ValueSource(strings = { "approve 1 --reason right", "pay 1 --reference B1", "settle 1 --reference B1",
			"rerun --business-date 2026-06-10 --reason again", "report --business-date 2026-06-10",
			"hold shop taobao-1 --until 2026-06-12 --reason wait", "night --business-date 2026-06-09",
			"night --business-date 2026-06-11", "release 1 --reason gone", "recover --reason none",
			"stop --reason none", "audit" })
	void whatPeopleDecideIsEnteredWithTheNightsRights(String command) {
		CommandLineFixture recon = recon("recon_night");

		int code = recon.call(command.split(" "));

		assertThat(recon.err()).doesNotContain("permission denied");
		assertThat(code).as(command + recon.out() + recon.err()).isIn(0, 3);
	}

	@ParameterizedTest
	@Order(5)
	@ValueSource(strings = { "status", "runs", "why 2026-06-10", "locks", "explain claim C1", "quarantine list",
			"audit", "runs --limit 1", "holds" })
	void aReaderSeesEverything(String command) {
		CommandLineFixture recon = recon("recon_reader");

		assertThat(recon.call(command.split(" "))).as(command + recon.err()).isZero();
	}

	@Test
	@Order(5)
	void theDoctorFindsNothingWrongWithAReader() {
		CommandLineFixture recon = recon("recon_reader");

		recon.call("doctor");

		assertThat(recon.out()).contains("recon_reader may only read").doesNotContain("may not read");
	}

	@Test
	@Order(5)
	void aReaderCannotDecide() {
		CommandLineFixture recon = recon("recon_reader");

		assertThat(recon.call("waive", "1", "--reason", "a friend")).isEqualTo(1);
		assertThat(recon.err()).contains("permission denied");
	}

	@ParameterizedTest
	@Order(6)
	@CsvSource(delimiter = '|', textBlock = """
			recon_night  | create table aftersales.mine (id integer)
			recon_night  | create temporary table mine (id integer)
			recon_night  | create table public.mine (id integer)
			recon_night  | create schema mine
			recon_night  | alter table aftersales.decision add column mine integer
			recon_night  | drop table aftersales.ledger_entry
			recon_night  | alter table aftersales.ledger_entry disable trigger ledger_is_append_only
			recon_night  | truncate aftersales.decision
			recon_night  | delete from aftersales.decision
			recon_night  | update aftersales.decision set outcome = 'REFUNDED'
			recon_night  | update aftersales.ledger_entry set amount = 0
			recon_night  | delete from aftersales.ledger_entry
			recon_night  | update aftersales.entitlement set amount = 0
			recon_night  | delete from aftersales.entitlement
			recon_night  | update aftersales.audit_entry set reason = ''
			recon_night  | delete from aftersales.audit_entry
			recon_night  | delete from aftersales.claim
			recon_night  | update aftersales.claim set requested_amount = 0
			recon_night  | update aftersales.shop_order set paid_amount = 0
			recon_night  | delete from aftersales.night
			recon_night  | update aftersales.category_standard set category = ''
			recon_night  | delete from batch.batch_job_execution
			recon_night  | update aftersales.flyway_schema_history set checksum = 0
			recon_night  | create role mine
			recon_reader | insert into aftersales.shop (shop_id, platform, name) values ('x', 'taobao', 'x')
			recon_reader | update aftersales.night set state = 'DONE'
			recon_reader | delete from aftersales.quarantined
			recon_reader | insert into aftersales.audit_entry default values
			recon_reader | create table aftersales.mine (id integer)
			recon_reader | create temporary table mine (id integer)
			recon_migration | create role mine
			recon_migration | create database mine
			recon_migration | select pg_read_file('PG_VERSION')
			recon_night  | select pg_read_file('PG_VERSION')
			recon_reader | copy aftersales.shop to program 'cat'
			""")
	void nobodyCanDoMore(String role, String statement) {
		JdbcClient jdbc = as(role);

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(statement).update())
			.havingRootCause()
			.withMessageMatching("(?s).*(permission denied|must be owner of|must be member|not allowed).*");
	}

	@Test
	@Order(7)
	void theLockOnAnEntitlementLetsNothingBeChanged() {
		JdbcClient jdbc = as("recon_night");

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> jdbc.sql("update aftersales.entitlement set id = default").update());
	}

	@Test
	@Order(7)
	void grantingAgainChangesNothing() throws IOException {
		List<String> before = rights();

		grant();

		assertThat(rights()).isEqualTo(before);
	}

	private List<String> rights() {
		return owner().sql("""
				select concat_ws(' ', table_schema, table_name, grantee, privilege_type)
				  from information_schema.table_privileges where grantee like 'recon%' order by 1""")
			.query(String.class)
			.list();
	}

	/** A late order, a claim that lapses, and files with another order and its claim. */
	private void facts() {
		new Facts(this.database.dataSource(), "taobao-1", "taobao").tracesKnownFrom("2026-01-01T00:00")
			.order("A1", "2026-06-01T10:00")
			.buyer("A1", "b1")
			.order("A2", "2026-06-01T10:00")
			.claim("C1", "A2", "REFUND_ONLY", "2026-06-02T10:00");
		new DemoShop().writeInbox(this.project.resolve("inbox"));
	}

	private void grant() throws IOException {
		owner().sql(Files.readString(ROLES)).update();
	}

	private JdbcClient owner() {
		return as("postgres");
	}

	/** The server of the tests asks nobody for his password. */
	private JdbcClient as(String user) {
		return JdbcClient.create(new DriverManagerDataSource(address(), user, PASSWORD));
	}

	private String address() {
		return this.database.url().replaceFirst("[?].*", "");
	}

	private CommandLineFixture recon(String role) {
		return new CommandLineFixture("2026-06-11T16:00:00Z").with("RECON_PROJECT", this.project.toString())
			.with("RECON_DB_URL", address())
			.with("RECON_DB_USER", role)
			.with("RECON_DB_PASSWORD_FILE", this.project.resolve("password").toString());
	}

}
