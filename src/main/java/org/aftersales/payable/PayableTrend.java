package org.aftersales.payable;

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
 * For each of the thirty days that end with the business date: the entitlements entered
 * for it, and what was owed when it closed.
 */
final class PayableTrend {

	private static final int WINDOW = 30;

	private PayableTrend() {
	}

	static Trend of(Payables payables, BusinessDate date) {
		LocalDate first = date.date().minusDays(WINDOW - 1);
		Map<LocalDate, Day> days = new HashMap<>();
		payables.statement("with " + PayableMovements.LINES + """
				select greatest(booked_for, :first::date - 1) as day,
				       count(*) filter (where movement = 'OWED') as entered, sum(amount) as moved
				  from lines where role = 'beneficiary' group by 1
				""", date).param("first", first).query((row) -> {
			days.put(row.getObject("day", LocalDate.class),
					new Day(row.getLong("entered"), row.getBigDecimal("moved")));
		});
		Running owed = new Running(days.getOrDefault(first.minusDays(1), Day.QUIET).moved());
		return new Trend("payable.trend", ColumnKind.MONEY, IntStream.range(0, WINDOW).mapToObj((number) -> {
			LocalDate day = first.plusDays(number);
			Day moved = days.getOrDefault(day, Day.QUIET);
			return new Trend.Point(day, moved.entered(), Optional.of(owed.plus(moved.moved())));
		}).toList());
	}

	/**
	 * What was booked for one day; under the day before the window, for all days before.
	 */
	private record Day(long entered, BigDecimal moved) {

		private static final Day QUIET = new Day(0, BigDecimal.ZERO);

	}

	/**
	 * A balance that goes on from day to day.
	 */
	private static final class Running {

		private BigDecimal balance;

		Running(BigDecimal opening) {
			this.balance = opening;
		}

		BigDecimal plus(BigDecimal moved) {
			this.balance = this.balance.add(moved);
			return this.balance;
		}

	}

}
