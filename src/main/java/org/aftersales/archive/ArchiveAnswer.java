package org.aftersales.archive;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.aftersales.archive.OldOrders.Tally;
import org.aftersales.console.TextTable;

/**
 * What {@code recon archive} answers.
 *
 * @param sentence what was done, or would be
 * @param months orders by month, where months were asked for
 * @param stay orders that stay, by reason
 * @param next the next command
 */
record ArchiveAnswer(String sentence, Map<YearMonth, Long> months, Map<KeptFor, Long> stay, String next) {

	static ArchiveAnswer dry(LocalDate before, List<Tally> tallies) {
		Map<YearMonth, Long> months = months(tallies);
		return new ArchiveAnswer(
				"%,d finished orders that last changed before %s would be archived."
					.formatted(months.values().stream().mapToLong(Long::longValue).sum(), before),
				months, stay(tallies), months.isEmpty() ? "none"
						: "jobs/recon archive --before %s --reason '…'".formatted(YearMonth.from(before)));
	}

	static ArchiveAnswer done(LocalDate before, List<Tally> tallies, Moved moved) {
		return new ArchiveAnswer((moved.orders() == 0)
				? "No finished order before %s is left to archive.".formatted(before) : "Archived %s.".formatted(moved),
				months(tallies), stay(tallies), "jobs/recon audit");
	}

	static ArchiveAnswer restored(String orderNo, Moved moved) {
		return new ArchiveAnswer("Order %s is back: %s.".formatted(orderNo, moved), Map.of(), Map.of(),
				"jobs/recon explain order " + orderNo);
	}

	static ArchiveAnswer restorable(String orderNo, LocalDate month) {
		return new ArchiveAnswer(
				"Order %s lies in the archive of %s and would be brought back.".formatted(orderNo,
						YearMonth.from(month)),
				Map.of(), Map.of(), "jobs/recon archive --restore %s --reason '…'".formatted(orderNo));
	}

	/**
	 * For a script, or for a person.
	 */
	void print(PrintWriter out) {
		if (!this.months.isEmpty()) {
			TextTable table = TextTable.of("month", "orders");
			this.months.forEach((month, orders) -> table.add(List.of(month.toString(), "%,d".formatted(orders))));
			table.print(out);
			out.println();
		}
		out.println(this.sentence);
		List<String> reasons = new ArrayList<>();
		this.stay.forEach((reason, orders) -> reasons.add("%,d %s".formatted(orders, reason.words())));
		if (!reasons.isEmpty()) {
			out.println("Old, but they stay: " + String.join("; ", reasons) + ".");
		}
		out.println("Next: " + this.next);
	}

	/**
	 * For a script.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("sentence", this.sentence);
		json.put("months",
				this.months.entrySet()
					.stream()
					.collect(Collectors.toMap((month) -> month.getKey().toString(), Map.Entry::getValue, Long::sum,
							LinkedHashMap::new)));
		json.put("stay", this.stay);
		json.put("next", this.next);
		return json;
	}

	private static Map<YearMonth, Long> months(List<Tally> tallies) {
		return tallies.stream()
			.filter((tally) -> tally.keptFor().isEmpty())
			.collect(
					Collectors.toMap((tally) -> YearMonth.from(tally.month()), Tally::orders, Long::sum, TreeMap::new));
	}

	private static Map<KeptFor, Long> stay(List<Tally> tallies) {
		Map<KeptFor, Long> stay = new EnumMap<>(KeptFor.class);
		tallies
			.forEach((tally) -> tally.keptFor().ifPresent((reason) -> stay.merge(reason, tally.orders(), Long::sum)));
		return stay;
	}

}
