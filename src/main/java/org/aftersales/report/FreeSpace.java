package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How much room a disk has.
 */
@FunctionalInterface
interface FreeSpace {

	/**
	 * Bytes that may still be written where that folder or file lies.
	 */
	long of(Path existing) throws IOException;

}
