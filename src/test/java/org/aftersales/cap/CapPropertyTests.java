package org.aftersales.cap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.aftersales.cap.CapAnswer.Caps;
import org.aftersales.cap.ItemCap.Capped;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

import static org.aftersales.cap.OrderFixtures.cap;
import static org.aftersales.cap.OrderFixtures.caps;
import static org.aftersales.cap.OrderFixtures.claim;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the caps of every order.
 */
class CapPropertyTests {

	@Property
	void theCapsOfAllItemsAddUpToWhatWasPaidForTheGoods(@ForAll("orders") PaidOrder order) {
		Yuan together = Yuan.sum(caps(order).items().stream().map((item) -> ((Capped) item).amount()));

		assertThat(together).isEqualTo(order.goodsPaid());
	}

	@Property
	void returnedInAnyOrderAndPortionsAllPartsAddUpToWhatWasPaid(@ForAll("orders") PaidOrder order,
			@ForAll Random random) {
		List<EarlierRefund> refunds = new ArrayList<>();
		List<Capped> open = open(order);
		while (!open.isEmpty()) {
			Capped item = open.get(random.nextInt(open.size()));
			int pieces = 1 + random.nextInt(item.left());
			ClaimCap.Capped given = claim(order.after(refunds), Claimed.pieces(item.id(), pieces));
			assertThat(given.amount()).isLessThanOrEqualTo(priceAndOneFenEach(order, item.id(), pieces));
			refunds.add(EarlierRefund.of(item.id(), pieces, given.amount().minus(given.postage())));
			assertThat(order.after(refunds).refunded()).isLessThanOrEqualTo(order.goodsPaid());
			open = open(order.after(refunds));
		}

		assertThat(order.after(refunds).refunded()).isEqualTo(order.goodsPaid());
	}

	@Property
	void withPostageAndEarlierGoodwillNoSequenceExceedsWhatWasPaid(@ForAll("orders") PaidOrder shipped,
			@ForAll @LongRange(max = 3_000) long goodwill, @ForAll Random random) {
		PaidOrder order = random.nextBoolean() ? shipped.unshipped() : shipped.by(Fault.SELLER);
		List<EarlierRefund> refunds = new ArrayList<>();
		refunds.add(EarlierRefund.of(order.items().get(0).id(), 0, fen(goodwill).atMost(order.goodsPaid())));
		List<Capped> open = open(order.after(refunds));
		while (!open.isEmpty()) {
			Capped item = open.get(random.nextInt(open.size()));
			int pieces = 1 + random.nextInt(item.left());
			ClaimCap.Capped given = claim(order.after(refunds), Claimed.pieces(item.id(), pieces));
			refunds.add(new EarlierRefund(java.util.Optional.of(item.id()), pieces, given.amount(),
					!given.postage().equals(Yuan.ZERO)));
			assertThat(order.after(refunds).refunded()).isLessThanOrEqualTo(order.paid());
			open = open(order.after(refunds));
		}

		assertThat(order.after(refunds).refunded()).isLessThanOrEqualTo(order.paid());
	}

	@Property
	void noCapExceedsWhatTheItemCost(@ForAll("orders") PaidOrder order) {
		Caps caps = caps(order);

		assertThat(order.items())
			.allSatisfy((item) -> assertThat(((Capped) caps.item(item.id()).orElseThrow()).amount())
				.isBetween(Yuan.ZERO, item.listed()));
	}

	@Property
	void aDearerItemOfAnOrderNeverHasALowerCap(@ForAll("orders") PaidOrder order) {
		for (OrderItem dear : order.items()) {
			for (OrderItem cheap : order.items()) {
				if (dear.listed().compareTo(cheap.listed()) > 0) {
					assertThat(cap(order, dear.id()).amount()).isGreaterThanOrEqualTo(cap(order, cheap.id()).amount());
				}
			}
		}
	}

	@Property
	void aHigherPriceNeverLowersTheCapByMoreThanTheFenThatMakesTheSharesAddUp(@ForAll("orders") PaidOrder order,
			@ForAll @LongRange(min = 1, max = 10_000) long more) {
		List<OrderItem> items = new ArrayList<>(order.items());
		OrderItem first = items.get(0);
		items.set(0, new OrderItem(first.id(), first.listed().plus(fen(more)), first.quantity(), false, Yuan.ZERO));
		PaidOrder dearer = PaidOrder.of(order.platform(), order.paid().plus(fen(more)), order.postage(), items)
			.less(order.discounts());

		assertThat(cap(dearer, first.id()).amount().plus(fen(1)))
			.isGreaterThanOrEqualTo(cap(order, first.id()).amount());
	}

	@Property
	void morePiecesNeverHaveALowerCap(@ForAll("orders") PaidOrder order, @ForAll @IntRange(max = 4) int pieces) {
		Capped cap = cap(order, order.items().get(0).id());
		int some = Math.min(pieces, cap.left() - 1);

		assertThat(cap.forPieces(some)).isLessThanOrEqualTo(cap.forPieces(some + 1));
	}

	private static Yuan priceAndOneFenEach(PaidOrder order, String id, int pieces) {
		OrderItem item = order.items().stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow();
		// All pieces of an item of these orders cost the same whole number of fen.
		long price = item.listed().value().unscaledValue().longValueExact() / item.quantity();
		return fen(price * pieces + order.items().stream().mapToInt(OrderItem::quantity).sum());
	}

	private static List<Capped> open(PaidOrder order) {
		return caps(order).items().stream().map(Capped.class::cast).filter((item) -> item.left() > 0).toList();
	}

	@Provide
	Arbitrary<PaidOrder> orders() {
		Arbitrary<List<long[]>> lines = Combinators
			.combine(Arbitraries.longs().between(1, 30_000), Arbitraries.integers().between(1, 5))
			.as((price, quantity) -> new long[] { price, quantity })
			.list()
			.ofMinSize(1)
			.ofMaxSize(6);
		Arbitrary<DiscountKind> kinds = Arbitraries.of(DiscountKind.COUPON, DiscountKind.FULL_REDUCTION,
				DiscountKind.PLATFORM_COUPON, DiscountKind.CROSS_SHOP, DiscountKind.RED_PACKET);
		return Combinators
			.combine(lines, kinds, Arbitraries.integers().between(0, 1000), Arbitraries.longs().between(0, 2_000))
			.as(CapPropertyTests::order);
	}

	/** An order with one discount of so many per mille of the goods. */
	private static PaidOrder order(List<long[]> lines, DiscountKind kind, int perMille, long postage) {
		List<OrderItem> items = IntStream.range(0, lines.size())
			.mapToObj((i) -> OrderItem.of("I" + i, fen(lines.get(i)[0]), (int) lines.get(i)[1]))
			.toList();
		long goods = lines.stream().mapToLong((line) -> line[0] * line[1]).sum();
		long off = goods * perMille / 1000;
		return PaidOrder.of(Platform.TAOBAO, fen(goods - off + postage), fen(postage), items)
			.less(List.of(Discount.ofOrder(kind, fen(off))));
	}

	private static Yuan fen(long fen) {
		return new Yuan(BigDecimal.valueOf(fen, 2));
	}

}
