package org.aftersales.demo;

import java.time.Duration;

/**
 * What the Pinduoduo open API would say about an order or a claim when the files were
 * exported.
 */
final class StatusCodes {

	private static final Duration GROUP_MAY_FORM = Duration.ofDays(1);

	private StatusCodes() {
	}

	/**
	 * 0: forming, 1: formed, 2: failed.
	 */
	static String group(DemoOrder order) {
		return (order.formedAt() != null) ? "1" : hasFailed(order) ? "2" : "0";
	}

	/**
	 * 0: no deal yet, 1: deal, 2: cancelled.
	 */
	static String confirmation(DemoOrder order) {
		return (order.formedAt() != null) ? "1" : hasFailed(order) ? "2" : "0";
	}

	/**
	 * 1: to be sent, 2: sent, 3: received.
	 */
	static String order(DemoOrder order) {
		return order.receivedAt().isPresent() ? "3" : order.pickedUpAt().isPresent() ? "2" : "1";
	}

	/**
	 * 1: no claim open, 2: one is open, 4: refunded.
	 */
	static String refund(DemoOrder order) {
		return (order.isRefunded() || hasFailed(order)) ? "4" : order.hasOpenClaim() ? "2" : "1";
	}

	/**
	 * The state of the order's claim; 0: it has none.
	 */
	static String afterSales(DemoOrder order) {
		return order.claims().stream().map(StatusCodes::claim).reduce("0", (first, last) -> last);
	}

	/**
	 * 2: refund only, 3: return and refund.
	 */
	static String type(DemoClaim claim) {
		return switch (claim.kind()) {
			case "REFUND_ONLY" -> "2";
			case "RETURN_AND_REFUND" -> "3";
			default -> throw new IllegalStateException("the exported shops have no claims of kind " + claim.kind());
		};
	}

	static String claim(DemoClaim claim) {
		return claim.latest().map((last) -> switch (last.kind()) {
			case "REFUNDED" -> "10";
			case "WITHDRAWN" -> "11";
			case "CLOSED" -> "12";
			default -> throw new IllegalStateException("the exported shops know no step " + last.kind());
		}).orElse(claim.kind().equals("REFUND_ONLY") ? "2" : "3");
	}

	private static boolean hasFailed(DemoOrder order) {
		return order.formedAt() == null && order.placedAt().plus(GROUP_MAY_FORM).isBefore(DemoDays.EXPORTED);
	}

}
