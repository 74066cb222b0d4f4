package org.aftersales.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clocks of claims that the benchmark's shops need, written down by hand from the
 * rule book: which hours hold for a stage that was entered then. The Spring Festival's
 * own hours are rows of their own.
 */
final class HandRules {

	private HandRules() {
	}

	/**
	 * Creates them as the table {@code bench.rule}.
	 */
	static void create(JdbcClient jdbc) {
		jdbc.sql("create schema if not exists bench").update();
		jdbc.sql(
				"""
						create table bench.rule (platform text, flow text, stage text, from_at timestamptz, until_at timestamptz,
						                         length interval, signed_length interval, outcome text, rule text, pack text)""")
			.update();
		jdbc.sql(ROWS).update();
		jdbc.sql("analyze bench.rule").update();
	}

	private static final String ROWS = """
			with pack (name, platform, from_at, until_at) as (values
			    ('pdd-seed', 'pinduoduo', timestamptz '2015-01-01 00:00+08', timestamptz '2025-05-15 00:00+08'),
			    ('pdd-2025', 'pinduoduo', timestamptz '2025-05-15 00:00+08', timestamptz '2100-01-01 00:00+08'),
			    ('taobao-2020', 'taobao', timestamptz '2020-08-10 00:00+08', timestamptz '2026-01-01 00:00+08'),
			    ('taobao-2026', 'taobao', timestamptz '2026-01-01 00:00+08', timestamptz '2026-02-10 00:00+08'),
			    ('taobao-2026+cny-2026', 'taobao', timestamptz '2026-02-10 00:00+08', timestamptz '2026-02-24 00:00+08'),
			    ('taobao-2026', 'taobao', timestamptz '2026-02-24 00:00+08', timestamptz '2100-01-01 00:00+08')),
			clock (pack, flow, stage, rule, length, signed_length, outcome) as (values
			    ('pdd-seed', 'refund-unshipped', 'WAITING_FOR_SELLER', 'PD-R01', '48 h', null, 'REFUNDED'),
			    ('pdd-2025', 'refund-unshipped', 'WAITING_FOR_SELLER', 'PD-R01', '36 h', null, 'REFUNDED'),
			    ('pdd-%', 'refund-shipped', 'WAITING_FOR_SELLER', 'PD-R02', '48 h', null, 'WITH_PLATFORM'),
			    ('pdd-%', 'return-and-refund', 'WAITING_FOR_SELLER', 'PD-R02', '48 h', null, 'AGREED'),
			    ('pdd-%', 'refund-unshipped', 'REFUSED', 'PD-R03', '120 h', null, 'CLOSED'),
			    ('pdd-%', 'refund-shipped', 'REFUSED', 'PD-R03', '120 h', null, 'CLOSED'),
			    ('pdd-%', 'return-and-refund', 'REFUSED', 'PD-R03', '120 h', null, 'CLOSED'),
			    ('pdd-%', 'return-and-refund', 'WAITING_FOR_RETURN', 'PD-R04', '168 h', null, 'CLOSED'),
			    ('pdd-%', 'return-and-refund', 'RETURN_UNDER_WAY', 'PD-R05', '168 h', '24 h', 'REFUNDED'),
			    ('taobao-2020', 'refund-unshipped', 'WAITING_FOR_SELLER', 'TB-H05', '24 h', null, 'REFUNDED'),
			    ('taobao-2020', 'refund-shipped', 'WAITING_FOR_SELLER', 'TB-H05', '72 h', null, 'REFUNDED'),
			    ('taobao-2020', 'return-and-refund', 'WAITING_FOR_SELLER', 'TB-H05', '72 h', null, 'AGREED'),
			    ('taobao-2020', 'refund-unshipped', 'REFUSED', 'TB-H05', '120 h', null, 'CLOSED'),
			    ('taobao-2020', 'refund-shipped', 'REFUSED', 'TB-H05', '120 h', null, 'CLOSED'),
			    ('taobao-2020', 'return-and-refund', 'REFUSED', 'TB-H05', '120 h', null, 'CLOSED'),
			    ('taobao-2020', 'return-and-refund', 'WAITING_FOR_RETURN', 'TB-H05', '168 h', null, 'CLOSED'),
			    ('taobao-2020', 'return-and-refund', 'RETURN_UNDER_WAY', 'TB-H04', '240 h', null, 'REFUNDED'),
			    ('taobao-2026', 'refund-unshipped', 'WAITING_FOR_SELLER', 'TB-R01', '24 h', null, 'REFUNDED'),
			    ('taobao-2026', 'refund-unshipped', 'REFUSED', 'TB-R02', '120 h', null, 'CLOSED'),
			    ('taobao-2026', 'refund-shipped', 'WAITING_FOR_SELLER', 'TB-R04', '36 h', null, 'REFUNDED'),
			    ('taobao-2026', 'refund-shipped', 'REFUSED', 'TB-R05', '120 h', null, 'CLOSED'),
			    ('taobao-2026', 'return-and-refund', 'WAITING_FOR_SELLER', 'TB-R07', '36 h', null, 'AGREED'),
			    ('taobao-2026', 'return-and-refund', 'REFUSED', 'TB-R08', '120 h', null, 'CLOSED'),
			    ('taobao-2026', 'return-and-refund', 'WAITING_FOR_RETURN', 'TB-R10', '168 h', null, 'CLOSED'),
			    ('taobao-2026', 'return-and-refund', 'RETURN_UNDER_WAY', 'TB-R11', '168 h', '48 h', 'REFUNDED'),
			    ('taobao-2026+cny-2026', 'refund-shipped', 'WAITING_FOR_SELLER', 'TB-R04', '120 h', null, 'REFUNDED'),
			    ('taobao-2026+cny-2026', 'refund-shipped', 'REFUSED', 'TB-R05', '360 h', null, 'CLOSED'),
			    ('taobao-2026+cny-2026', 'return-and-refund', 'WAITING_FOR_SELLER', 'TB-R07', '120 h', null, 'AGREED'),
			    ('taobao-2026+cny-2026', 'return-and-refund', 'REFUSED', 'TB-R08', '360 h', null, 'CLOSED'),
			    ('taobao-2026+cny-2026', 'return-and-refund', 'WAITING_FOR_RETURN', 'TB-R10', '600 h', null, 'CLOSED'),
			    ('taobao-2026+cny-2026', 'return-and-refund', 'RETURN_UNDER_WAY', 'TB-R11', '360 h', null, 'REFUNDED'))
			insert into bench.rule
			select p.platform, c.flow, c.stage, p.from_at, p.until_at, c.length::interval, c.signed_length::interval, c.outcome, c.rule, p.name
			  from pack p join clock c on p.name like c.pack
			 union all
			-- What the Spring Festival leaves as it is.
			select p.platform, c.flow, c.stage, p.from_at, p.until_at, c.length::interval, c.signed_length::interval, c.outcome, c.rule, c.pack
			  from pack p join clock c on p.name = 'taobao-2026+cny-2026' and c.pack = 'taobao-2026' and c.rule in ('TB-R01', 'TB-R02')""";

}
