package org.aftersales.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * The control totals of the definitions: all measures of the whole platforms counted once
 * more, day by day of the shop's zone and fact by fact, by a statement that shares
 * nothing with the one that fills the sheet.
 */
final class DefinitionControls {

	private static final String FACTS = """
			with o as materialized (
			  select x.id, x.platform, x.formed_on, x.paid_on,
			         exists (select from shipment p, shipment_event e
			                  where p.order_id = x.id and e.shipment_id = p.id and e.kind = any (array['RECEIVED', 'SIGNED'])
			                    and e.at < :cutOff) as was_signed,
			         exists (select from shipment p, shipment_event e
			                  where p.order_id = x.id and e.shipment_id = p.id and e.kind = 'PICKED_UP'
			                    and e.at + interval '1 day' < :cutOff) as was_sent
			    from (select id, platform, (group_formed_at at time zone :zone)::date as formed_on, (paid_at at time zone :zone)::date as paid_on
			            from shop_order natural join (select shop_id, platform from shop) its where fake is false and not paid_at >= :cutOff) x
			   where formed_on > :first::date - 1 or paid_on > :monthFirst::date - 1 or paid_on > :first::date - 1),
			c as materialized (
			  select k.id, k.order_id, k.claim_no, k.kind, k.applied_at, h.platform, k.first_reason,
			         (k.applied_at at time zone :zone)::date as applied_on,
			         exists (select from unnest(:platforms::text[], :reasons::text[]) as q (platform, reason)
			                  where q.platform = h.platform and q.reason = k.first_reason) as bad
			    from claim k, shop_order x, shop h
			   where x.id = k.order_id and h.shop_id = x.shop_id and x.fake is false and x.paid_at < :cutOff and k.applied_at < :cutOff),
			r as materialized (
			  select c.*, e.at as refunded_at,
			         exists (select from claim_event i where i.claim_id = c.id and i.kind = 'PLATFORM_INTERVENED' and i.at <= e.at) as disputed,
			         (select a.at from claim_event a where a.claim_id = c.id and a.kind in ('SELLER_AGREED', 'SELLER_REFUSED', 'REFUNDED')
			           order by a.at limit 1) as answered_at
			    from c
			    join claim_event e on e.claim_id = c.id and e.kind = 'REFUNDED' and (e.at at time zone :zone)::date between :first and :date
			   where not exists (select from claim_event n where n.claim_id = c.id and n.kind = 'REFUNDED' and n.at < e.at)),
			s as materialized (
			  select h.platform, p.order_id, min(e.at) as signed_at
			    from shipment_event e, shipment p, shop_order x, shop h
			   where e.kind in ('SIGNED', 'RECEIVED') and e.at < :cutOff and p.id = e.shipment_id and x.id = p.order_id
			     and x.fake is false and x.paid_at < :cutOff and h.shop_id = x.shop_id
			   group by h.platform, p.order_id),
			n as materialized (
			  select order_id, bad, kind, row_number() over (partition by order_id order by applied_at, claim_no collate "C") as nth,
			         row_number() over (partition by order_id, kind <> all (array['EXCHANGE', 'REISSUE', 'REPAIR'])
			                            order by applied_at, claim_no collate "C") as nth_alike
			    from c)
			""";

