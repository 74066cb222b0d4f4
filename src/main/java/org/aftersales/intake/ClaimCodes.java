package org.aftersales.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPacks;

import org.springframework.stereotype.Component;

/**
 * The codes of Pinduoduo's open API for claims, as the policy packs map them; the kinds
 * in the numbering of its list of refunds. A code that they do not map is not known.
 */
@Component
class ClaimCodes {

	private static final Set<String> ENDS = Set.of("REFUNDED", "CLOSED", "WITHDRAWN", "COMPLETED");

	private final PolicyPacks packs;

	ClaimCodes(PolicyPacks packs) {
		this.packs = packs;
	}

	/**
	 * The kind of claim of that {@code after_sales_type}, if it is known.
	 */
	Optional<String> kind(String type, Instant appliedAt) {
		return this.packs.meaning(Platform.PINDUODUO, "after-sales-type-list", type, appliedAt);
	}

	/**
	 * The ending event of that {@code after_sales_status}, if it is an end.
	 */
	Optional<String> end(String status, Instant appliedAt) {
		return stage(status, appliedAt).filter(ENDS::contains);
	}

	/**
	 * Whether that {@code after_sales_status} is known at all.
	 */
	boolean knowsStatus(String status, Instant appliedAt) {
		return stage(status, appliedAt).isPresent();
	}

	private Optional<String> stage(String status, Instant appliedAt) {
		return this.packs.meaning(Platform.PINDUODUO, "after-sales-status", status, appliedAt);
	}

}
