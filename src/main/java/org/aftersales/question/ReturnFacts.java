package org.aftersales.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.aftersales.console.NotUnderstood;
import org.aftersales.console.WrittenInstant;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPack;
import org.aftersales.postage.Agreement;
import org.aftersales.postage.Collect;
import org.aftersales.postage.CoveredReturn;
import org.aftersales.postage.Damage;
import org.aftersales.postage.Fault;
import org.aftersales.postage.FreightCover;
import org.aftersales.postage.Leg;
import org.aftersales.postage.Party;
import org.aftersales.postage.QualityStanding;
import org.aftersales.postage.ReturnCase;
import org.aftersales.postage.ReturnReason;
import org.aftersales.postage.ShippingTerms;
import org.aftersales.postage.SubsidizedReturn;
import org.aftersales.postage.WayBack;

/**
 * Makes an order that comes back of what a caller wrote, and says what could have been
 * written where it cannot be understood.
 *
 * @param zone the zone of instants without offset
 */
record ReturnFacts(ZoneId zone) {

	private static final Set<String> TOP = Set.of("platform", "wish", "reason", "fault", "erredFirst", "agreement",
			"outbound", "return", "damage", "collect", "abuse", "sellerSilent", "receivedAt", "appliedAt", "rescission",
			"quality", "insurance", "subsidy", "refund", "paid", "alternative");

	private static final Set<String> OUTBOUND = Set.of("free", "freeFrom", "kept", "postage");

	private static final Set<String> RETURN = Set.of("freight", "otherAddress", "surplus");

	private static final Set<String> DAMAGE = Set.of("leg", "beforeSignature", "receiverChoseCarrier");

	private static final Set<String> COLLECT = Set.of("leg", "consented");

	private static final Set<String> QUALITY = Set.of("rate", "count", "standardRate", "standardCount");

	private static final Set<String> INSURANCE = Set.of("kind", "shippedAt", "returnedAt", "refundedAt", "usedBefore");

	private static final Set<String> SUBSIDY = Set.of("subscribedAt", "agreedAt", "addressGivenAt", "refundApprovedAt",
			"shippedAt", "routePrice", "usedBefore");

	private static final Set<String> ALTERNATIVES = Set.of("fr-09", "c13-refund-agreed");

	/**
	 * The order of that JSON object.
	 * @throws NotUnderstood if a fact cannot be understood
	 */
	ReturnCase returned(String json) {
		FactsObject top = FactsObject.read(json, TOP);
		Optional<Fault> fault = code(top, "fault", Fault.values(), Fault::code);
		Agreement agreement = code(top, "agreement", Agreement.values(), Agreement::code).orElse(Agreement.NONE);
		Optional<ReturnReason> reason = code(top, "reason", ReturnReason.values(), ReturnReason::code);
		if (reason.isEmpty() && fault.isEmpty() && agreement == Agreement.NONE) {
			throw new NotUnderstood(
					"Say why the goods come back (reason), who is at fault or what was agreed on; reasons: "
							+ Arrays.stream(ReturnReason.values())
								.map(ReturnReason::code)
								.collect(Collectors.joining(", ")));
		}
		return new ReturnCase(platform(top.neededText("platform")), exchange(top), reason.orElse(ReturnReason.OTHER),
				fault, code(top, "erredFirst", new Party[] { Party.BUYER, Party.SELLER }, Party::code), agreement,
				terms(top), wayBack(top), damage(top), collect(top), top.yes("abuse").orElse(false),
				top.yes("sellerSilent").orElse(false), instant(top, "receivedAt"), instant(top, "appliedAt"),
				top.yes("rescission").orElse(false), standing(top), insurance(top), subsidy(top), top.yuan("refund"),
				top.yuan("paid"), top.read("alternative", (text) -> Optional.of(text).filter(ALTERNATIVES::contains),
						"one of " + String.join(", ", new TreeSet<>(ALTERNATIVES))));
	}

	private static Optional<Platform> platform(String code) {
		if (code.equals(PolicyPack.LAW)) {
			return Optional.empty();
		}
		return Optional.of(Arrays.stream(Platform.values())
			.filter((platform) -> platform.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotUnderstood("The platform '%s' is not known; write one of %s, %s".formatted(code,
					Arrays.stream(Platform.values()).map(Platform::code).collect(Collectors.joining(", ")),
					PolicyPack.LAW))));
	}

