package org.aftersales.payable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Statements about what is owed as of a business date: what was entered and booked for a
 * later one does not exist. Fake orders are left out throughout.
 */
@Component
class Payables {

	/**
	 * Every entitlement with what had become of it by the business date, and by the day
	 * before.
	 */
	static final String STANDING = """
			standing as (
			  select e.*, o.shop_id, o.order_no, coalesce(e.buyer_key, o.buyer_ref, o.order_no) as buyer, s.name as shop,
			         s.platform, coalesce(e.due_by, e.owed_since + :payWithin * interval '1 second') as pay_by,
			         not coalesce(b.ended, false) as open, e.business_date < :date and not coalesce(b.ended_before, false) as open_before,
			         coalesce(b.approved, false) as approved, b.advanced, b.advanced_for,
			         coalesce(b.advanced is not null and not b.recovered and not b.undone, false) as to_recover
			    from entitlement e
			    join shop_order o on o.id = e.order_id
			    join shop s on s.shop_id = o.shop_id
			    left join (select entitlement_id, bool_or(kind in ('PAID', 'WAIVED', 'REVERSED', 'ADVANCED')) as ended,
			                      bool_or(kind in ('PAID', 'WAIVED', 'REVERSED', 'ADVANCED') and booked_for < :date) as ended_before,
			                      bool_or(kind = 'APPROVED') as approved, bool_or(kind = 'RECOVERED') as recovered,
			                      bool_or(kind in ('WAIVED', 'REVERSED')) as undone,
			                      sum(amount) filter (where kind = 'ADVANCED') as advanced,
			                      min(booked_for) filter (where kind = 'ADVANCED') as advanced_for
			                 from entitlement_event
			                where booked_for <= :date
			                group by entitlement_id) b on b.entitlement_id = e.id
			   where not o.fake and e.business_date <= :date)
			""";

	private static final String OPEN = "with " + STANDING
			+ """
					select d.shop_id, d.order_no, d.buyer, d.shop, d.platform, d.rule, d.basis, d.breach, d.arithmetic, d.amount, d.payer,
					       d.beneficiary, d.owed_since, d.pay_by, d.approved,
					       (select coalesce(string_agg(distinct p.channel collate "C", ', ' order by p.channel collate "C"), 'unknown')
					          from payment p where p.order_id = d.order_id) as channel
					  from standing d
					 where d.open and d.amount > 0
					""";

	private static final String BY_PAYER = """
			 order by d.payer collate "C", d.rule collate "C", d.breach collate "C", d.owed_since, d.shop_id collate "C",
			          d.order_no collate "C", d.basis collate "C"
			""";

	private final JdbcClient jdbc;

	private final PayableSettings settings;

	Payables(JdbcClient jdbc, PayableSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * The statement with its parameters: {@code :cutOff}, {@code :date}, {@code :zone}
	 * and {@code :payWithin} in seconds.
	 */
	StatementSpec statement(String sql, BusinessDate date) {
		return this.jdbc.sql(sql)
			.withFetchSize(500)
			.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
			.param("date", date.date())
			.param("zone", date.zone().getId())
			.param("payWithin", this.settings.payWithin().toSeconds());
	}

	/**
	 * Everything that is open, by payer, rule and time.
	 */
	void open(BusinessDate date, Consumer<Payable> each) {
		statement(OPEN + BY_PAYER, date).query((row) -> {
			each.accept(payable(row));
		});
	}

	/**
	 * What that payer owes, by rule and time.
	 */
	void openOf(String payer, BusinessDate date, Consumer<Payable> each) {
		statement(OPEN + " and d.payer = :payer" + BY_PAYER, date).param("payer", payer).query((row) -> {
			each.accept(payable(row));
		});
	}

	/**
	 * What should have been paid before the cut-off, the longest overdue first.
	 */
	void overdue(BusinessDate date, Consumer<Payable> each) {
		statement(
				OPEN + """
						 and d.pay_by < :cutOff
						 order by d.pay_by, d.shop_id collate "C", d.order_no collate "C", d.rule collate "C", d.basis collate "C"
						""",
				date)
			.query((row) -> {
				each.accept(payable(row));
			});
	}

	/**
	 * About how many rows the longest table has: what is owed and not ended, or the
	 * promises.
	 */
	long rowsToCome(BusinessDate date) {
		return statement("""
				select greatest((select count(*) from entitlement where amount > 0 and business_date <= :date)
				                - (select count(*) from entitlement_event
				                    where kind in ('PAID', 'WAIVED', 'REVERSED', 'ADVANCED') and booked_for <= :date),
				                (select count(*) from obligation where kept_at is null))""", date).query(Long.class)
			.single();
	}

	private static Payable payable(ResultSet row) throws SQLException {
		return new Payable(
				new Payable.OrderName(row.getString("shop_id"), row.getString("shop"),
						Platform.of(row.getString("platform")), row.getString("order_no"), row.getString("buyer"),
						row.getString("channel")),
				row.getString("rule"), row.getString("basis"), row.getString("breach"), row.getString("arithmetic"),
				row.getBigDecimal("amount"), row.getString("payer"), row.getString("beneficiary"),
				row.getObject("owed_since", OffsetDateTime.class).toInstant(),
				row.getObject("pay_by", OffsetDateTime.class).toInstant(), row.getBoolean("approved"));
	}

}
