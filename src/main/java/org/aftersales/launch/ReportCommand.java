package org.aftersales.launch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon report}: the workbooks of a night that has judged, once more.
 */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon report --business-date 2026-11-18
		  jobs/recon report --business-date 2026-11-18 --lang es
		  jobs/recon report --business-date 2026-11-18 --reports /srv/reports --json
		  jobs/recon report --demo --lang zh

		""", header = "Writes the workbooks of a past night again, without judging anything.",
		description = {
				"The same facts give the same bytes under the same names. What comes out different is published",
				"beside the old file as -r1, -r2 … with a sheet on what changed. Workbooks in another language",
				"than the night's go to a folder of that language below the night's: 2026-11-18/es." },
		footer = { "",
				"A night that has not judged everything is refused with exit code 65; while a night runs the exit",
				"code is 75. The database is that of jobs/recon night." })
final class ReportCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Option(names = "--business-date", paramLabel = "DATE",
			description = "The day of the night, such as 2026-11-18; default: that of the last night that is done.")
	private @Nullable LocalDate businessDate;

	@Mixin
	private final LanguageOption language = new LanguageOption();

	@Mixin
	private final ReportsOption reports = new ReportsOption();

	@Option(names = "--demo", description = "Report the demo's night, from the demo's database.")
	private boolean demo;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	ReportCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		ReportRequest request = new ReportRequest(Optional.ofNullable(this.businessDate), this.language.language(),
				this.reports.folder(this.surroundings), this.demo);
		ReportAnswer answer = new ReportAnswer(new ReportCall(this.surroundings, request).run());
		if (this.json) {
			new JsonAnswer(this.surroundings.out()).document(answer.json());
		}
		else {
			answer.print(this.surroundings.out());
		}
		return ExitCode.DONE.number();
	}

}
