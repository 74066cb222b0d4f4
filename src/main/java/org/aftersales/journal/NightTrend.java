package org.aftersales.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Trend;

/**
 * For each of the thirty days that end with the business date: how many decisions its
 * night recorded, and what they give back to buyers.
 */
final class NightTrend {

	private NightTrend() {
	}

	static Trend of(NightLog log, BusinessDate date) {
		Map<LocalDate, Trend.Point> nights = new HashMap<>();
		log.statement("""
				select business_date, count(*) as decisions,
				       coalesce(sum(amount) filter (where outcome <> 'RECEIPT_CONFIRMED'), 0.00) as to_buyers
				  from decision
				 where business_date between :first and :date
				 group by business_date""", date).query((row) -> {
			LocalDate day = row.getObject("business_date", LocalDate.class);
			nights.put(day,
					new Trend.Point(day, row.getLong("decisions"), Optional.of(row.getBigDecimal("to_buyers"))));
		});
		LocalDate first = date.date().minusDays(NightLog.WINDOW - 1);
		return new Trend("journal.trend", ColumnKind.MONEY,
				IntStream.range(0, NightLog.WINDOW)
					.mapToObj(first::plusDays)
					.map((day) -> nights.getOrDefault(day, new Trend.Point(day, 0, Optional.of(BigDecimal.ZERO))))
					.toList());
	}

}
