package org.aftersales.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

import org.aftersales.batch.BatchSettings;
import org.aftersales.batch.Buckets;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.intake.OrdersOfInbox.Standing;
import org.aftersales.intake.RowOutcome.Refused;
import org.aftersales.intake.RowOutcome.Understood;

import org.springframework.stereotype.Component;

/**
 * Reads a file through, takes note of the orders it names, and refuses it if the share of
 * rows that would be set aside is so great that the file as a whole must be wrong.
 */
@Component
class RowShare {

	private static final int ALWAYS_TOLERATED = 10;

	private final StoredOrders storedOrders;

	private final ClaimCodes codes;

	private final BatchSettings settings;

	RowShare(StoredOrders storedOrders, ClaimCodes codes, BatchSettings settings) {
		this.codes = codes;
		this.storedOrders = storedOrders;
		this.settings = settings;
	}

	/**
	 * The rows of that file, by the buckets of their keys.
	 * @throws InputUnusable if too many of them cannot be used
	 */
	Buckets rowsOf(SourceFile file, Path folder, OrdersOfInbox orders, BusinessDate date) throws IOException {
		RefusalTally tally = new RefusalTally(this.storedOrders);
		Buckets buckets = new Buckets();
		try (CsvRows rows = CsvRows.open(file, folder)) {
			for (ReadRow read = rows.next(); read != null; read = rows.next()) {
				buckets.add(read.key());
				switch (file) {
					case API_ORDERS -> note(read, RowParsers.apiOrders().understand(read, date), orders, tally);
					case ORDERS -> note(read, RowParsers.orders(orders).understand(read, date), orders, tally);
					case ORDER_ITEMS -> look(RowParsers.items(orders).understand(read, date), "order_id",
							ItemFact::order, orders, tally);
					case REFUNDS -> look(RowParsers.claims(this.codes).understand(read, date), "order_sn",
							ClaimFact::order, orders, tally);
				}
			}
		}
		refuseTooMany(file, tally);
		return buckets;
	}

	private static void note(ReadRow read, RowOutcome<OrderFact> outcome, OrdersOfInbox orders, RefusalTally tally) {
		orders.note(read, outcome);
		if (outcome instanceof Refused<OrderFact> refused) {
			tally.refused(refused.setAside());
		}
		else {
			tally.fine();
		}
	}

	private static <F> void look(RowOutcome<F> outcome, String orderColumn, Function<F, OrderKey> orderOf,
			OrdersOfInbox orders, RefusalTally tally) {
		if (outcome instanceof Refused<F> refused) {
			tally.refused(refused.setAside());
		}
		else if (outcome instanceof Understood<F> understood && isNotLoaded(orderOf.apply(understood.fact()), orders)) {
			OrderKey order = orderOf.apply(understood.fact());
			tally.refusedUnlessStored(order, OrderMissing.of(understood.row(), orderColumn, order, orders));
		}
		else {
			tally.fine();
		}
	}

	private static boolean isNotLoaded(OrderKey order, OrdersOfInbox orders) {
		return orders.standing(order).filter(Standing.LOADED::equals).isEmpty();
	}

	private void refuseTooMany(SourceFile file, RefusalTally tally) {
		long limit = Math.max(ALWAYS_TOLERATED, tally.rows() * this.settings.quarantineLimitPermille() / 1000);
		if (tally.refused() > limit) {
			throw new InputUnusable(
					"%d of the %d rows of %s cannot be used, more than the %d allowed (batch.quarantine-limit-permille). The first: %s Repair the export."
						.formatted(tally.refused(), tally.rows(), file.fileName(), limit, tally.first()));
		}
	}

}
