package org.aftersales.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.aftersales.console.HarmlessText;
import org.aftersales.run.Counts;
import org.aftersales.run.JobRun;

/**
 * Prints what a night came to for a person; the last line says what to do next.
 */
final class OutcomeText {

	private final PrintWriter out;

	OutcomeText(PrintWriter out) {
		this.out = out;
	}

	void print(NightOutcome outcome) {
		this.out.printf("Night of %s: %s%n%n", outcome.date(),
				outcome.worked() ? "done." : "was done already; nothing was changed.");
		printJobs(outcome.jobs());
		outcome.figures().forEach((section, figures) -> this.out.printf("%s: %s%n", section, inOneLine(figures)));
		this.out.printf("owed: %s yuan by this night, %s yuan in all%n", outcome.owedTonight().toPlainString(),
				outcome.owedInAll().toPlainString());
		this.out.printf("open: %d in quarantine, %d breaks%n", outcome.quarantineOpen(), outcome.breaksOpen());
		outcome.commonReasons().forEach((reason) -> this.out.println("  " + HarmlessText.line(reason)));
		outcome.held().forEach((held) -> this.out.println("held: " + held.sentence()));
		outcome.unarmed().filter((why) -> outcome.worked()).ifPresent((why) -> this.out.println("safety stop: " + why));
		this.out.println();
		printWorkbooks(outcome);
		this.out.println(next(outcome));
		this.out.flush();
	}

	private void printJobs(List<JobRun> jobs) {
		String row = "%-14s %9s %9s %9s %9s %11s%n";
		this.out.printf(row, "job", "scanned", "decided", "waiting", "overtaken", "quarantined");
		for (JobRun run : jobs) {
			Counts counts = run.counts();
			this.out.printf(row, run.job(), counts.scanned(), counts.decided(), counts.waiting(), counts.overtaken(),
					counts.quarantined());
		}
		this.out.println();
	}

	private void printWorkbooks(NightOutcome outcome) {
		List<Path> missing = outcome.missing();
		for (Path workbook : outcome.workbooks()) {
			this.out.println((missing.contains(workbook) ? "missing:  " : "workbook: ") + workbook);
		}
		if (!missing.isEmpty()) {
			this.out.println("""
					The night has published the missing ones, but not here, or they were removed since. Name the folder
					they were written to with --reports, or have them written again.""");
		}
	}

	private static String next(NightOutcome outcome) {
		if (outcome.needsPerson()) {
			if (outcome.quarantineOpen() + outcome.breaksOpen() == 0) {
				return "Next: jobs/recon holds";
			}
			return (outcome.quarantineOpen() > 0) ? "Next: jobs/recon quarantine list"
					: "Next: look at the sheet Breaks of night-log.xlsx";
		}
		if (!outcome.missing().isEmpty()) {
			return "Next: jobs/recon report --business-date %s, with the --reports, --demo and database of this call: the bytes are the same."
				.formatted(outcome.date());
		}
		return outcome.workbooks().isEmpty() ? "Next: nothing to do." : "Next: open " + outcome.workbooks().get(0);
	}

	private static String inOneLine(Map<String, Object> figures) {
		return figures.entrySet()
			.stream()
			.map((figure) -> figure.getKey() + " " + figure.getValue())
			.collect(Collectors.joining(", "));
	}

}
