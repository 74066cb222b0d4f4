package org.aftersales.postage;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * The insurances of the way back that the rule book knows.
 */
public enum FreightCover {

	/** 退货宝: the first weight, if sent back within 90 days of shipping. */
	RETURN_GUARANTEE("FR-14", "TB-RTB", "high", "26.00", 90, 0),
	/** The old 运费险: lowest first weight of the route, paid within 72 h of the refund. */
	FREIGHT_INSURANCE("FR-15", "39zn-165169", "medium", "25.00", 0, 72),
	/** Douyin's 运费险. */
	DOUYIN("FR-16", "douyin-pages", "medium", "24.00", 90, 72),
	/** Douyin's upgraded 运费险, up to 20 kg. */
	DOUYIN_UPGRADED("FR-16", "douyin-pages", "medium", "50.00", 90, 72),
	/** Douyin's 运费险 for bulky goods. */
	DOUYIN_BULKY("FR-16", "douyin-pages", "medium", "1000.00", 90, 72);

	private final String rule;

	private final String source;

	private final String confidence;

	private final String max;

	private final int days;

	private final int hours;

	FreightCover(String rule, String source, String confidence, String max, int days, int hours) {
		this.rule = rule;
		this.source = source;
		this.confidence = confidence;
		this.max = max;
		this.days = days;
		this.hours = hours;
	}

	/**
	 * The cover of that code, if there is one.
	 */
	public static Optional<FreightCover> of(String code) {
		return Arrays.stream(values()).filter((cover) -> cover.code().equals(code)).findFirst();
	}

	/**
	 * Name in questions, for example {@code return-guarantee}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Id of its row of the rule book.
	 */
	public String rule() {
		return this.rule;
	}

	/**
	 * Key of its source.
	 */
	public String source() {
		return this.source;
	}

	/**
	 * high, medium or low.
	 */
	public String confidence() {
		return this.confidence;
	}

	/**
	 * The most it pays for one order.
	 */
	Yuan max() {
		return Yuan.parse(this.max);
	}

	/**
	 * How long after shipping goods may be sent back, if that is bounded.
	 */
	Optional<Duration> returnWithin() {
		return (this.days == 0) ? Optional.empty() : Optional.of(Duration.ofDays(this.days));
	}

	/**
	 * How long after the refund it pays, if the rule book says so.
	 */
	Optional<Duration> paysWithin() {
		return (this.hours == 0) ? Optional.empty() : Optional.of(Duration.ofHours(this.hours));
	}

}
