package org.aftersales.penalty;

import org.aftersales.report.TableSheet;

/**
 * The sheets that spread orders, parcels and breaches of the window.
 *
 * @param days by day
 * @param excuses by the reason of an exemption
 * @param rates by shop
 * @param carriers by carrier
 * @param regions by the region that shops ship from
 * @param hours by hours from payment to pickup
 * @param kindsByDay kinds of breaches by day
 * @param kindsByShop kinds of breaches by shop
 */
record ShippingSpread(TableSheet days, TableSheet excuses, TableSheet rates, TableSheet carriers, TableSheet regions,
		TableSheet hours, TableSheet kindsByDay, TableSheet kindsByShop) {

}
