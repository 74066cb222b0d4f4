package org.aftersales.compensation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.policy.JointCap;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.Tariff;

/**
 * Which breaches a joint cap takes together, and how much they may cost then. Pure.
 *
 * @param shopZone the zone of natural days
 */
record CapGroups(ZoneId shopZone) {

	private static final Comparator<Charge> EARLIER_FIRST = Comparator.comparing(Charge::at)
		.thenComparing((charge) -> charge.order().id());

	private static final Duration A_DAY = Duration.ofHours(24);

	/**
	 * Places of the charges that the cap takes together, each group in the order of time,
	 * then of the order's number, then as given.
	 * @throws PenaltyUndecided if the cap needs a time that is not known
	 */
	List<List<Integer>> of(List<Charge> charges, PolicyPack pack, JointCap cap) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < charges.size(); i++) {
			if (counts(charges.get(i), pack, cap)) {
				places.add(i);
			}
		}
		Map<Payment, Instant> firstPayments = firstPayments(charges, places);
		Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
		places.stream()
			.sorted(Comparator.comparing(charges::get, EARLIER_FIRST))
			.forEach((place) -> groups
				.computeIfAbsent(key(charges.get(place), cap, firstPayments), (key) -> new ArrayList<>())
				.add(place));
		return List.copyOf(groups.values());
	}

	/**
	 * How much these may cost together.
	 */
	static Tariff.Price limit(List<Charge> members, JointCap cap) {
		return cap.limits()
			.stream()
			.filter((limit) -> members.stream()
				.anyMatch(
						(member) -> limit.applies(member.kind(), member.order().promised(), member.broken().serious())))
			.findFirst()
			.orElseThrow()
			.tariff()
			.price(members.get(0).order().goods());
	}

	/**
	 * For each payment the first one of the 24 hours that it falls into.
	 */
	private static Map<Payment, Instant> firstPayments(List<Charge> charges, List<Integer> places) {
		Map<Payment, Instant> firsts = new HashMap<>();
		Map<String, Instant> opened = new HashMap<>();
		places.stream()
			.map((place) -> Payment.of(charges.get(place)))
			.sorted(Comparator.comparing(Payment::at))
			.forEach((payment) -> {
				Instant open = opened.getOrDefault(payment.buyer(), payment.at());
				Instant first = payment.at().isAfter(open.plus(A_DAY)) ? payment.at() : open;
				opened.put(payment.buyer(), first);
				firsts.put(payment, first);
			});
		return firsts;
	}

	private static boolean counts(Charge charge, PolicyPack pack, JointCap cap) {
		return !charge.excused() && charge.order().pack().equals(pack) && cap.breaches().contains(charge.kind())
				&& (cap.claims().isEmpty() || charge.broken().claim().filter(cap.claims()::contains).isPresent());
	}

	private List<Object> key(Charge charge, JointCap cap, Map<Payment, Instant> firstPayments) {
		PenalizedOrder order = charge.order();
		return switch (cap.together()) {
			case ORDER -> List.of(order.buyer(), order.id());
			case PAYMENT_DAY -> List.of(order.buyer(), day(order.paidAt()));
			case PAYMENT_24H -> List.of(order.buyer(), firstPayments.getOrDefault(Payment.of(charge), order.paidAt()));
			case DAY -> List.of(order.buyer(),
					day(charge.broken().at().orElseThrow(() -> PenaltyUndecided.timeForCap(charge, cap.id()))));
		};
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.shopZone);
	}

	/**
	 * A buyer's payment.
	 *
	 * @param buyer who paid
	 * @param at when
	 */
	private record Payment(String buyer, Instant at) {

		private static Payment of(Charge charge) {
			return new Payment(charge.order().buyer(), charge.order().paidAt());
		}

	}

}
