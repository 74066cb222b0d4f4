package org.aftersales.decision;

/**
 * What a decision is about.
 */
public enum SubjectKind {

	/** A claim. */
	CLAIM,
	/** An order. */
	ORDER,
	/** A parcel. */
	SHIPMENT,
	/** The postage of the goods that came back with a claim. */
	RETURN

}
