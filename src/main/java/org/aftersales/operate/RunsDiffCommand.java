package org.aftersales.operate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code recon runs diff}: two nights compared in decisions and money.
 */
@Command(name = "diff", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon runs diff 2026-11-17 2026-11-18
		  jobs/recon runs diff 4711 4720 --by shop --json

		""", header = "Compares what two nights decided and entered, in decisions and money.",
		description = { "Each is a business date, or the number of a run; the runs of one night share its decisions,",
				"because nothing is decided twice." })
final class RunsDiffCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	private final Reading reading = new Reading();

	@Parameters(index = "0", paramLabel = "A", description = "The earlier one: run or date.")
	@SuppressWarnings("NullAway.Init")
	private String first;

	@Parameters(index = "1", paramLabel = "B", description = "The later one: run or date.")
	@SuppressWarnings("NullAway.Init")
	private String second;

	@Option(names = "--by", paramLabel = "WHAT", defaultValue = "rule",
			description = "rule, shop or platform; default: rule.")
	@SuppressWarnings("NullAway.Init")
	private RunDifference.By by;

	RunsDiffCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		RunOrDate earlier = RunOrDate.of(this.spec, this.first);
		RunOrDate later = RunOrDate.of(this.spec, this.second);
		return this.reading.answer(this.surroundings, (records) -> {
			LocalDate a = earlier.businessDate(records.history());
			LocalDate b = later.businessDate(records.history());
			return new Compared(a, b, new RunDifference(records.jdbc()).lines(a, b, this.by));
		}, Compared::json, this::print);
	}

	private void print(Compared compared) {
		String a = compared.first().toString();
		String b = compared.second().toString();
		TextTable table = TextTable.of(this.by.name(), "decisions " + a, b, "change", "yuan moved " + a, b, "change",
				"yuan owed " + a, b, "change");
		compared.lines().forEach((line) -> table.add(line.cells()));
		table.print(this.surroundings.out());
		if (compared.lines().isEmpty()) {
			this.surroundings.out().println("Neither night decided anything.");
		}
	}

	private record Compared(LocalDate first, LocalDate second, List<RunDifference.Line> lines) {

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("first", this.first.toString());
			json.put("second", this.second.toString());
			json.put("lines", this.lines.stream().map(RunDifference.Line::json).toList());
			json.put("same", this.lines.stream().allMatch(RunDifference.Line::same));
			json.put("owedChange",
					this.lines.stream()
						.map((line) -> line.second().owed().subtract(line.first().owed()))
						.reduce(BigDecimal.ZERO, BigDecimal::add));
			return json;
		}

	}

}
