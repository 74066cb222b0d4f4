package org.aftersales.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.aftersales.archive.OldOrders.Finished;
import org.aftersales.audit.AuditEntry;
import org.aftersales.audit.AuditTrail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Archives chunk by chunk, each in a transaction of its own, so that it can be killed at
 * any instant and called again; what was done is no longer there to be done.
 */
@Component
class Archiving {

	private final OldOrders old;

	private final ArchiveTables tables;

	private final AuditTrail trail;

	private final TransactionTemplate together;

	private final Clock clock;

	Archiving(OldOrders old, ArchiveTables tables, AuditTrail trail, PlatformTransactionManager transactions,
			Clock clock) {
		this.old = old;
		this.tables = tables;
		this.trail = trail;
		this.together = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Archives every finished order that last changed before that day.
	 * @param before first day of a month, in that zone
	 * @param chunk orders of a transaction
	 * @param progress is told after every chunk
	 */
	Moved archive(LocalDate before, ZoneId zone, int chunk, Why why, Consumer<Moved> progress) {
		Moved all = Moved.NOTHING;
		long after = 0;
		List<Finished> next = next(before, zone, after, chunk);
		while (!next.isEmpty()) {
			boolean first = after == 0;
			List<Finished> orders = next;
			all = all.plus(execute(() -> chunk(before, orders, first, why)));
			progress.accept(all);
			after = next.get(next.size() - 1).id();
			next = next(before, zone, after, chunk);
		}
		if (all.orders() > 0) {
			enter("archive", "orders before " + before, why, "archived " + all);
		}
		return all;
	}

	/**
	 * Brings that order back.
	 */
	Moved restore(Finished order, String orderNo, Why why) {
		return execute(() -> {
			Moved moved = this.tables.restore(order);
			enter("archive --restore", "order " + orderNo, why, "restored " + moved);
			return moved;
		});
	}

	private List<Finished> next(LocalDate before, ZoneId zone, long after, int limit) {
		return this.old.next(before.atStartOfDay(zone).toInstant(), zone, after, limit);
	}

	/** A call that is killed stands in the trail as well: with its first chunk. */
	private Moved chunk(LocalDate before, List<Finished> orders, boolean first, Why why) {
		orders.stream().map(Finished::month).distinct().sorted().forEach(this.tables::prepare);
		Moved moved = this.tables.archive(orders);
		this.tables.remember(before, this.clock.instant(), orders.size());
		if (first) {
			enter("archive", "orders before " + before, why, "begun");
		}
		return moved;
	}

	private void enter(String command, String subject, Why why, String effect) {
		this.trail.enter(new AuditEntry(this.clock.instant(), command, subject, why.by(), why.reason(),
				Optional.empty(), effect));
	}

	private Moved execute(Supplier<Moved> act) {
		return Objects.requireNonNull(this.together.execute((status) -> act.get()));
	}

	/**
	 * Who wants it, and why.
	 *
	 * @param by the person
	 * @param reason in the person's words
	 */
	record Why(String by, String reason) {

	}

}
