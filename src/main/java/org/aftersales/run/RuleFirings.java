package org.aftersales.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;

/**
 * What a feature's record says about how often rules have fired. Features provide it, so
 * that whoever counts need not know them. Reads only.
 */
public interface RuleFirings {

	/**
	 * What the rules do that are counted here.
	 */
	Kind kind();

	/**
	 * Every rule that has ever fired, by the pack it stood in.
	 */
	default List<Firing> firings() {
		return firings(LocalDate.MIN, LocalDate.MAX);
	}

	/**
	 * The same for what the nights of these business dates recorded.
	 * @param first the first of them; {@link LocalDate#MIN}: from the beginning
	 * @param last the last of them; {@link LocalDate#MAX}: to the end
	 */
	List<Firing> firings(LocalDate first, LocalDate last);

	/**
	 * What a rule does: a rule id may stand for a clock and for the price of its breach.
	 */
	enum Kind {

		/** It lets a clock lapse. */
		CLOCK,
		/** It prices a broken promise. */
		TARIFF,
		/** It cuts what several broken promises cost together. */
		JOINT_CAP,
		/** It makes a broken promise cost nothing. */
		EXEMPTION

	}

	/**
	 * How often one rule of one pack has fired.
	 *
	 * @param rule id of the rule
	 * @param pack name of the pack, with the calendars that changed it as
	 * {@code pack+calendar}
	 * @param times how often
	 * @param lastAt when it last took effect
	 */
	record Firing(String rule, String pack, long times, Instant lastAt) {

		/** A row with the columns rule, pack, times and last_at. */
		public static final RowMapper<Firing> ROW = (row, index) -> new Firing(row.getString("rule"),
				row.getString("pack"), row.getLong("times"),
				row.getObject("last_at", OffsetDateTime.class).toInstant());

	}

}
