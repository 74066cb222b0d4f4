/**
 * What has to be paid to whom by when: the workbook {@code compensation-owed.xlsx} and a
 * payment file for each payer.
 * <p>
 * Why so: everything is as of the business date by what was <em>booked</em> up to it, so
 * that a night opens where the night before closed and yesterday's report stays what it
 * was, whatever people book today. An entitlement is named by shop, order, rule and basis
 * and never by its key, because a night that died and was begun again gives other keys.
 */
@NullMarked
package org.aftersales.payable;

import org.jspecify.annotations.NullMarked;
