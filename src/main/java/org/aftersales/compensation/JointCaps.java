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
import java.util.Set;

import org.aftersales.money.Yuan;
import org.aftersales.policy.JointCap;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.Tariff;

/**
 * Cuts what several breaches cost together to what their packs allow (TB-P11, TB-P05 with
 * TB-P06, TB-P12). The breaches are taken in the order of time, then of the order's
 * number, then as reported: the later one loses. Applying it twice changes nothing. Pure.
 *
 * @param shopZone the zone of natural days
 * @param alternatives the named readings that are chosen
 */
record JointCaps(ZoneId shopZone, Set<String> alternatives) {

	private static final Comparator<Penalty> EARLIER_FIRST = Comparator.comparing(Penalty::at)
		.thenComparing((penalty) -> penalty.order().id());

	private static final Duration A_DAY = Duration.ofHours(24);

	JointCaps {
		alternatives = Set.copyOf(alternatives);
	}

	/**
	 * The bill.
	 * @param penalties what each breach costs alone, within its own bounds
	 * @throws PenaltyUndecided if a cap needs a time that is not known
	 */
	PenaltyBill apply(List<Penalty> penalties) {
		List<Penalty> bill = new ArrayList<>(penalties);
		List<AppliedCap> applied = new ArrayList<>();
		for (PolicyPack pack : penalties.stream().map((penalty) -> penalty.order().pack()).distinct().toList()) {
			for (JointCap cap : pack.jointCaps(this.alternatives)) {
				groups(bill, pack, cap).forEach((group) -> cut(bill, group, cap, applied));
			}
		}
		return new PenaltyBill(bill, applied);
	}

	/**
	 * Places in the bill whose breaches the cap takes together, each group in its order.
	 */
	private List<List<Integer>> groups(List<Penalty> bill, PolicyPack pack, JointCap cap) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < bill.size(); i++) {
			if (counts(bill.get(i), pack, cap)) {
				places.add(i);
			}
		}
		Map<Payment, Instant> firstPayments = firstPayments(bill, places);
		Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
		places.stream()
			.sorted(Comparator.comparing(bill::get, EARLIER_FIRST))
			.forEach((place) -> groups
				.computeIfAbsent(key(bill.get(place), cap, firstPayments), (key) -> new ArrayList<>())
				.add(place));
		return List.copyOf(groups.values());
	}

	/**
	 * For each payment the first one of the 24 hours that it falls into.
	 */
	private static Map<Payment, Instant> firstPayments(List<Penalty> bill, List<Integer> places) {
		Map<Payment, Instant> firsts = new HashMap<>();
		Map<String, Instant> opened = new HashMap<>();
		places.stream()
			.map((place) -> Payment.of(bill.get(place)))
			.sorted(Comparator.comparing(Payment::at))
			.forEach((payment) -> {
				Instant open = opened.getOrDefault(payment.buyer(), payment.at());
				Instant first = payment.at().isAfter(open.plus(A_DAY)) ? payment.at() : open;
				opened.put(payment.buyer(), first);
				firsts.put(payment, first);
			});
		return firsts;
	}

	private static boolean counts(Penalty penalty, PolicyPack pack, JointCap cap) {
		return penalty.exemption().isEmpty() && penalty.order().pack().equals(pack)
				&& cap.breaches().contains(penalty.kind())
				&& (cap.claims().isEmpty() || penalty.broken().claim().filter(cap.claims()::contains).isPresent());
	}

	private List<Object> key(Penalty penalty, JointCap cap, Map<Payment, Instant> firstPayments) {
		PenalizedOrder order = penalty.order();
		return switch (cap.together()) {
			case ORDER -> List.of(order.buyer(), order.id());
			case PAYMENT_DAY -> List.of(order.buyer(), day(order.paidAt()));
			case PAYMENT_24H -> List.of(order.buyer(), firstPayments.getOrDefault(Payment.of(penalty), order.paidAt()));
			case DAY -> List.of(order.buyer(),
					day(penalty.broken().at().orElseThrow(() -> PenaltyUndecided.timeForCap(penalty, cap.id()))));
		};
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.shopZone);
	}

	private static void cut(List<Penalty> bill, List<Integer> group, JointCap cap, List<AppliedCap> applied) {
		List<Penalty> members = group.stream().map(bill::get).toList();
		Tariff.Price limit = limit(members, cap);
		Yuan before = members.stream().map(Penalty::amount).reduce(Yuan.ZERO, Yuan::plus);
		if (before.compareTo(limit.amount()) <= 0) {
			return;
		}
		Yuan left = limit.amount();
		for (int place : group) {
			Penalty penalty = bill.get(place);
			if (penalty.amount().compareTo(left) > 0) {
				bill.set(place, penalty.cutTo(left, cap));
			}
			left = left.minus(bill.get(place).amount());
		}
		applied.add(new AppliedCap(cap, members.stream().map((member) -> member.order().id()).distinct().toList(),
				limit.amount(), limit.arithmetic(), before));
	}

	private static Tariff.Price limit(List<Penalty> members, JointCap cap) {
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
	 * A buyer's payment.
	 *
	 * @param buyer who paid
	 * @param at when
	 */
	private record Payment(String buyer, Instant at) {

		private static Payment of(Penalty penalty) {
			return new Payment(penalty.order().buyer(), penalty.order().paidAt());
		}

	}

}
