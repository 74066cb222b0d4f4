package org.aftersales.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a night decides, by the platforms' own numbers; a text is empty where
 * there is nothing to say.
 *
 * @param kind what it is
 * @param job the job that decides it
 * @param shop the shop
 * @param number the platform's number of the claim, order or parcel; for a row of a file
 * its name and the row's key
 * @param rule id of the rule; for breaks and what is set aside the reason
 * @param outcome what becomes of it
 * @param at when it takes effect, UTC
 * @param yuan the money, with two decimals
 * @param why the arithmetic or the message, in words
 */
record PlannedRow(Kind kind, String job, String shop, String number, String rule, String outcome, String at,
		String yuan, String why) {

	static PlannedRow of(ResultSet row, int index) throws SQLException {
		return new PlannedRow(Kind.valueOf(row.getString("kind")), text(row, "job"), text(row, "shop"),
				text(row, "number"), text(row, "rule"), text(row, "outcome"), text(row, "at"), text(row, "yuan"),
				text(row, "why"));
	}

	/** For a person who compares. */
	String words() {
		return String.join(" ",
				List.of(this.kind.words(), this.shop, this.number, this.rule, this.outcome, this.yuan)
					.stream()
					.filter((word) -> !word.isEmpty())
					.toList());
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).orElse("");
	}

	/**
	 * What is decided.
	 */
	enum Kind {

		/** A lapse that takes effect. */
		DECISION("decision"),
		/** Money owed. */
		ENTITLEMENT("entitlement"),
		/** Money that is no longer owed. */
		REVERSAL("reversal"),
		/** Two records that disagree. */
		BREAK("break"),
		/** What a hold keeps back. */
		HELD("held back"),
		/** A subject or row for the quarantine. */
		SET_ASIDE("set aside");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

}
