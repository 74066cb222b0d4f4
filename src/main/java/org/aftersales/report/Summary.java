package org.aftersales.report;

import java.util.List;

/**
 * The first page of a workbook.
 *
 * @param headline one or two sentences: what happened, better or worse, what to do
 * @param kpis at most seven key figures
 * @param trend what the chart shows
 * @param rankings who contributes most
 * @param notes how complete the data is, one line each
 */
public record Summary(String headline, List<Kpi> kpis, Trend trend, List<Ranking> rankings, List<String> notes) {

	public Summary {
		kpis = List.copyOf(kpis);
		rankings = List.copyOf(rankings);
		notes = List.copyOf(notes);
	}

}