	private static final String MEASURES = """
			select 'FORMED' as measure, platform, count(*)::numeric as value from o where formed_on between :first and :date group by platform
			union all select 'FORMED_UNDERWAY', platform, count(*) from o where formed_on between :first and :date and (was_sent or was_signed) group by platform
			union all select case span when 1 then 'PAID' else 'PAID_IN_MONTH' end, platform, count(*)
			            from o cross join generate_series(1, 2) span
			           where paid_on >= case span when 1 then :first::date else :monthFirst::date end group by span, platform
			union all select 'PAID_SIGNED', platform, count(*) from o where paid_on >= :first and was_signed group by platform
			union all select 'SIGNED', platform, count(*) from s where (signed_at at time zone :zone)::date >= :first group by platform
			union all select 'PAID_LINES', platform, count(*) from o join order_item i on i.order_id = o.id where paid_on >= :first group by platform
			union all select 'PAID_FIRST_QUALITY', o.platform, count(*) from o join n on n.order_id = o.id
			           where paid_on >= :first and nth_alike = 1 and bad and n.kind <> all (array['EXCHANGE', 'REISSUE', 'REPAIR'])
			           group by o.platform
			union all select 'SIGNED_FIRST_QUALITY', s.platform, count(*) from s join n using (order_id)
			           where (signed_at at time zone :zone)::date >= :first and nth = 1 and bad group by s.platform
			union all select 'QUALITY', platform, count(distinct order_id) from c where bad and applied_on >= :first group by platform
			union all select 'QUALITY_WITHIN_18H', c.platform, count(distinct c.order_id) from c join s using (order_id)
			           where bad and applied_on >= :first and c.applied_at + interval '18 hours' > s.signed_at group by c.platform
			union all select 'QUALITY_UNDERWAY', platform, count(distinct order_id) from c
			           where bad and applied_on >= :first
			             and exists (select from shipment p, shipment_event e
			                          where p.order_id = c.order_id and e.shipment_id = p.id and e.at < :cutOff
			                            and (e.kind in ('RECEIVED', 'SIGNED') or e.kind = 'PICKED_UP' and e.at + interval '1 day' < :cutOff))
			           group by platform
			union all select 'QUALITY_OLD_REASONS', platform, count(distinct order_id) from c
			           where bad and applied_on >= :first and (first_reason like '%质量问题%' or first_reason like '%做工瑕疵%' or first_reason like '%材质%')
			           group by platform
			union all select 'ORDERS_REFUNDED', platform, count(distinct order_id) from r group by platform
			union all select 'CLAIMS_REFUNDED', platform, count(*) from r group by platform
			union all select 'DISPUTES_REFUNDED', platform, count(*) from r where disputed group by platform
			union all select 'ORDERS_DISPUTED', platform, count(distinct order_id)
			            from c join (select claim_id, min(at) as at from claim_event where kind = 'PLATFORM_INTERVENED' and at < :cutOff group by claim_id) i
			              on i.claim_id = c.id where (i.at at time zone :zone)::date >= :monthFirst group by platform
			union all select 'HANDLING_HOURS', platform, round(sum(extract(epoch from refunded_at) - extract(epoch from applied_at)) / 3600, 2) from r group by platform
			union all select 'AUDIT_HOURS', platform, round(sum(greatest(extract(epoch from answered_at) - extract(epoch from applied_at)
			                   - greatest(9 * 3600 - extract(epoch from (applied_at at time zone :zone)::time + interval '1 hour'), 0), 0)) / 3600, 2)
			            from r group by platform
			""";

	private final QualityRefundQueries queries;

	DefinitionControls(QualityRefundQueries queries) {
		this.queries = queries;
	}

	/**
	 * Asks that numerators, hours and denominators of the whole platforms add up.
	 */
	void check(BusinessDate date, WorkbookDraft draft, TableSheet table) {
		Map<Platform, Measured> counted = counted(date);
		draft.check("quality.check.numerators", table.sumWhere(DefinitionSheet.NUMERATOR, DefinitionSheet.WHOLE),
				sum(counted, (reckoned) -> reckoned.numerator().orElse(BigDecimal.ZERO)));
		draft.check("quality.check.hours", table.sumWhere(DefinitionSheet.HOURS, DefinitionSheet.WHOLE),
				sum(counted, (reckoned) -> reckoned.hours().orElse(BigDecimal.ZERO)));
		draft.check("quality.check.denominators", table.sumWhere(DefinitionSheet.DENOMINATOR, DefinitionSheet.WHOLE),
				sum(counted, (reckoned) -> reckoned.denominator().orElse(BigDecimal.ZERO)));
	}

	private Map<Platform, Measured> counted(BusinessDate date) {
		Map<Platform, Map<Measure, BigDecimal>> values = new EnumMap<>(Platform.class);
		Map<Platform, BigDecimal> paidInMonth = new HashMap<>();
		this.queries.statement("select distinct platform from shop", date).query((row) -> {
			values.put(Platform.of(row.getString("platform")), nothing());
		});
		LocalDate monthFirst = date.date().withDayOfMonth(1);
		this.queries.statement(FACTS + MEASURES, date)
			.param("first", date.minusDays(QualityRefundQueries.WINDOW - 1).date())
			.param("monthFirst", monthFirst)
			.query((row) -> {
				Platform platform = Platform.of(row.getString("platform"));
				if (row.getString("measure").equals("PAID_IN_MONTH")) {
					paidInMonth.put(platform, row.getBigDecimal("value"));
				}
				else {
					values.getOrDefault(platform, nothing())
						.put(Measure.valueOf(row.getString("measure")), row.getBigDecimal("value"));
				}
			});
		// The only measure of a month beside disputes is the denominator of ME-17.
		values.computeIfPresent(Platform.JD, (platform, counted) -> {
			counted.put(Measure.PAID, paidInMonth.getOrDefault(platform, BigDecimal.ZERO));
			return counted;
		});
		Map<Platform, Measured> measured = new EnumMap<>(Platform.class);
		values
			.forEach((platform, counted) -> measured.put(platform, new Measured(platform, Optional.empty(), counted)));
		return measured;
	}

	private static Map<Measure, BigDecimal> nothing() {
		Map<Measure, BigDecimal> nothing = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			nothing.put(measure, BigDecimal.ZERO);
		}
		return nothing;
	}

	private static BigDecimal sum(Map<Platform, Measured> counted, Function<Reckoned, BigDecimal> part) {
		return counted.values()
			.stream()
			.flatMap((measured) -> RuleBookDefinitions.of(measured.platform())
				.stream()
				.map((definition) -> definition.reckoning().of(measured)))
			.map(part)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
