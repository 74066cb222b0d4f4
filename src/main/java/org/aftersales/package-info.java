/**
 * Nightly after-sales reconciliation: one package per feature, see README "How it works".
 */
@NullMarked
package org.aftersales;

import org.jspecify.annotations.NullMarked;
