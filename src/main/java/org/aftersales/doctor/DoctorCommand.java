package org.aftersales.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.Database;
import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.NightFile;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.aftersales.run.DatabaseAway;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code recon doctor}: everything that a night needs, looked at before the night.
 */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon doctor
		  jobs/recon doctor --json
		  jobs/recon doctor --demo

		""", header = "Looks at everything that a night needs, and names the remedy where something is wrong.",
		description = { "Settings, rules, calendar, database, schema, permissions, clocks, lock, freshness of the",
				"facts, folders, room on the disks. Nothing is changed." },
		footer = { "", "Exit code: 0 if all is in order, 3 with warnings, 78 if a night could not run." })
public final class DoctorCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Option(names = "--demo", description = "Look at the demo's database.")
	private boolean demo;

	@Option(names = "--json", description = "Answer in JSON on stdout.")
	private boolean json;

	private DoctorCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/**
	 * The command.
	 */
	public static CommandLine command(Surroundings surroundings) {
		return new CommandLine(new DoctorCommand(surroundings));
	}

	@Override
	public Integer call() {
		List<Finding> findings = findings();
		if (this.json) {
			new JsonAnswer(this.surroundings.out()).document(findings.stream().map(Finding::json).toList());
		}
		else {
			print(findings);
		}
		return code(findings).number();
	}

	private List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		NightFile file;
		try {
			file = NightFile.read(this.surroundings.places().settings());
		}
		catch (ConfigurationUnusable wrong) {
			return List.of(Finding.broken("settings", String.valueOf(wrong.getMessage()), "correct jobs/night.yml"));
		}
		findings.add(Finding.ok("settings", this.surroundings.places().settings().toString()));
		BusinessDate date = BusinessDate.lastClosed(this.surroundings.clock(), file.night().zone());
		findings.addAll(new RuleFindings(file, this.surroundings.places()).of(date));
		findings.addAll(database());
		findings.addAll(new MachineFindings(this.surroundings.places()).all(date, this.surroundings.clock()));
		return findings;
	}

	private List<Finding> database() {
		try (Database database = this.demo ? Database.openDemo(this.surroundings) : Database.open(this.surroundings)) {
			DriverManagerDataSource connections = new DriverManagerDataSource(database.url(), database.credentials());
			connections.setSchema("aftersales");
			return new DatabaseFindings(JdbcClient.create(connections), this.surroundings.clock()).all();
		}
		catch (DatabaseAway | ConfigurationUnusable unreachable) {
			return List.of(Finding.broken("database", String.valueOf(unreachable.getMessage()),
					"see jobs/runbook/database-away.md"));
		}
	}

	private void print(List<Finding> findings) {
		TextTable table = TextTable.of("", "what", "found", "remedy");
		findings.forEach((finding) -> table
			.add(List.of(finding.state().word(), finding.thing(), finding.words(), finding.remedy().orElse(""))));
		table.print(this.surroundings.out());
		long broken = findings.stream().filter((finding) -> finding.state() == Finding.State.BROKEN).count();
		this.surroundings.out()
			.println(
					"Next: " + ((broken > 0) ? "repair what is broken, then jobs/recon doctor." : "jobs/recon status"));
		this.surroundings.out().flush();
	}

	private static ExitCode code(List<Finding> findings) {
		if (findings.stream().anyMatch((finding) -> finding.state() == Finding.State.BROKEN)) {
			return ExitCode.CONFIGURATION;
		}
		return findings.stream().anyMatch((finding) -> finding.state() == Finding.State.WARNING) ? ExitCode.ATTENTION
				: ExitCode.DONE;
	}

}
