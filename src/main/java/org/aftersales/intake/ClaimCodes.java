package org.aftersales.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The codes of the open API for claims, in the numbering of its list of refunds.
 */
final class ClaimCodes {

	private static final Map<String, String> KINDS = Map.of("2", "REFUND_ONLY", "3", "RETURN_AND_REFUND", "4",
			"EXCHANGE", "5", "REISSUE", "6", "REPAIR", "9", "INTERCEPT");

	private static final Map<String, String> ENDS = Map.of("10", "REFUNDED", "9", "CLOSED", "12", "CLOSED", "13",
			"CLOSED", "17", "CLOSED", "24", "CLOSED", "11", "WITHDRAWN", "16", "COMPLETED", "25", "COMPLETED");

	private static final Set<String> STEPS = Set.of("2", "3", "4", "5", "6", "7", "8", "14", "15", "18", "21", "22",
			"27", "31", "32", "33");

	private ClaimCodes() {
	}

	/**
	 * The kind of claim of that {@code after_sales_type}, if it is known.
	 */
	static Optional<String> kind(String type) {
		return Optional.ofNullable(KINDS.get(type));
	}

	/**
	 * The ending event of that {@code after_sales_status}, if it is an end.
	 */
	static Optional<String> end(String status) {
		return Optional.ofNullable(ENDS.get(status));
	}

	/**
	 * Whether that {@code after_sales_status} is known at all.
	 */
	static boolean knowsStatus(String status) {
		return ENDS.containsKey(status) || STEPS.contains(status);
	}

}
