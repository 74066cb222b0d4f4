/**
 * Looks at everything that a night needs before the night does, and says of each thing
 * that it is in order, or the remedy.
 * <p>
 * Why so: it opens nothing twice and changes nothing; a thing that cannot be looked at
 * because something else is missing says so instead of failing.
 */
@NullMarked
package org.aftersales.doctor;

import org.jspecify.annotations.NullMarked;
