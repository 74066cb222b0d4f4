package org.aftersales.cap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.aftersales.money.Apportionment;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs in memory, on one core, to say how much of an order may go back, and to
 * share its money out over its items: time per order.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(1)
@Fork(value = 1, jvmArgs = { "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC" })
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CapBenchmark {

	private static final int ORDERS = 100_000;

	private static final DiscountKind[] KINDS = { DiscountKind.COUPON, DiscountKind.FULL_REDUCTION,
			DiscountKind.PLATFORM_COUPON, DiscountKind.CROSS_SHOP, DiscountKind.RED_PACKET };

	private final List<PaidOrder> orders = new ArrayList<>(ORDERS);

	private final List<List<Yuan>> weights = new ArrayList<>(ORDERS);

	/**
	 * Orders of one to six items of up to 300 yuan with one discount; every second had
	 * something refunded before.
	 */
	@Setup
	public void setUp() {
		Random dice = new Random(7);
		for (int i = 0; i < ORDERS; i++) {
			List<OrderItem> items = new ArrayList<>();
			long goods = 0;
			for (int item = 0; item <= dice.nextInt(6); item++) {
				long price = 1 + dice.nextInt(30_000);
				int quantity = 1 + dice.nextInt(5);
				items.add(OrderItem.of("I" + item, fen(price), quantity));
				goods += price * quantity;
			}
			long off = goods * dice.nextInt(500) / 1000;
			PaidOrder order = PaidOrder.of(Platform.TAOBAO, fen(goods - off + 800), fen(800), items)
				.less(List.of(Discount.ofOrder(KINDS[dice.nextInt(KINDS.length)], fen(off))));
			this.orders.add((i % 2 == 0) ? order : order.after(List.of(EarlierRefund.of("I0", 0, fen(1)))));
			this.weights.add(items.stream().map(OrderItem::listed).toList());
		}
	}

	/**
	 * The cap of each item with its arithmetic.
	 */
	@Benchmark
	@OperationsPerInvocation(ORDERS)
	public void capsOfAnOrder(Blackhole sink) {
		for (PaidOrder order : this.orders) {
			sink.consume(RefundCaps.of(order));
		}
	}

	/**
	 * The cap of one claim.
	 */
	@Benchmark
	@OperationsPerInvocation(ORDERS)
	public void capOfAClaim(Blackhole sink) {
		for (PaidOrder order : this.orders) {
			sink.consume(RefundCaps.claim(order, Claimed.item("I0")));
		}
	}

	/**
	 * What was paid, shared out over the items.
	 */
	@Benchmark
	@OperationsPerInvocation(ORDERS)
	public void shareOut(Blackhole sink) {
		for (int i = 0; i < ORDERS; i++) {
			sink.consume(Apportionment.largestRemainder(this.orders.get(i).goodsPaid(), this.weights.get(i)));
		}
	}

	private static Yuan fen(long fen) {
		return new Yuan(BigDecimal.valueOf(fen, 2));
	}

}
