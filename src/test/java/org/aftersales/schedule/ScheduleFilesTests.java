package org.aftersales.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.scheduling.support.CronExpression;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every file of {@code jobs/schedule} is read by the tool that reads it in earnest, where
 * it is installed, else by a strict reader of our own.
 */
class ScheduleFilesTests {

	private static final Path FOLDER = Path.of("jobs/schedule");

	private static final String DEPLOYED = "/opt/aftersales";

	private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(\\S*)");

	private static final Pattern ENTRY = Pattern.compile("(\\S+ \\S+ \\S+ \\S+ \\S+) (/.*)");

	/** The directives that we write, by section; all are in systemd 247 or older. */
	private static final Map<String, Set<String>> UNIT_KEYS = Map.of("Unit",
			Set.of("Description", "Wants", "After", "OnFailure", "StartLimitIntervalSec", "StartLimitBurst"), "Service",
			Set.of("Type", "ExecStart", "SuccessExitStatus", "Restart", "RestartSec", "RestartPreventExitStatus",
					"TimeoutStartSec", "TimeoutStopSec", "KillMode", "User", "Group", "StateDirectory",
					"StateDirectoryMode", "UMask", "Environment", "EnvironmentFile", "LoadCredential",
					"NoNewPrivileges", "CapabilityBoundingSet", "ProtectSystem", "ProtectHome", "ProtectClock",
					"ProtectHostname", "ProtectKernelTunables", "ProtectKernelModules", "ProtectKernelLogs",
					"ProtectControlGroups", "PrivateTmp", "PrivateDevices", "RestrictAddressFamilies",
					"RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID", "LockPersonality",
					"SystemCallArchitectures"),
			"Timer", Set.of("OnCalendar", "Persistent", "AccuracySec"), "Install", Set.of("WantedBy"));