	private static boolean exchange(FactsObject top) {
		return top
			.read("wish", (text) -> Optional.of(text).filter(List.of("return", "exchange")::contains),
					"return or exchange")
			.filter("exchange"::equals)
			.isPresent();
	}

	private static ShippingTerms terms(FactsObject top) {
		return top.object("outbound", OUTBOUND)
			.map((out) -> new ShippingTerms(out.yes("free"), out.yuan("freeFrom"), out.yuan("kept"),
					out.yuan("postage")))
			.orElseGet(() -> new ShippingTerms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
	}

	private static WayBack wayBack(FactsObject top) {
		return top.object("return", RETURN)
			.map((back) -> new WayBack(back.yuan("freight"), back.yes("otherAddress").orElse(false),
					back.yuan("surplus")))
			.orElseGet(() -> new WayBack(Optional.empty(), false, Optional.empty()));
	}

	private static Optional<Damage> damage(FactsObject top) {
		return top.object("damage", DAMAGE)
			.map((damage) -> new Damage(leg(damage), damage.yes("beforeSignature"),
					damage.yes("receiverChoseCarrier").orElse(false)));
	}

	private static Optional<Collect> collect(FactsObject top) {
		return top.object("collect", COLLECT).map((collect) -> new Collect(leg(collect), collect.yes("consented")));
	}

	private static Leg leg(FactsObject facts) {
		return code(facts, "leg", Leg.values(), Leg::code).orElseThrow(() -> new NotUnderstood(
				"The fact 'leg' is missing%s; write outbound or return".formatted(facts.where())));
	}

	private static Optional<QualityStanding> standing(FactsObject top) {
		return top.object("quality", QUALITY)
			.map((quality) -> new QualityStanding(percent(quality, "rate"), count(quality, "count"),
					percent(quality, "standardRate"), count(quality, "standardCount")));
	}

	private static BigDecimal percent(FactsObject facts, String name) {
		return facts
			.read(name,
					(text) -> text.matches("\\d{1,3}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text))
							: Optional.<BigDecimal>empty(),
					"a number of per cent as a text, such as \"2.5\"")
			.orElseThrow(() -> new NotUnderstood("The fact '%s' is missing%s".formatted(name, facts.where())));
	}

	private static int count(FactsObject facts, String name) {
		return facts.number(name)
			.orElseThrow(() -> new NotUnderstood("The fact '%s' is missing%s".formatted(name, facts.where())));
	}

	private Optional<CoveredReturn> insurance(FactsObject top) {
		return top.object("insurance", INSURANCE)
			.map((insurance) -> new CoveredReturn(
					insurance
						.read("kind", FreightCover::of,
								"one of " + Arrays.stream(FreightCover.values())
									.map(FreightCover::code)
									.collect(Collectors.joining(", ")))
						.orElseThrow(() -> new NotUnderstood("The fact 'kind' is missing" + insurance.where())),
					instant(insurance, "shippedAt"), instant(insurance, "returnedAt"), instant(insurance, "refundedAt"),
					insurance.yes("usedBefore").orElse(false)));
	}

	private Optional<SubsidizedReturn> subsidy(FactsObject top) {
		return top.object("subsidy", SUBSIDY)
			.map((subsidy) -> new SubsidizedReturn(
					instant(subsidy, "subscribedAt")
						.orElseThrow(() -> new NotUnderstood("The fact 'subscribedAt' is missing" + subsidy.where())),
					instant(subsidy, "agreedAt"), instant(subsidy, "addressGivenAt"),
					instant(subsidy, "refundApprovedAt"), instant(subsidy, "shippedAt"), subsidy.yuan("routePrice"),
					subsidy.yes("usedBefore").orElse(false)));
	}

	private Optional<Instant> instant(FactsObject facts, String name) {
		return facts.text(name).map((text) -> new WrittenInstant(this.zone).read(name, text));
	}

	private static <T> Optional<T> code(FactsObject facts, String name, T[] values, Function<T, String> code) {
		return facts.read(name,
				(text) -> Arrays.stream(values).filter((value) -> code.apply(value).equals(text)).findFirst(),
				"one of " + Arrays.stream(values).map(code).collect(Collectors.joining(", ")));
	}

}
