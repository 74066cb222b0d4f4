package org.aftersales.policy;

import java.time.Instant;
import java.util.Set;

/**
 * Which reasons of a claim count as a quality reason.
 */
public interface QualityReasons {

	/**
	 * The texts that count on that platform for claims applied at that instant; empty if
	 * no pack in force names any.
	 */
	Set<String> of(Platform platform, Instant at);

}
