package org.aftersales.bench;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A decision as {@link TextbookJobs} write it; the names are those of the statement.
 */
record TextbookDecision(String subject, long subjectId, long orderId, String rule, String pack,
		OffsetDateTime startedAt, OffsetDateTime effectiveAt, String fromStage, String toStage, String outcome,
		@Nullable String breach, @Nullable BigDecimal amount) {

}
