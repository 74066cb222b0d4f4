package org.aftersales.compensation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.Packs;
import org.aftersales.money.Yuan;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;

/**
 * Orders with broken promises in few words, priced by the shipped packs.
 */
final class PenaltyFixtures {

	static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	static final Instant PAID = at("2026-09-01T10:00:00+08:00");

	private static final PolicyPacks PACKS = Packs.shipped();

	private PenaltyFixtures() {
	}

	static PolicyPack pack(String name) {
		return PACKS.named(name).orElseThrow();
	}

	static Instant at(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

	/**
	 * One order of one buyer.
	 * @param breaches kinds, parted by a plus; {@code !} after a kind: serious
	 */
	static PenalizedOrder order(String pack, String id, String goods, int hours, String breaches) {
		return order(pack, id, "b", PAID, goods, hours,
				Arrays.stream(breaches.split("\\+", -1)).map(PenaltyFixtures::broken).toArray(BrokenPromise[]::new));
	}

	static PenalizedOrder order(String pack, String id, String buyer, Instant paidAt, String goods, int hours,
			BrokenPromise... broken) {
		return new PenalizedOrder(id, buyer, paidAt, pack(pack), Yuan.parse(goods),
				Optional.of(Duration.ofHours(hours)), Optional.empty(), List.of(broken));
	}

	static PenalizedOrder ofGoodsClass(PenalizedOrder order, String goodsClass) {
		return new PenalizedOrder(order.id(), order.buyer(), order.paidAt(), order.pack(), order.goods(),
				order.promised(), Optional.of(goodsClass), order.broken());
	}

	static BrokenPromise broken(String kind) {
		boolean serious = kind.endsWith("!");
		BrokenPromise plain = BrokenPromise.of(serious ? kind.substring(0, kind.length() - 1) : kind);
		return new BrokenPromise(plain.kind(), plain.at(), serious, plain.part(), plain.admittedAt(), plain.claim(),
				plain.excuse());
	}

	static BrokenPromise at(BrokenPromise broken, String at) {
		return new BrokenPromise(broken.kind(), Optional.of(at(at)), broken.serious(), broken.part(),
				broken.admittedAt(), broken.claim(), broken.excuse());
	}

	static BrokenPromise exchange(String at) {
		return new BrokenPromise("after-sale-promise", Optional.of(at(at)), false, Optional.empty(), Optional.empty(),
				Optional.of("exchange"), Optional.empty());
	}

	static BrokenPromise admitted(String at) {
		return new BrokenPromise("out-of-stock", Optional.empty(), false, Optional.empty(), Optional.of(at(at)),
				Optional.empty(), Optional.empty());
	}

	static BrokenPromise part(String kind, String part) {
		return new BrokenPromise(kind, Optional.empty(), false, Optional.of(Yuan.parse(part)), Optional.empty(),
				Optional.empty(), Optional.empty());
	}

	static BrokenPromise excused(String kind, String reason) {
		return new BrokenPromise(kind, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(new Excuse(reason, "chat of 2 May", "Li")));
	}

	static PenaltyBill bill(PenalizedOrder... orders) {
		return PenaltyBill.of(List.of(orders), SHANGHAI, Set.of());
	}

	static PenaltyBill bill(String alternative, PenalizedOrder... orders) {
		return PenaltyBill.of(List.of(orders), SHANGHAI, Set.of(alternative));
	}

	/**
	 * The amounts, parted by a plus.
	 */
	static String amounts(PenaltyBill bill) {
		return String.join("+", bill.penalties().stream().map((penalty) -> penalty.amount().toString()).toList());
	}

}
