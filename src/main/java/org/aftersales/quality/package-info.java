/**
 * Quality claims: which share of the orders met one, why, of which goods, and the
 * workbook that says so.
 * <p>
 * Why so: it reads the facts from the tables alone and shares nothing with the night's
 * judging of claims, so that a rate stands however a claim was decided.
 */
@NullMarked
package org.aftersales.quality;

import org.jspecify.annotations.NullMarked;
