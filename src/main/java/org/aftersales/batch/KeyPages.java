package org.aftersales.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The keys that a statement yields, page by page: inside a transaction they are read
 * through a cursor, so that their number costs no memory.
 */
public final class KeyPages {

	private KeyPages() {
	}

	/**
	 * Hands over the keys, the first column of the statement, in its order.
	 * @param size keys of a page; the last one may have fewer
	 */
	public static void read(StatementSpec keys, int size, Consumer<List<Long>> page) {
		List<Long> waiting = new ArrayList<>(size);
		keys.withFetchSize(size).query((row) -> {
			waiting.add(row.getLong(1));
			if (waiting.size() == size) {
				page.accept(List.copyOf(waiting));
				waiting.clear();
			}
		});
		if (!waiting.isEmpty()) {
			page.accept(List.copyOf(waiting));
		}
	}

}