	@Test
	void everyLineOfTheCrontabIsAVariableOrATimeWithACommandThatIsThere() throws IOException {
		Map<String, String> variables = new LinkedHashMap<>();
		List<String> times = new ArrayList<>();
		for (String line : Files.readAllLines(FOLDER.resolve("crontab"))) {
			Matcher variable = VARIABLE.matcher(line);
			Matcher entry = ENTRY.matcher(line);
			if (variable.matches()) {
				variables.put(variable.group(1), variable.group(2));
			}
			else if (entry.matches()) {
				times.add(entry.group(1));
				assertThat(local(entry.group(2).split(" ", 2)[0])).isExecutable();
				// To cron a percent sign is the end of the line.
				assertThat(line).doesNotContain("%").hasSizeLessThan(998);
			}
			else {
				assertThat(line).matches("#.*|");
			}
		}

		assertThat(variables).containsEntry("LC_ALL", "C.UTF-8")
			.containsEntry("CRON_TZ", "Asia/Shanghai")
			.containsKey("MAILTO")
			.containsKey("RECON_DB_PASSWORD_FILE")
			.doesNotContainKey("RECON_DB_PASSWORD");
		ZonedDateTime midnight = ZonedDateTime.of(2026, 11, 19, 0, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
		// Spring's cron has the seconds in front.
		assertThat(times).extracting((time) -> CronExpression.parse("0 " + time).next(midnight))
			.containsExactly(midnight.plusMinutes(20), midnight.plusHours(8).plusMinutes(20));
	}

	@ParameterizedTest
	@ValueSource(strings = { "aftersales-night.service", "aftersales-night-failed.service", "aftersales-night.timer" })
	void everySettingOfAUnitIsKnown(String unit) throws IOException {
		String section = "";
		for (String line : Files.readAllLines(FOLDER.resolve(unit))) {
			if (line.startsWith("[")) {
				section = line.substring(1, line.length() - 1);
				assertThat(UNIT_KEYS).containsKey(section);
			}
			else if (!line.isEmpty() && !line.startsWith("#")) {
				assertThat(line).contains("=");
				assertThat(UNIT_KEYS.get(section)).contains(line.substring(0, line.indexOf('=')));
			}
		}
	}

	@Test
	void theServiceCatchesUpAndTheTimerWakesItInTheZoneOfTheNight() throws IOException {
		assertThat(Files.readAllLines(FOLDER.resolve("aftersales-night.service"))).contains(
				"ExecStart=/opt/aftersales/jobs/recon catch-up --reports /var/lib/aftersales/reports",
				"SuccessExitStatus=3 143", "OnFailure=aftersales-night-failed.service", "KillMode=mixed");
		assertThat(Files.readAllLines(FOLDER.resolve("aftersales-night.timer"))).contains("Persistent=true",
				"OnCalendar=*-*-* 00:20:00 Asia/Shanghai");
		assertThat(Files.readString(Path.of("jobs/night.yml"))).contains("zone: Asia/Shanghai");
	}

	@Test
	void systemdAcceptsTheUnits(@TempDir Path units) throws Exception {
		Assumptions.assumeTrue(
				Stream.of("/usr/bin", "/bin").anyMatch((bin) -> Files.isExecutable(Path.of(bin, "systemd-analyze"))),
				"systemd-analyze is not installed; only our own list of settings was checked");
		List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
		for (String unit : List.of("aftersales-night.service", "aftersales-night-failed.service",
				"aftersales-night.timer")) {
			// It wants the program to be there.
			Path copy = units.resolve(unit);
			Files.writeString(copy,
					Files.readString(FOLDER.resolve(unit)).replace(DEPLOYED, Path.of("").toAbsolutePath().toString()));
			command.add(copy.toString());
		}

		Path said = units.resolve("said");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();

		assertThat(process.waitFor()).as(Files.readString(said)).isZero();
		assertThat(Files.readString(said)).doesNotContain("aftersales-");
	}

	@Test
	void theCronJobHasTheFieldsOfBatchV1AndSecretsOnlyFromASecret() throws IOException {
		Map<String, Object> job = new Yaml(new SafeConstructor(new LoaderOptions()))
			.load(Files.readString(FOLDER.resolve("cronjob.yaml")));
		Set<String> paths = new TreeSet<>();
		collect("", job, paths);

		assertThat(paths.stream().map(ScheduleFilesTests::shape).distinct())
			.isSubsetOf(Files.readAllLines(Path.of("src/test/resources/org/aftersales/schedule/cronjob-fields.txt")));
		assertThat(paths).contains("apiVersion=batch/v1", "kind=CronJob", "spec.schedule=20 0 * * *",
				"spec.timeZone=Asia/Shanghai", "spec.concurrencyPolicy=Forbid", "spec.startingDeadlineSeconds=21600",
				"spec.jobTemplate.spec.backoffLimit=0", "spec.jobTemplate.spec.template.spec.restartPolicy=Never");
		assertThat(paths.stream().filter((path) -> path.contains(".env["))).isNotEmpty()
			.noneMatch((path) -> path.contains(".value="));
		assertThat(paths.stream()
			.filter((path) -> path.contains(".command[0]="))
			.map((path) -> local(path.split("=", 2)[1]))).singleElement()
			.satisfies((command) -> assertThat(command).isExecutable());
		String container = Files.readString(FOLDER.resolve("Containerfile"));
		assertThat(paths).filteredOn((path) -> path.endsWith("runAsUser=10001")).isNotEmpty();
		assertThat(container).contains("USER 10001:10001");
	}

	@Test
	void theContainerCopiesOnlyWhatThereIsAndRunsAsNobodySpecial() throws IOException {
		List<String> lines = Files.readAllLines(FOLDER.resolve("Containerfile"))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();

		assertThat(lines).allMatch((line) -> line.matches("(FROM|WORKDIR|COPY|RUN|ENV|USER|ENTRYPOINT|CMD) \\S.*"));
		assertThat(lines.get(0)).startsWith("FROM ").contains(":17-jre");
		assertThat(lines.stream().filter((line) -> line.startsWith("COPY ")).map((line) -> line.split(" ", -1)[1]))
			.containsExactly("target/aftersales.jar", "jobs");
		assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>aftersales</finalName>");
		assertThat(Path.of("jobs")).isDirectory();
		int user = lines.indexOf("USER 10001:10001");
		assertThat(user).isPositive();
		assertThat(lines.subList(user, lines.size())).noneMatch((line) -> line.startsWith("RUN"));
		assertThat(lines).contains("ENTRYPOINT [\"/opt/aftersales/jobs/recon\"]");
	}

	@Test
	void noFileHoldsAPassword() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			for (Path file : files.toList()) {
				assertThat(Files.readString(file)).as(file.toString())
					.doesNotContainPattern("(?i)RECON_DB(_MIGRATION)?_PASSWORD=")
					.doesNotContainPattern("[?&]password=");
			}
		}
	}

	/** Where a deployed file is in this project. */
	private static Path local(String deployed) {
		assertThat(deployed).startsWith(DEPLOYED + "/");
		return Path.of(deployed.substring(DEPLOYED.length() + 1));
	}

	/** The path of a field, whatever its value and its place in a list. */
	private static String shape(String path) {
		return path.replaceFirst("=.*", "").replaceAll("\\[\\d+]", "[]").replaceAll("labels\\..*", "labels.*");
	}

	private static void collect(String path, Object value, Set<String> paths) {
		if (value instanceof Map<?, ?> map) {
			if (map.isEmpty()) {
				paths.add(path + "=");
			}
			map.forEach((key, inner) -> collect(path.isEmpty() ? "" + key : path + "." + key, inner, paths));
		}
		else if (value instanceof List<?> list) {
			for (int position = 0; position < list.size(); position++) {
				collect("%s[%d]".formatted(path, position), list.get(position), paths);
			}
		}
		else {
			paths.add(path + "=" + value);
		}
	}

}
