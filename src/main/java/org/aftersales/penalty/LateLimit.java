package org.aftersales.penalty;

import java.util.Arrays;
import java.util.Optional;

/**
 * What Douyin does to a shop with too many late orders on a day (ME-18), the gravest
 * first. The rule book says of which orders the number is by its example X37p alone, in
 * which both readings agree; read as late orders.
 */
enum LateLimit {

	/** At least 30 % and 200 orders: no order may be placed the next day. */
	NO_ORDERS {
		@Override
		boolean isReached(LateDay day, LateDay dayBefore) {
			return day.reaches(30, 200);
		}
	},
	/**
	 * At least 40 % and 200 orders on two days running: 100 orders a day may be placed.
	 */
	ORDERS_100 {
		@Override
		boolean isReached(LateDay day, LateDay dayBefore) {
			return day.reaches(40, 200) && dayBefore.reaches(40, 200);
		}
	},
	/** At least 50 % and 100 orders: the item is banned. */
	ITEM_BAN {
		@Override
		boolean isReached(LateDay day, LateDay dayBefore) {
			return day.reaches(50, 100);
		}
	};

	/** The platform that has these limits. */
	static final String PLATFORM = "douyin";

	/**
	 * Whether these two days reach it.
	 */
	abstract boolean isReached(LateDay day, LateDay dayBefore);

	/**
	 * The gravest that these two days reach.
	 */
	static Optional<LateLimit> gravest(LateDay day, LateDay dayBefore) {
		return Arrays.stream(values()).filter((limit) -> limit.isReached(day, dayBefore)).findFirst();
	}

}
