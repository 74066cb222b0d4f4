package org.aftersales.report;

import java.util.List;
import java.util.Optional;

/**
 * The first page of a workbook.
 *
 * @param headline one or two sentences: what happened, better or worse, what to do
 * @param news what is new and what is settled since the day before, if the key figures do
 * not say it
 * @param kpis at most seven key figures
 * @param comparisons key figures side by side, such as those of each platform
 * @param trend what the chart shows
 * @param rankings who contributes most
 * @param notes how complete the data is, one line each; a line that begins with ● or ▲
 * asks a person to look, and stands above the chart
 */
public record Summary(String headline, Optional<String> news, List<Kpi> kpis, List<Comparison> comparisons, Trend trend,
		List<Ranking> rankings, List<String> notes) {

	public Summary {
		kpis = List.copyOf(kpis);
		comparisons = List.copyOf(comparisons);
		rankings = List.copyOf(rankings);
		notes = List.copyOf(notes);
	}

	/**
	 * One without news and comparisons.
	 */
	public Summary(String headline, List<Kpi> kpis, Trend trend, List<Ranking> rankings, List<String> notes) {
		this(headline, Optional.empty(), kpis, List.of(), trend, rankings, notes);
	}

	/**
	 * The same with other notes.
	 */
	Summary noting(List<String> others) {
		return new Summary(this.headline, this.news, this.kpis, this.comparisons, this.trend, this.rankings, others);
	}

	/**
	 * Whether a key figure is held against a limit.
	 */
	boolean hasLimits() {
		return this.kpis.stream().anyMatch((kpi) -> kpi.limit().isPresent());
	}

	/**
	 * The notes that ask a person to look.
	 */
	List<String> calls() {
		return this.notes.stream().filter(Summary::isCall).toList();
	}

	/**
	 * The other notes.
	 */
	List<String> remarks() {
		return this.notes.stream().filter((note) -> !isCall(note)).toList();
	}

	private static boolean isCall(String note) {
		return Look.ofNote(note) != Look.NOTE;
	}

}
