package org.aftersales.compensation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
		CapGroups groups = new CapGroups(this.shopZone);
		for (PolicyPack pack : penalties.stream().map((penalty) -> penalty.order().pack()).distinct().toList()) {
			for (JointCap cap : pack.jointCaps(this.alternatives)) {
				groups.of(charges(bill), pack, cap).forEach((group) -> cut(bill, group, cap, applied));
			}
		}
		return new PenaltyBill(bill, applied);
	}

	/**
	 * One more breach beside what is owed already: that keeps its amount, and this one
	 * gets what is left under the caps, however early it happened.
	 * @param owed what the same buyer is owed by the same shop
	 * @param next what the breach costs alone
	 * @throws PenaltyUndecided if a cap needs a time that is not known
	 */
	Penalty beside(List<Charge> owed, Penalty next) {
		Penalty left = next;
		for (JointCap cap : next.order().pack().jointCaps(this.alternatives)) {
			left = beside(owed, left, cap);
		}
		return left;
	}

	private Penalty beside(List<Charge> owed, Penalty next, JointCap cap) {
		List<Charge> all = Stream.concat(owed.stream(), Stream.of(next.charge())).toList();
		return new CapGroups(this.shopZone).of(all, next.order().pack(), cap)
			.stream()
			.filter((group) -> group.contains(owed.size()))
			.findFirst()
			.map((group) -> {
				List<Charge> members = group.stream().map(all::get).toList();
				Yuan others = Yuan.sum(members.stream().map(Charge::amount)).minus(next.amount());
				Yuan room = CapGroups.limit(members, cap).amount().minus(others).orNothing();
				return (next.amount().compareTo(room) > 0) ? next.cutTo(room, cap) : next;
			})
			.orElse(next);
	}

	private static void cut(List<Penalty> bill, List<Integer> group, JointCap cap, List<AppliedCap> applied) {
		List<Charge> members = group.stream().map(bill::get).map(Penalty::charge).toList();
		Tariff.Price limit = CapGroups.limit(members, cap);
		Yuan before = Yuan.sum(members.stream().map(Charge::amount));
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

	private static List<Charge> charges(List<Penalty> bill) {
		return bill.stream().map(Penalty::charge).toList();
	}

}
