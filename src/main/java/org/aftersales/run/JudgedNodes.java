package org.aftersales.run;

import java.util.Set;

/**
 * The nodes whose clocks a feature lets lapse in a night. Features provide it, so that
 * whoever compares rules with what fires need not know them.
 */
public interface JudgedNodes {

	/**
	 * Codes of flow and node as in policy packs, as {@code flow/node}.
	 */
	Set<String> nodes();

}
