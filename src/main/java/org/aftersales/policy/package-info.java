/**
 * Versioned policy packs: which rule was in force for a subject, and what it says about
 * clocks, tariffs and reasons.
 */
@NullMarked
package org.aftersales.policy;

import org.jspecify.annotations.NullMarked;
