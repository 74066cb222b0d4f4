package org.aftersales.quality;

import java.time.LocalDate;
import java.util.List;

import org.aftersales.policy.Platform;
import org.aftersales.quality.Definition.Need;
import org.aftersales.quality.Reckoning.Share;

/**
 * Which definitions of section 8 of the rule book hold on which platform, and the one
 * that decides.
 * <p>
 * Those that the rule book gives for Taobao hold on Tmall as well: it has none of Tmall's
 * own, and the page that they come from binds the whole Taobao platform. The plain ratio
 * is computed everywhere, because it is the rate of this workbook.
 */
final class RuleBookDefinitions {

	/** ME-08: the page is executed from that day on; before it ME-09 decides. */
	static final LocalDate ME_08_BEGINS = LocalDate.of(2026, 3, 16);

	/** ME-08: only with that many paid orders; ME-15: fewer are the growth stage. */
	static final int ENOUGH_ORDERS = 30;

	/** ME-01b: q / (q × 100 + orders). */
	private static final int DAMPING = 100;

	private static final Definition PLAIN = Definition.quality("ME-01a", "medium", Measure.QUALITY, Measure.FORMED);

	private static final List<Definition> PINDUODUO = List.of(PLAIN,
			Definition.quality("ME-01b", "low", new Share(Measure.QUALITY, Measure.FORMED, DAMPING, 1, false)),
			Definition.quality("ME-01c", "low", Measure.QUALITY_WITHIN_18H, Measure.FORMED, Need.SIGNATURES),
			Definition.quality("ME-01d", "low", Measure.QUALITY_UNDERWAY, Measure.FORMED_UNDERWAY),
			Definition.of("ME-02", "medium", Share.of(Measure.DISPUTES_REFUNDED, Measure.FORMED)),
			Definition.of("ME-03", "low", new Share(Measure.ORDERS_REFUNDED, Measure.FORMED, 0, 1, true)),
			Definition.notHere("ME-04", "medium"), Definition.notHere("ME-05", "high"),
			Definition.notHere("ME-06", "high"), Definition.notHere("ME-07", "medium"));

	private static final List<Definition> TAOBAO = List.of(PLAIN, Definition.quality("ME-08", "high",
			new Share(Measure.PAID_FIRST_QUALITY, Measure.PAID_SIGNED, 0, ENOUGH_ORDERS, false), Need.SIGNATURES),
			Definition.notHere("ME-08", "high").named("me08new"),
			Definition.quality("ME-09", "medium", Measure.QUALITY_OLD_REASONS, Measure.PAID_LINES),
			Definition.of("ME-10", "medium", Share.of(Measure.DISPUTES_REFUNDED, Measure.PAID_LINES)),
			Definition.hours("ME-11", "high", Measure.HANDLING_HOURS, Measure.CLAIMS_REFUNDED),
			Definition.notHere("ME-12", "high"), Definition.notHere("ME-13", "high"),
			Definition.of("ME-14", "medium", Share.of(Measure.ORDERS_REFUNDED, Measure.PAID)));

	private static final List<Definition> DOUYIN = List.of(PLAIN,
			Definition.quality("ME-15", "high",
					new Share(Measure.SIGNED_FIRST_QUALITY, Measure.SIGNED, 0, ENOUGH_ORDERS, false), Need.SIGNATURES),
			Definition.hours("ME-16", "high", Measure.AUDIT_HOURS, Measure.CLAIMS_REFUNDED),
			Definition.notHere("ME-18", "high"));

	private static final List<Definition> JD = List.of(PLAIN,
			Definition.of("ME-17", "high", Share.of(Measure.ORDERS_DISPUTED, Measure.PAID)).byMonth());

	private RuleBookDefinitions() {
	}

	/**
	 * The definitions of that platform, in the order of the rule book.
	 */
	static List<Definition> of(Platform platform) {
		return switch (platform) {
			case PINDUODUO -> PINDUODUO;
			case TAOBAO, TMALL -> TAOBAO;
			case DOUYIN -> DOUYIN;
			case JD -> JD;
		};
	}

	/**
	 * Whether the first page shows it beside the rate that decides: JD judges shops by
	 * its interventions, and has no quality rate.
	 */
	static boolean isShown(Definition definition, Platform platform, LocalDate day) {
		return definition.key().equals(deciding(platform, day)) || definition.id().equals("ME-17");
	}

	/**
	 * Key of the one quality rate that decides on that platform on that day.
	 */
	static String deciding(Platform platform, LocalDate day) {
		return switch (platform) {
			case PINDUODUO, JD -> "me01a";
			case TAOBAO, TMALL -> day.isBefore(ME_08_BEGINS) ? "me09" : "me08";
			case DOUYIN -> "me15";
		};
	}

}
