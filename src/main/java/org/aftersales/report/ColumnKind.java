package org.aftersales.report;

/**
 * What the cells of a column or the values of a KPI are; it decides format and alignment.
 */
public enum ColumnKind {

	/** A number of the platform, kept as text to the last digit. */
	ID("@", 22),
	/** The code of a rule; the definitions explain every one that a workbook names. */
	RULE("@", 12),
	/** Free text of a feed, never taken for a formula. */
	TEXT("@", 18),
	/** A point in time, shown in the shop's zone. */
	INSTANT("yyyy-mm-dd hh:mm:ss", 19),
	/** A calendar day. */
	DAY("yyyy-mm-dd", 12),
	/** A whole number. */
	COUNT("#,##0", 12),
	/** One where a condition holds, else zero; sums can be restricted to it. */
	FLAG("0", 12),
	/** Yuan with two decimals. */
	MONEY("#,##0.00;[Red]-#,##0.00", 14),
	/** Hours with two decimals. */
	HOURS("#,##0.00", 12),
	/** A number with two decimals that is neither money nor time. */
	DECIMAL("#,##0.00", 12),
	/**
	 * Where something stands, in words of ours that begin with a symbol; that colours it.
	 */
	STATUS("@", 18),
	/** A share, shown in per cent. */
	RATE("0.00%", 12);

	private final String format;

	private final int width;

	ColumnKind(String format, int width) {
		this.format = format;
		this.width = width;
	}

	String format() {
		return this.format;
	}

	int width() {
		return this.width;
	}

	boolean isText() {
		return this == ID || this == RULE || this == TEXT || this == STATUS;
	}

	/**
	 * Whether the sum of such a column means something to people.
	 */
	boolean addsUp() {
		return this == COUNT || this == FLAG || this == MONEY;
	}

	/**
	 * How a change of such a value is shown; the change of a share is in percentage
	 * points.
	 */
	String changeFormat() {
		return switch (this) {
			case MONEY, HOURS, DECIMAL -> "+#,##0.00;-#,##0.00;0.00";
			case RATE -> "+0.00\" pp\";-0.00\" pp\";0.00\" pp\"";
			default -> "+#,##0;-#,##0;0";
		};
	}

}
