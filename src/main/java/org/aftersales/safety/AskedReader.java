package org.aftersales.safety;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads only if anybody wants to know.
 *
 * @param <T> what is read
 */
final class AskedReader<T> implements ItemStreamReader<T> {

	private final ItemStreamReader<T> reader;

	private final BooleanSupplier asked;

	AskedReader(ItemStreamReader<T> reader, BooleanSupplier asked) {
		this.reader = reader;
		this.asked = asked;
	}

	@Override
	public void open(ExecutionContext context) {
		if (this.asked.getAsBoolean()) {
			this.reader.open(context);
		}
	}

	@Override
	public @Nullable T read() throws Exception {
		return this.asked.getAsBoolean() ? this.reader.read() : null;
	}

	@Override
	public void close() {
		this.reader.close();
	}

}
