package org.aftersales.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.aftersales.DemoNight;
import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.launch.CommandLineFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo shop with its inbox, planned and then judged as planned.
 */
class DemoPlanTests {

	private static final Path INBOX = Path.of("target", "demo-inbox");

	/** What the night has recorded, asked in another way than the plan asks. */
	private static final Map<String, String> RECORDED = Map.of("DECISION", """
			select concat_ws(' ', shop_id, subject_no, rule, outcome, amount, arithmetic) from decision_log""",
			"ENTITLEMENT", """
					select concat_ws(' ', shop_id, order_no, rule, basis, max(amount), arithmetic) from ledger_log
					 where movement = 'OWED' group by shop_id, order_no, rule, basis, arithmetic""", "SET_ASIDE", """
					select concat_ws(' ', job, reason, message) from quarantine_log""", "BREAK",
			"select concat_ws(' ', kind, message) from break_item");

	private final DemoNight demo = DemoNight.judged();

	@TempDir
	private Path project;

	@Test
	void thePlanOfTheDemoWritesNothingAndShowsExactlyWhatItsNightThenDecides() throws IOException {
		TestDatabase database = this.demo.facts().copy();
		PlannedShop shop = PlannedShop.of(this.project, database, "2027-01-01T00:00:00Z");
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings,
				Files.readString(settings)
					.replace("  chunk-size: 500", "  chunk-size: 20")
					.replace("  partitions: 0", "  partitions: 3"));
		Path inbox = this.project.resolve("inbox");
		FileSystemUtils.copyRecursively(INBOX, inbox);
		Map<String, String> before = shop.everything();

		CommandLineFixture plan = shop.recon();
		assertThat(plan.call("plan", "--business-date", this.demo.date().toString(), "--inbox", inbox.toString(),
				"--out", shop.file().toString()))
			.as(plan.err())
			.isZero();

		assertThat(shop.everything()).isEqualTo(before);
		assertThat(plan.out()).contains("Nothing was written to the database.", "Next: jobs/recon apply ");
		JdbcClient night = JdbcClient.create(this.demo.late().dataSource());
		RECORDED.forEach((kind, sql) -> assertThat(planned(shop.file(), kind)).as(kind)
			.containsExactlyInAnyOrderElementsOf(night.sql(sql).query(String.class).list()));

		Files.writeString(inbox.resolve("late.csv"), "a file that came later");
		CommandLineFixture late = shop.recon();
		assertThat(late.call("apply", shop.file().toString(), "--reason", "looked at")).isEqualTo(65);
		assertThat(late.err()).contains("the file late.csv").doesNotContain("rows");
		Files.delete(inbox.resolve("late.csv"));

		CommandLineFixture apply = shop.recon();
		int code = apply.call("apply", shop.file().toString(), "--reason", "looked at", "--by", "Li Wei");
		assertThat(code).as(apply.err()).isIn(0, 3);
		assertThat(apply.err()).contains("The night decided exactly what was planned.");
		assertThat(judged(database)).isEqualTo(judged(this.demo.late()));
		assertThat(shop.jdbc().sql("select max(number) from run_partition").query(Integer.class).single()).isEqualTo(3);
		assertThat(shop.jdbc()
			.sql("select command || ' by ' || done_by || ': ' || reason from audit_entry")
			.query(String.class)
			.list()).containsExactly("apply by Li Wei: looked at");
		assertThat(shop.jdbc().sql("select reason from night_attempt").query(String.class).list())
			.containsExactly("looked at");

		CommandLineFixture again = shop.recon();
		assertThat(again.call("apply", shop.file().toString(), "--reason", "again")).isEqualTo(65);
		assertThat(again.err()).contains("is done");
		database.drop();
	}

	private static Map<String, String> judged(TestDatabase database) {
		Map<String, String> contents = Fingerprint.of(database.dataSource());
		contents.keySet().removeAll(List.of("published_workbook", "published_figure"));
		return contents;
	}

	private static List<String> planned(Path file, String kind) {
		return StreamSupport.stream(rows(file).spliterator(), false)
			.filter((row) -> row.path("kind").asString().equals(kind))
			.filter((row) -> !kind.equals("ENTITLEMENT") || !row.path("yuan").asString().equals("0.00"))
			.map((row) -> words(kind, row))
			.toList();
	}

	private static String words(String kind, JsonNode row) {
		List<String> names = switch (kind) {
			case "SET_ASIDE" -> List.of("job", "rule", "why");
			case "BREAK" -> List.of("rule", "why");
			default -> List.of("shop", "number", "rule", "outcome", "yuan", "why");
		};
		return String.join(" ",
				names.stream().map((name) -> row.path(name).asString()).filter((text) -> !text.isEmpty()).toList());
	}

	private static JsonNode rows(Path file) {
		try {
			return JsonMapper.shared().readTree(Files.readAllBytes(file)).path("plan").path("rows");
		}
		catch (IOException unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}

}
