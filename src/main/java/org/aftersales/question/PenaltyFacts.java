package org.aftersales.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.compensation.BrokenPromise;
import org.aftersales.compensation.Excuse;
import org.aftersales.compensation.PenalizedOrder;
import org.aftersales.console.Moments;
import org.aftersales.console.NotUnderstood;
import org.aftersales.console.WrittenInstant;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPack;

/**
 * Makes orders with broken promises of what a caller wrote, and says what could have been
 * written where it cannot be understood.
 *
 * @param chosen the packs and the zone of instants without offset
 */
record PenaltyFacts(ChosenPacks chosen) {

	private static final Set<String> TOP = Set.of("platform", "pack", "alternative", "paidAt", "buyer", "orders");

	private static final Set<String> ORDER = Set.of("id", "goods", "postage", "promiseHours", "breaches", "paidAt",
			"buyer", "goodsClass", "exempt");

	private static final Set<String> BREACH = Set.of("kind", "at", "serious", "part", "admittedAt", "claim", "exempt");

	private static final Set<String> EXEMPT = Set.of("reason", "evidence", "grantedBy");

	private static final Set<String> CLAIMS = Set.of("exchange", "reissue", "repair", "return", "refund", "carrier");

	/**
	 * The question of that JSON object, each order with the pack whose tariffs bind it.
	 * @throws NotUnderstood if a fact cannot be understood
	 * @throws PackNotFound if no pack is in force
	 */
	PenaltyQuestion question(String json) {
		FactsObject top = FactsObject.read(json, TOP);
		String platform = top.neededText("platform");
		List<PenalizedOrder> orders = top.list("orders", "order")
			.stream()
			.map((element) -> order(top, platform, element.object(ORDER)))
			.toList();
		if (orders.isEmpty()) {
			throw new NotUnderstood("The list 'orders' is empty; name one order at least");
		}
		refuseTwins(orders);
		refuseHalfTimed(orders);
		refuseHalfNamed(orders);
		return new PenaltyQuestion(orders, alternatives(top, orders));
	}

	/**
	 * The readings that the shop has chosen, and the one that is asked for.
	 */
	private Set<String> alternatives(FactsObject top, List<PenalizedOrder> orders) {
		Set<String> known = orders.stream()
			.map(PenalizedOrder::pack)
			.flatMap((pack) -> Stream.concat(pack.breaches().stream().flatMap((rule) -> rule.alternative().stream()),
					pack.jointCaps().stream().flatMap((cap) -> cap.alternative().stream())))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> alternatives = new HashSet<>(this.chosen.packs().alternatives());
		top.read("alternative", (text) -> Optional.of(text).filter(known::contains),
				known.isEmpty() ? "none: the packs of these orders have no other reading" : one(known))
			.ifPresent(alternatives::add);
		return alternatives;
	}

	private PenalizedOrder order(FactsObject top, String platform, FactsObject order) {
		Instant paidAt = instant(order, "paidAt").or(() -> instant(top, "paidAt"))
			.orElseThrow(() -> new NotUnderstood("The fact 'paidAt' is missing; it chooses the version of the rules"));
		PolicyPack pack = pack(platform, top.text("pack"), paidAt);
		// No price is taken of it, but what is no amount is refused.
		order.yuan("postage");
		return new PenalizedOrder(order.neededText("id"), order.text("buyer").or(() -> top.text("buyer")).orElse(""),
				paidAt, pack,
				order.yuan("goods")
					.orElseThrow(() -> new NotUnderstood(
							"The fact 'goods' is missing%s; write what was paid for the goods, without postage"
								.formatted(order.where()))),
				order.number("promiseHours").map(Duration::ofHours),
				order.read("goodsClass", (text) -> Optional.of(text).filter(classes(pack)::contains),
						classes(pack).isEmpty() ? "no class: pack " + pack.name() + " knows none" : one(classes(pack))),
				order.list("breaches", "breach").stream().map((element) -> broken(element, excuse(order))).toList());
	}

