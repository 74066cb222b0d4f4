package org.aftersales.batch;

import java.util.List;
import java.util.Set;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * A process whose step skips what cannot be written, and which dies while Spring Batch
 * writes the rest of the chunk one by one.
 */
final class InterruptedScan {

	static final int KILLED = 137;

	private static final int POISON = 3;

	private InterruptedScan() {
	}

	public static void main(String[] arguments) throws Exception {
		try (PlainBatch batch = new PlainBatch(arguments[0])) {
			batch.start(job(batch, () -> Runtime.getRuntime().halt(KILLED)));
		}
	}

	/** Row 3 can never be written. */
	static Job job(PlainBatch batch, Runnable atRowFourAlone) {
		ItemWriter<Integer> closing = batch.closing();
		return batch.job("scan", batch.step("scan", 6, batch.cursor("true", true), (chunk) -> {
			if (chunk.getItems().equals(List.of(4))) {
				atRowFourAlone.run();
			}
			if (Set.copyOf(chunk.getItems()).contains(POISON)) {
				throw new IllegalStateException(PlainBatch.FORCED);
			}
			closing.write(chunk);
		}).faultTolerant().skip(IllegalStateException.class).skipLimit(2).build());
	}

}
