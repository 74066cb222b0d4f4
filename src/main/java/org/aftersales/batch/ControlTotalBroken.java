package org.aftersales.batch;

/**
 * Two totals that must be equal are not. Nothing is published.
 */
public class ControlTotalBroken extends RuntimeException {

	/**
	 * With the totals in words.
	 */
	public ControlTotalBroken(String totals) {
		super("Control totals do not tie: " + totals + ". No workbook is published; report this as a defect.");
	}

}
