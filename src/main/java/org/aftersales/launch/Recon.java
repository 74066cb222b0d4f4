package org.aftersales.launch;

import java.util.TimeZone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.aftersales.archive.ArchiveCommand;
import org.aftersales.bookkeeping.Bookkeeping;
import org.aftersales.console.CallAgain;
import org.aftersales.console.ExitCode;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.doctor.DoctorCommand;
import org.aftersales.explain.Explanations;
import org.aftersales.notice.NotifyCommand;
import org.aftersales.operate.Operating;
import org.aftersales.question.Questions;

/**
 * The command line {@code jobs/recon}. Data go to stdout, words and logs to stderr; the
 * exit codes are those of {@code --help}.
 */
@Command(name = "recon", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true,
		versionProvider = ProgramVersion.class, headerHeading = """
				Examples:
				  jobs/recon night --demo
				  jobs/recon night --inbox /data/exports/today
				  jobs/recon night --business-date 2026-11-18 --json
				  jobs/recon plan --business-date 2026-11-18 --out night.plan
				  jobs/recon apply night.plan --reason "looked at, ticket 4711"
				  jobs/recon quote deadline --platform taobao --flow return-and-refund \\
				      --node seller-answers --entered 2026-02-10T00:00:00+08:00
				  jobs/recon rules list --on 2026-02-12
				  jobs/recon report --business-date 2026-11-18 --lang es
				  jobs/recon explain claim 210000000000000001
				  jobs/recon status
				  jobs/recon why 2026-11-18
				  jobs/recon daemon --at 01:30
				  jobs/recon worker
				  jobs/recon quarantine list
				  jobs/recon pay 17 18 --reference 2026060822001
				  jobs/recon reverse 17 --reason "the parcel was scanned in time"

				""",
		description = "Nightly after-sales reconciliation: lets lapsed deadlines take effect, computes what is owed to buyers, and reports it.",
		commandListHeading = "%nCommands:%n",
		footer = { "", "Environment:", "  RECON_DB_URL, RECON_DB_USER, RECON_DB_PASSWORD or RECON_DB_PASSWORD_FILE",
				"      the database; without a URL an embedded PostgreSQL under RECON_HOME",
				"  RECON_HOME           what the program keeps for itself; default: .recon beside jobs",
				"  RECON_JOBS           the folder of night.yml, packs and calendars; default: jobs",
				"  RECON_LOG=json       logs on stderr as one JSON object a line",
				"  RECON_SMTP_PASSWORD  password of the server that sends notices by e-mail",
				"  RECON_BROKER_URL     the broker over which workers get partitions, with RECON_BROKER_USER and",
				"      RECON_BROKER_PASSWORD or RECON_BROKER_PASSWORD_FILE",
				"  RECON_JAVA_OPTS      further options of the JVM, such as -Xmx2g" })
public final class Recon {

	private static final int WIDTH = 100;

	private Recon() {
	}

	/**
	 * Runs one command and ends the JVM with its exit code.
	 */
	public static void main(String[] arguments) {
		// Spring Batch writes its times in the JVM's zone; the shops' zone is explicit.
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		System.setProperty("java.awt.headless", "true");
		System.exit(run(Surroundings.ofProcess(), arguments));
	}

	static int run(Surroundings surroundings, String... arguments) {
		try (GracefulStop stop = new GracefulStop(surroundings)) {
			return run(surroundings, stop, arguments);
		}
		finally {
			LogContext.clear();
		}
	}

	private static int run(Surroundings surroundings, GracefulStop stop, String... arguments) {
		CommandLine recon = commands(surroundings, stop);
		FaultReport faults = new FaultReport(surroundings, CallAgain.of(arguments));
		recon.setOut(surroundings.out());
		recon.setErr(surroundings.err());
		recon.setExecutionExceptionHandler(faults);
		recon.setParameterExceptionHandler(faults);
		// stdout shows no escape sequence, whoever sends it; so the help has none.
		recon.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
		explainExitCodes(recon);
		if (arguments.length == 0) {
			recon.usage(surroundings.err());
			return ExitCode.USAGE.number();
		}
		return recon.execute(arguments);
	}

	static CommandLine commands(Surroundings surroundings, GracefulStop stop) {
		CommandLine recon = new CommandLine(new Recon()).addSubcommand(new NightCommand(surroundings, stop))
			.addSubcommand(new RerunCommand(surroundings, stop))
			.addSubcommand(new CatchUpCommand(surroundings, stop))
			.addSubcommand(new DaemonCommand(surroundings, stop, (arguments) -> run(surroundings, stop, arguments)))
			.addSubcommand(new WorkerCommand(surroundings, stop))
			.addSubcommand(new PlanCommand(surroundings))
			.addSubcommand(new ApplyCommand(surroundings, stop));
		Questions.commands(surroundings).forEach(recon::addSubcommand);
		recon.addSubcommand(Explanations.command(surroundings)).addSubcommand(new ReportCommand(surroundings));
		Operating.commands(surroundings).forEach(recon::addSubcommand);
		recon.addSubcommand(DoctorCommand.command(surroundings));
		recon.addSubcommand(NotifyCommand.command(surroundings));
		Bookkeeping.commands(surroundings).forEach(recon::addSubcommand);
		recon.addSubcommand(ArchiveCommand.command(surroundings));
		return recon;
	}

	private static void explainExitCodes(CommandLine command) {
		command.getCommandSpec()
			.usageMessage()
			.width(WIDTH)
			.exitCodeListHeading("%nExit codes:%n")
			.exitCodeList(ExitCode.explained());
		command.getSubcommands().values().forEach(Recon::explainExitCodes);
	}

}
