/**
 * Broken shipping promises and what is owed for them: the workbook
 * {@code shipping-penalties.xlsx}, and their part of the figures of a night.
 * <p>
 * Why so: what {@code compensation} has entered is read from the tables alone, so that
 * the workbook checks what was entered and does not repeat it. Until when an order was
 * promised is stored nowhere, so it is computed while the workbook is made, by the code
 * that judges orders at night.
 */
@NullMarked
package org.aftersales.penalty;

import org.jspecify.annotations.NullMarked;