	private PolicyPack pack(String platform, Optional<String> name, Instant paidAt) {
		Optional<Platform> known = Arrays.stream(Platform.values())
			.filter((one) -> one.code().equals(platform))
			.findFirst();
		if (known.isEmpty() && !platform.equals(PolicyPack.LAW)) {
			throw new NotUnderstood("The platform '%s' is not known; write one of %s, %s".formatted(platform,
					Arrays.stream(Platform.values()).map(Platform::code).collect(Collectors.joining(", ")),
					PolicyPack.LAW));
		}
		if (name.isPresent()) {
			return this.chosen.packs()
				.named(name.get())
				.filter((pack) -> pack.platformCode().equals(platform))
				.orElseThrow(() -> new NotUnderstood("There is no pack '%s' of %s; write one of %s"
					.formatted(name.get(), platform, namesOf(platform))));
		}
		return this.chosen.packs()
			.all()
			.stream()
			.filter((pack) -> pack.platformCode().equals(platform) && pack.inForceAt(paidAt))
			.findFirst()
			.orElseThrow(
					() -> new PackNotFound(platform, new Moments(this.chosen.zone()).exact(paidAt), namesOf(platform)));
	}

	private String namesOf(String platform) {
		return this.chosen.packs()
			.names()
			.stream()
			.filter((name) -> this.chosen.packs()
				.named(name)
				.filter((pack) -> pack.platformCode().equals(platform))
				.isPresent())
			.collect(Collectors.joining(", "));
	}

	private BrokenPromise broken(FactsObject.Element element, Optional<Excuse> ofOrder) {
		if (element.text().isPresent()) {
			return new BrokenPromise(kind(element.text().get(), element.place()), Optional.empty(), false,
					Optional.empty(), Optional.empty(), Optional.empty(), ofOrder);
		}
		FactsObject breach = element.object(BREACH);
		return new BrokenPromise(kind(breach.neededText("kind"), element.place()), instant(breach, "at"),
				breach.yes("serious").orElse(false), breach.yuan("part"), instant(breach, "admittedAt"),
				breach.read("claim", (text) -> Optional.of(text).filter(CLAIMS::contains), one(CLAIMS)),
				excuse(breach).or(() -> ofOrder));
	}

	private static String kind(String code, String place) {
		return BreachKind.of(code)
			.map(BreachKind::code)
			.orElseThrow(() -> new NotUnderstood(
					"The kind '%s' of %s is not known; write %s".formatted(code, place, BreachKind.all())));
	}

	private static Optional<Excuse> excuse(FactsObject facts) {
		return facts.object("exempt", EXEMPT)
			.map((exempt) -> new Excuse(exempt.neededText("reason"), exempt.text("evidence").orElse(""),
					exempt.text("grantedBy").orElse("")));
	}

	private Optional<Instant> instant(FactsObject facts, String name) {
		return facts.text(name).map((text) -> new WrittenInstant(this.chosen.zone()).read(name, text));
	}

	/** Classes that some price of the pack or some clock of it speaks of. */
	private static Set<String> classes(PolicyPack pack) {
		return Stream
			.concat(pack.breaches()
				.stream()
				.flatMap((rule) -> rule.cases().stream())
				.flatMap((priced) -> priced.goods().stream()),
					pack.clocks().stream().flatMap((rule) -> rule.scope().goods().stream()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static void refuseTwins(List<PenalizedOrder> orders) {
		Set<String> seen = new HashSet<>();
		orders.stream().map(PenalizedOrder::id).filter((id) -> !seen.add(id)).findFirst().ifPresent((id) -> {
			throw new NotUnderstood("The order '%s' stands twice; put its breaches into one".formatted(id));
		});
	}

	/** The order of time decides which breach a joint cap cuts. */
	private static void refuseHalfTimed(List<PenalizedOrder> orders) {
		long kinds = orders.stream()
			.flatMap((order) -> order.broken().stream())
			.map((broken) -> broken.at().isPresent())
			.distinct()
			.count();
		if (kinds > 1) {
			throw new NotUnderstood(
					"Some breaches have 'at' and some have not; the later one loses under a joint cap, so write it for all or for none");
		}
	}

	private static void refuseHalfNamed(List<PenalizedOrder> orders) {
		if (orders.stream().map((order) -> order.buyer().isEmpty()).distinct().count() > 1) {
			throw new NotUnderstood(
					"Some orders have a 'buyer' and some have not; joint caps are by buyer, so write it for all or for none");
		}
	}

	private static String one(Set<String> codes) {
		return "one of " + String.join(", ", new TreeSet<>(codes));
	}

}
