package org.aftersales.journal;

/**
 * What gets something out of quarantine, and who has to do it.
 */
enum Remedy {

	/** A row or a fact is wrong or incomplete. */
	FACTS(Owner.SHOP),
	/** The platform uses a word or a code that nobody has explained. */
	CODES(Owner.PLATFORM),
	/** A rule, a price or a class of goods is missing from the packs. */
	RULES(Owner.OPERATOR),
	/** The program or the database gave up. */
	PROGRAM(Owner.OPERATOR);

	private final Owner owner;

	Remedy(Owner owner) {
		this.owner = owner;
	}

	/**
	 * The remedy for that reason; for a reason that is new here, the operator's.
	 */
	static Remedy of(String reason) {
		return switch (reason) {
			case "AMOUNTS_DISAGREE", "AMOUNT_MISSING", "AMOUNT_NEGATIVE", "AMOUNT_UNREADABLE", "COLUMNS_MISSING",
					"POSTAGE_UNDECIDED", "POSTAGE_UNKNOWN", "END_BEFORE_BEGIN", "FACT_CHANGED", "NUMBER_UNREADABLE",
					"ORDER_MISSING", "QUOTES_UNBALANCED", "TIME_UNREADABLE", "VALUE_MISSING" ->
				FACTS;
			case "STATUS_UNKNOWN", "UNKNOWN_STATUS", "UNKNOWN_TYPE" -> CODES;
			case "CAP_UNDECIDED", "GOODS_CLASS_UNKNOWN", "PACK_MISSING", "PRICE_UNDECIDED", "RULE_MISSING",
					"TARIFF_MISSING" ->
				RULES;
			default -> PROGRAM;
		};
	}

	Owner owner() {
		return this.owner;
	}

	/**
	 * Who has to act.
	 */
	enum Owner {

		/** Who keeps the shop's exports and facts. */
		SHOP,
		/** The platform, asked by the shop. */
		PLATFORM,
		/** Who runs the nights and keeps the packs. */
		OPERATOR

	}

}
