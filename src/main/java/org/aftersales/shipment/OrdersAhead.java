package org.aftersales.shipment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.aftersales.batch.BatchSettings;
import org.aftersales.batch.KeyPages;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Finding;
import org.aftersales.decision.LookAhead;
import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapse;
import org.aftersales.decision.UpcomingLapse.Basis;
import org.aftersales.decision.UpcomingLapse.Stake;
import org.aftersales.decision.UpcomingLapses;
import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks of orders and parcels that run as of a cut-off. A clock that ran then is
 * either still waited for, so that its order is due some day, or something has happened
 * since, a fact or a decision; no other order is looked at.
 */
@Component
class OrdersAhead implements UpcomingLapses {

	private static final String CANDIDATES = """
			select o.id
			  from shop_order o
			 where not o.fake and o.paid_at < :cutOff
			   and o.id in (select order_id from order_state where due_at is not null
			                union select order_id from decision where effective_at >= :cutOff
			                union select p.order_id from shipment_event e join shipment p on p.id = e.shipment_id where e.at >= :cutOff
			                union select order_id from claim where applied_at >= :cutOff
			                union select c.order_id from claim_event e join claim c on c.id = e.claim_id where e.at >= :cutOff
			                union select order_id from order_extension where granted_at >= :cutOff
			                union select id from shop_order where group_formed_at >= :cutOff)
			   and not exists (select from quarantined q
			                    where q.subject = 'ORDER' and q.subject_key = o.id::text and q.state = 'DISCARDED'
			                      and q.closed_on <= :date)
			 order by o.id""";

	private final JdbcClient jdbc;

	private final Orders orders;

	private final OrderRules rules;

	private final OrderClocks clocks;

	private final int pageSize;

	OrdersAhead(JdbcClient jdbc, Orders orders, OrderRules rules, OrderClocks clocks, BatchSettings settings) {
		this.jdbc = jdbc;
		this.orders = orders;
		this.rules = rules;
		this.clocks = clocks;
		this.pageSize = settings.chunkSize();
	}

	@Override
	public SubjectKind subject() {
		return SubjectKind.ORDER;
	}

	@Override
	public Looked find(BusinessDate date, Instant until, Consumer<UpcomingLapse> each) {
		LookAhead look = new LookAhead(until, each);
		KeyPages.read(
				this.jdbc.sql(CANDIDATES)
					.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
					.param("date", date.date()),
				this.pageSize,
				(page) -> this.orders.known(page, date.cutOff()).forEach((order) -> look(order, date.cutOff(), look)));
		return look.result();
	}

	@Override
	public void of(Collection<Long> subjects, BusinessDate date, Consumer<UpcomingLapse> each) {
		LookAhead look = new LookAhead(Instant.MAX, each);
		this.orders.known(List.copyOf(subjects), date.cutOff()).forEach((order) -> look(order, date.cutOff(), look));
	}

	private Stream<UpcomingLapse> running(OrderFacts order, Instant cutOff) {
		return this.clocks.all().stream().flatMap((clock) -> {
			if (clock instanceof ParcelClock each) {
				return order.parcels().stream().flatMap((parcel) -> first(each, order, parcel, cutOff).stream());
			}
			return clock.find(order, cutOff)
				.running()
				.stream()
				.filter((running) -> !isForgiven(order, running))
				.map((running) -> upcoming(SubjectKind.ORDER, order.id(), order, running));
		});
	}

	/**
	 * A promise to ship cannot be broken any more once the buyer has asked for the money
	 * alone; its clock runs on only because the parcel may come after all.
	 */
	private static boolean isForgiven(OrderFacts order, Finding.Running running) {
		return running.by().node() == Node.SHIP && order.refundAskedBy(running.deadline());
	}

	/**
	 * A clock with several signs is broken once for a parcel, by the first of them.
	 */
	private static Optional<UpcomingLapse> first(ParcelClock clock, OrderFacts order, Parcel parcel, Instant cutOff) {
		return clock.find(order, parcel, cutOff)
			.running()
			.stream()
			.min(Comparator.comparing(Finding.Running::deadline).thenComparing(Finding.Running::stage))
			.map((running) -> upcoming(SubjectKind.SHIPMENT, parcel.id(), order, running));
	}

	private static UpcomingLapse upcoming(SubjectKind subject, long id, OrderFacts order, Finding.Running running) {
		boolean breach = running.by().outcome().flatMap(Outcome::breach).isPresent();
		return new UpcomingLapse(subject, id, order.id(), running.by(), running.deadline(),
				breach ? Optional.empty() : Optional.of(new Stake(order.paid(), Basis.PAID)));
	}

	private void look(OrderFacts order, Instant cutOff, LookAhead look) {
		if (this.rules.unknownGoods(order).isPresent()) {
			look.aside();
			return;
		}
		try {
			List<UpcomingLapse> found = running(order, cutOff).toList();
			look.judged(!found.isEmpty());
			found.forEach((lapse) -> look.clock(lapse.deadline(), () -> lapse));
		}
		catch (PackMissing missing) {
			look.aside();
		}
	}

}
