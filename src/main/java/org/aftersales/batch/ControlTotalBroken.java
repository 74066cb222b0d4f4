package org.aftersales.batch;

import org.aftersales.run.Fault;

/**
 * Two totals that must be equal are not. Nothing is published.
 */
public class ControlTotalBroken extends RuntimeException implements Fault {

	/**
	 * With the totals in words.
	 */
	public ControlTotalBroken(String totals) {
		super("Control totals do not tie: " + totals + ". No workbook is published; report this as a defect.");
	}

	@Override
	public Kind kind() {
		return Kind.WITHHELD;
	}

}
