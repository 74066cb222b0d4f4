package org.aftersales.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.aftersales.hold.HeldBack;
import org.aftersales.hold.Hold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code recon holds}: what is held, since when it has kept what back, and when it ends.
 */
@Command(name = "holds", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon holds
		  jobs/recon holds --all --json

		""", header = "Lists the holds with what the last night held back by each.",
		description = "Without --all those that stand, and those whose decisions are left to the next night.")
final class HoldsCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Reading reading = new Reading();

	@Option(names = "--all", description = "Also those that are over.")
	private boolean all;

	HoldsCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.reading.answer(this.surroundings, (records) -> {
			HoldBoard board = HoldBoard.of(records);
			return this.all ? board.all() : board.current();
		}, (holds) -> holds.stream().map(HoldsCommand::json).toList(), this::print);
	}

	private void print(List<HeldBack> holds) {
		if (holds.isEmpty()) {
			this.surroundings.out().println("Nothing is held.");
			return;
		}
		TextTable table = new TextTable(List.of("hold", "what", "until", "by", "reason", "held back", "yuan", "then"));
		for (HeldBack held : holds) {
			Hold hold = held.hold();
			table.add(List.of(Long.toString(hold.number()), hold.kind().word() + " " + hold.code(),
					hold.until().toString(), hold.by(), hold.reason(),
					(held.decisions() == 0) ? "" : "%,d".formatted(held.decisions()),
					(held.amount().signum() == 0) ? "" : "%,.2f".formatted(held.amount()), hold.ending(held.date())));
		}
		table.print(this.surroundings.out());
	}

	private static Map<String, Object> json(HeldBack held) {
		Map<String, Object> json = new LinkedHashMap<>(held.json());
		json.put("by", held.hold().by());
		json.put("reason", held.hold().reason());
		return json;
	}

}
