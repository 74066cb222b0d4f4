package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.console.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person who asks has the answer within two seconds of the JVM's start, because what
 * only reads, or enters what he decided, loads neither Spring Batch nor a Spring
 * application. Which classes a command loads is seen, not how long it takes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlimCommandsTests {

	/** What makes a start slow. */
	private static final List<String> HEAVY = List.of("org.springframework.batch.",
			"org.springframework.context.support.AbstractApplicationContext", "org.springframework.context.annotation.",
			"org.springframework.boot.SpringApplication", "org.springframework.aop.framework.", "com.zaxxer.hikari.",
			"org.flywaydb.", "org.apache.poi.");

	/** Commands that judge, publish or stay: they work for minutes. */
	private static final Set<String> HEAVY_COMMANDS = Set.of("night", "rerun", "resume", "catch-up", "daemon", "worker",
			"plan", "apply", "report");

	/**
	 * Tells somebody outside, at the pace of the network; looks at the database never.
	 */
	private static final Set<String> ELSEWHERE = Set.of("notify test");

	/** Refused here for want of facts on stdin, or because it was paid. */
	private static final List<String> REFUSED = List.of("quote refund-cap", "quote penalty", "quote postage", "advance",
			"recoup", "reverse", "waive");

	private final TestDatabase database = TestDatabase.fresh();

	@TempDir
	private Path folder;

	@BeforeAll
	void nights() {
		Facts shop = new Facts(this.database.dataSource(), "pd-1", "pinduoduo");
		shop.order("O1", "2026-06-01T10:00").claim("C1", "O1", "REFUND_ONLY", "2026-06-05T09:30");
		// No pack reaches back so far.
		new Facts(this.database.dataSource(), "jd-1", "jd").order("O2", "2010-01-01T10:00");
		try (TestNights nights = new TestNights(this.database)) {
			nights.run("2026-06-12");
			nights.run("2026-06-13");
		}
	}

	@AfterAll
	void drop() {
		this.database.drop();
	}

	@Test
	void whatOperatorsAskLoadsNeitherBatchNorASpringApplication() throws Exception {
		List<String> heavy = new ArrayList<>();
		Map<String, String> ends = new LinkedHashMap<>();
		String command = "";
		for (String line : saidAndLoadedBy(commands())) {
			if (line.startsWith(AskedAgainAndAgain.NEXT)) {
				command = line.substring(AskedAgainAndAgain.NEXT.length());
			}
			else if (line.startsWith(AskedAgainAndAgain.ENDED)) {
				ends.put(command, line);
			}
			else if (HEAVY.stream().anyMatch(line::contains)) {
				heavy.add(command + " loads " + line);
			}
		}

		assertThat(ends).hasSameSizeAs(commands())
			.allSatisfy((called, end) -> assertThat(end).as(called)
				.matches(AskedAgainAndAgain.ENDED
						+ (REFUSED.stream().anyMatch(called::startsWith) ? "(2|65): .*" : "[03]: .*")));
		assertThat(heavy).isEmpty();
	}

	@Test
	void everyCommandIsLookedAtOrNamedAmongThoseThatWorkForMinutes() {
		Surroundings surroundings = Surroundings.ofProcess();
		try (GracefulStop stop = new GracefulStop(surroundings)) {
			Set<String> all = leaves("", Recon.commands(surroundings, stop)).collect(Collectors.toSet());
			Set<String> lookedAt = commands().stream()
				.map((line) -> line.replace('\t', ' '))
				.flatMap((line) -> all.stream().filter((name) -> (line + " ").startsWith(name + " ")))
				.collect(Collectors.toSet());
			lookedAt.addAll(HEAVY_COMMANDS);
			lookedAt.addAll(ELSEWHERE);

			assertThat(lookedAt).isEqualTo(all);
		}
	}

	/** Arguments apart by tabs; in an order in which each finds what it needs. */
	private List<String> commands() {
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		List<String> aside = jdbc.sql("select id::text from quarantined order by id").query(String.class).list();
		List<String> owed = jdbc.sql("select id::text from entitlement order by id").query(String.class).list();
		assertThat(aside).isNotEmpty();
		assertThat(owed).isNotEmpty();
		String why = " --reason test --by test";
		return Stream.of("status --json", "runs", "runs diff 2026-06-12 2026-06-13", "why 2026-06-13", "locks",
				"stop" + why, "recover" + why, "quarantine list", "quarantine show " + aside.get(0),
				"quarantine assign %s --to test".formatted(aside.get(0)) + why,
				"quarantine discard " + aside.get(0) + why, "quarantine retry " + aside.get(0) + why,
				"hold shop pd-1 --until 2026-06-20" + why, "holds", "release 1" + why, "audit", "explain claim C1",
				"explain order O1", "explain entitlement " + owed.get(0), "rules list --on 2026-06-12",
				"rules show PD-R01", "rules check", "rules nodes", "rules coverage --json",
				"quote deadline --platform taobao --flow return-and-refund --node seller-answers --entered 2026-02-10T00:00:00+08:00",
				"doctor", "approve " + owed.get(0) + why, "pay " + owed.get(0) + " --reference 1",
				"settle " + owed.get(0) + " --reference 1", "advance " + owed.get(0) + why,
				"recoup " + owed.get(0) + why, "reverse " + owed.get(0) + why, "waive " + owed.get(0) + why,
				"quote refund-cap --json", "quote penalty --json", "quote postage --json",
				"archive --before 2026-03 --dry-run")
			.map((line) -> line.replace(' ', '\t'))
			.toList();
	}

	private List<String> saidAndLoadedBy(List<String> commands) throws IOException, InterruptedException {
		Path file = Files.write(this.folder.resolve("commands"), commands);
		Path output = this.folder.resolve("loaded");
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xlog:class+load:stdout:none", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-cp",
				System.getProperty("java.class.path"), AskedAgainAndAgain.class.getName(), file.toString())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment()
			.putAll(Map.of("RECON_PROJECT", this.folder.toString(), "RECON_JOBS",
					Path.of("jobs").toAbsolutePath().toString(), "RECON_DB_URL", this.database.url(), "RECON_DB_USER",
					"postgres", "RECON_DB_PASSWORD", "postgres"));
		int code = builder.start().waitFor();
		List<String> lines = Files.readAllLines(output);
		assertThat(code).as(String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()))).isZero();
		return lines;
	}

	private static Stream<String> leaves(String before, CommandLine command) {
		return command.getSubcommands()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().getSubcommands().isEmpty() || entry.getKey().equals("runs")
					? Stream.concat(Stream.of(before + entry.getKey()),
							leaves(before + entry.getKey() + " ", entry.getValue()))
					: leaves(before + entry.getKey() + " ", entry.getValue()));
	}

}
