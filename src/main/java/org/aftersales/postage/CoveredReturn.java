package org.aftersales.postage;

import java.time.Instant;
import java.util.Optional;

/**
 * An insurance of the way back.
 *
 * @param cover which
 * @param shippedAt when the goods were sent to the buyer
 * @param returnedAt when he sent them back
 * @param refundedAt when the refund succeeded
 * @param usedBefore whether it paid for this order already
 */
public record CoveredReturn(FreightCover cover, Optional<Instant> shippedAt, Optional<Instant> returnedAt,
		Optional<Instant> refundedAt, boolean usedBefore) {

}
