package org.aftersales.shipment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.aftersales.batch.BatchSettings;
import org.aftersales.batch.KeyPages;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.shipment.PickupPromise.Standing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The promises to hand orders to the carrier, kept ones as well, page by page in flat
 * memory. Computed from the facts before the cut-off by the code that judges orders at
 * night, so that they are the same whenever they are asked for; nothing is stored.
 */
@Component
public class Promises {

	/**
	 * How much later than the longest promise of the packs one may lapse, because a
	 * holiday calendar says so.
	 */
	private static final Duration HOLIDAYS = Duration.ofDays(60);

	private static final String CANDIDATES = """
			select o.id
			  from shop_order o
			 where not o.fake and o.paid_at < :cutOff
			   and (o.group_formed_at >= :formed and o.group_formed_at < :cutOff
			        or o.promised_ship_at >= :since
			        or o.id in (select order_id from order_extension where node = 'ship' and granted_at < :cutOff)
			        or o.id in (select order_id from decision
			                     where outcome = 'LATE' and effective_at >= :since and effective_at < :cutOff))
			 order by o.id""";

	private final JdbcClient jdbc;

	private final Orders orders;

	private final OrderRules rules;

	private final ShipPromise promises;

	private final PolicyPacks packs;

	private final int pageSize;

	Promises(JdbcClient jdbc, Orders orders, OrderRules rules, ShipPromise promises, PolicyPacks packs,
			BatchSettings settings) {
		this.jdbc = jdbc;
		this.orders = orders;
		this.rules = rules;
		this.promises = promises;
		this.packs = packs;
		this.pageSize = settings.chunkSize();
	}

	/**
	 * Hands over the promise of every order that is not fake and whose promise may lapse,
	 * or was found broken, between that instant and the cut-off; orders of other times as
	 * well. Each order once.
	 */
	public void read(BusinessDate date, Instant since, Consumer<List<PickupPromise>> page) {
		Instant cutOff = date.cutOff();
		KeyPages.read(
				this.jdbc.sql(CANDIDATES)
					.param("cutOff", cutOff.atOffset(ZoneOffset.UTC))
					.param("since", since.atOffset(ZoneOffset.UTC))
					.param("formed", formedSince(since).atOffset(ZoneOffset.UTC)),
				this.pageSize, (keys) -> page.accept(
						this.orders.promised(keys, cutOff).stream().map((order) -> promise(order, cutOff)).toList()));
	}

	/**
	 * Since when groups have to be looked at whose promise may lapse at that instant or
	 * later.
	 */
	public Instant formedSince(Instant since) {
		Duration longest = this.packs.all()
			.stream()
			.map(PolicyPack::clocks)
			.flatMap(Collection::stream)
			.filter((rule) -> rule.node() == Node.SHIP)
			.flatMap((rule) -> rule.length().stream())
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
		return since.minus(longest).minus(HOLIDAYS);
	}

	private PickupPromise promise(OrderFacts order, Instant cutOff) {
		if (this.rules.unknownGoods(order).isPresent()) {
			return without(order, Standing.UNKNOWN);
		}
		try {
			return this.promises.of(order)
				.map((promise) -> new PickupPromise(order.id(), order.paidAt(), order.pickedUpAt(),
						standing(promise, order, cutOff), Optional.of(promise.at()), isUnderCalendar(promise.rule())))
				.orElseGet(() -> without(order, Standing.NONE));
		}
		catch (PackMissing missing) {
			return without(order, Standing.UNKNOWN);
		}
	}

	private static Standing standing(ShipPromise.Promised promise, OrderFacts order, Instant cutOff) {
		if (promise.kept(order)) {
			return Standing.KEPT;
		}
		if (promise.broken(order, cutOff)) {
			return Standing.BROKEN;
		}
		return promise.at().isBefore(cutOff) ? Standing.FORGIVEN : Standing.RUNNING;
	}

	private static PickupPromise without(OrderFacts order, Standing standing) {
		return new PickupPromise(order.id(), order.paidAt(), order.pickedUpAt(), standing, Optional.empty(), false);
	}

	/**
	 * A calendar puts its name behind that of the pack.
	 */
	private boolean isUnderCalendar(ClockRule rule) {
		return this.packs.named(rule.pack()).isEmpty();
	}

}
