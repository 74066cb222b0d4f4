package org.aftersales.demo;

/**
 * A case that stands for one rule: what the demo's night must find. Every one lapses
 * before the cut-off of {@link DemoShop#businessDate()}.
 *
 * @param rule rule id of the policy packs, such as {@code TB-R07}
 * @param subject what is decided: {@code CLAIM}, {@code ORDER} or {@code SHIPMENT}; of a
 * tariff the {@code ORDER} whose promise was broken
 * @param shopId the shop
 * @param subjectNo number of the claim or of the order; of a shipment the order's number,
 * a slash and the parcel's
 * @param outcome what the lapse must come to, such as {@code AGREED}; of a tariff
 * {@code OWED} and the amount in yuan, such as {@code OWED 8.99}
 */
public record StagedCase(String rule, String subject, String shopId, String subjectNo, String outcome) {

	/**
	 * Whether the case stands for a tariff, which enters an entitlement, and not for a
	 * clock, which leads to a decision.
	 */
	public boolean isTariff() {
		return this.outcome.startsWith("OWED ");
	}

}
