/**
 * STUB, replaced by the real demo shop when the branches are merged.
 */
@NullMarked
package org.aftersales.demo;

import org.jspecify.annotations.NullMarked;
