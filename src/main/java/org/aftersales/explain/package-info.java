/**
 * The commands that say what became of one claim, order or entitlement, and by which
 * rules.
 * <p>
 * Why so: who asks waits before a telephone, so what explains is put together by hand
 * from the features that know, over one connection and without a Spring application.
 */
@NullMarked
package org.aftersales.explain;

import org.jspecify.annotations.NullMarked;
