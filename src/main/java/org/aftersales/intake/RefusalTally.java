package org.aftersales.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.aftersales.quarantine.SetAside;

/**
 * Counts the rows of a file and those that would be set aside. Rows whose order the files
 * do not bring are asked of the database a thousand at a time.
 */
final class RefusalTally {

	private static final int ASK_FOR = 1000;

	private final StoredOrders storedOrders;

	private final Map<OrderKey, Long> rowsByMissingOrder = new HashMap<>();

	private long rows;

	private long refused;

	private String first = "";

	RefusalTally(StoredOrders storedOrders) {
		this.storedOrders = storedOrders;
	}

	void fine() {
		this.rows++;
	}

	void refused(SetAside setAside) {
		this.rows++;
		this.refused++;
		remember(setAside);
	}

	void refusedUnlessStored(OrderKey order, SetAside setAside) {
		this.rows++;
		this.rowsByMissingOrder.merge(order, 1L, Long::sum);
		remember(setAside);
		if (this.rowsByMissingOrder.size() >= ASK_FOR) {
			ask();
		}
	}

	long rows() {
		return this.rows;
	}

	long refused() {
		ask();
		return this.refused;
	}

	/**
	 * What is wrong with the first of them; it may be one that the database knows.
	 */
	String first() {
		return this.first;
	}

	private void remember(SetAside setAside) {
		if (this.first.isEmpty()) {
			this.first = setAside.message();
		}
	}

	private void ask() {
		Set<OrderKey> stored = this.storedOrders.ids(this.rowsByMissingOrder.keySet()).keySet();
		this.rowsByMissingOrder.keySet().removeAll(stored);
		this.refused += this.rowsByMissingOrder.values().stream().mapToLong(Long::longValue).sum();
		this.rowsByMissingOrder.clear();
	}

}
