package org.aftersales.operate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.aftersales.hold.HeldBack;
import org.aftersales.hold.HeldDecisions;
import org.aftersales.hold.Hold;
import org.aftersales.hold.Holds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The holds, each with what the last night held back by it.
 *
 * @param jdbc of that database
 * @param next the business date after the last night that is done
 */
record HoldBoard(JdbcClient jdbc, LocalDate next) {

	static HoldBoard of(NightRecords records) {
		return new HoldBoard(records.jdbc(), new SetAsides(records.jdbc()).nextDate(records.lastClosed().date()));
	}

	/**
	 * Those that stand, and those whose decisions are left to the next night.
	 */
	List<HeldBack> current() {
		List<HeldBack> last = ofLastNight();
		return with(last,
				Stream.concat(new Holds(this.jdbc).standing(this.next).stream(), last.stream().map(HeldBack::hold)));
	}

	/**
	 * All there ever were.
	 */
	List<HeldBack> all() {
		return with(ofLastNight(), new Holds(this.jdbc).all().stream());
	}

	private List<HeldBack> with(List<HeldBack> last, Stream<Hold> holds) {
		return holds.distinct()
			.sorted(java.util.Comparator.comparing(Hold::number))
			.map((hold) -> last.stream()
				.filter((held) -> held.hold().equals(hold))
				.findFirst()
				.orElse(new HeldBack(hold, this.next.minusDays(1), 0, new BigDecimal("0.00"))))
			.toList();
	}

	private List<HeldBack> ofLastNight() {
		return this.jdbc.sql("select max(business_date) from night having count(*) > 0")
			.query(LocalDate.class)
			.optional()
			.map((date) -> HeldDecisions.totals(this.jdbc, date))
			.orElse(List.of());
	}

}
