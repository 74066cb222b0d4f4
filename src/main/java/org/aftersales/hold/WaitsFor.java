package org.aftersales.hold;

/**
 * What else must not be held back before something may be decided: what earlier jobs of
 * the night held back and its judgement hangs on.
 */
public enum WaitsFor {

	/** It hangs on nothing that another job decides. */
	NOTHING("null::bigint"),
	/** It hangs on the claims of its order. */
	ITS_ORDER("""
			(select min(b.hold_id) from held_decision b
			  where b.order_id = o.id and b.night_id = of_night.id and b.job <> of_night.job)"""),
	/** It hangs on everything that the buyer bought in the shop. */
	ITS_BUYER("""
			(select min(b.hold_id) from held_decision b
			  where b.order_id in (select o.id
			                       union all
			                       select k.id from shop_order k
			                        where k.shop_id = o.shop_id and k.buyer_ref = nullif(o.buyer_ref, ''))
			    and b.night_id = of_night.id and b.job <> of_night.job)""");

	private final String hold;

	WaitsFor(String hold) {
		this.hold = hold;
	}

	/**
	 * The shop, the platform and the hold to wait for of orders; asks for the night, the
	 * job and the keys of the orders.
	 */
	String places() {
		return """
				select o.id, o.shop_id, s.platform, coalesce(%s, 0) as hold_id
				  from shop_order o
				  join shop s on s.shop_id = o.shop_id
				 cross join (select ?::bigint as id, ?::text as job) of_night
				 where o.id = any (?)""".formatted(this.hold);
	}

}
