package org.aftersales.report;

/**
 * Facts on which a workbook rests.
 */
public enum FactKind {

	/** Orders, by when they were placed. */
	ORDERS,
	/** Claims, by when they were applied. */
	CLAIMS,
	/** What happened to claims. */
	PROGRESS,
	/** What happened to parcels. */
	SCANS

}
