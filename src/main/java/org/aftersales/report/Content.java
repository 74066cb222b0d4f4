package org.aftersales.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What a file will hold.
 */
@FunctionalInterface
interface Content {

	/**
	 * Writes it whole.
	 */
	void write(OutputStream out) throws IOException;

}
