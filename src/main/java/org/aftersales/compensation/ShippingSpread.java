package org.aftersales.compensation;

import org.aftersales.report.TableSheet;

/**
 * The sheets that spread orders, parcels and breaches of the window.
 *
 * @param days by day
 */
record ShippingSpread(TableSheet days) {

}
