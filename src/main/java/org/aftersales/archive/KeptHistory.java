package org.aftersales.archive;

import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of the past is still where nights and workbooks see it.
 */
@Component
public class KeptHistory {

	/**
	 * So many days before its business date does a workbook look at: two periods of 30
	 * days or two calendar months (ME-01, ME-09), and a month to spare.
	 */
	static final int DAYS = 92;

	private final JdbcClient jdbc;

	/**
	 * In that database.
	 */
	public KeptHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns if nothing is archived that a night of that date or its workbooks look at.
	 * @throws FactsArchived if something is
	 */
	public void require(BusinessDate date) {
		horizon().filter((before) -> before.isAfter(date.date().minusDays(DAYS))).ifPresent((before) -> {
			throw FactsArchived.before(date, before, published(date));
		});
	}

	/**
	 * Returns if the order of that subject can be explained from what is there.
	 * @param kind claim, order or entitlement
	 * @param number the platform's number, of an entitlement ours
	 * @throws FactsArchived if it is archived
	 */
	public void requireSubject(String kind, String number) {
		String sql = switch (kind) {
			case "claim" ->
				"""
						select o.order_no from claim c join shop_order o on o.id = c.order_id join order_state s on s.order_id = o.id
						 where c.claim_no = ? and s.archived_month is not null limit 1""";
			case "order" -> """
					select o.order_no from shop_order o join order_state s on s.order_id = o.id
					 where o.order_no = ? and s.archived_month is not null limit 1""";
			default -> """
					select o.order_no from entitlement e join shop_order o on o.id = e.order_id
					  join order_state s on s.order_id = o.id
					 where e.id::text = ? and s.archived_month is not null""";
		};
		if (exists()) {
			this.jdbc.sql(sql).param(number).query(String.class).optional().ifPresent((order) -> {
				throw FactsArchived.of(kind, number, order);
			});
		}
	}

	private Optional<LocalDate> horizon() {
		return exists() ? this.jdbc.sql("select max(before) from archive_horizon having count(*) > 0")
			.query(LocalDate.class)
			.optional() : Optional.empty();
	}

	/** A command that changes no schema may meet an older one. */
	private boolean exists() {
		return this.jdbc.sql("select to_regclass('aftersales.archive_horizon') is not null")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Whether workbooks of that date were published once.
	 */
	private boolean published(BusinessDate date) {
		return this.jdbc
			.sql("""
					select exists (select from published_workbook w join night n on n.id = w.night_id where n.business_date = ?)""")
			.param(date.date())
			.query(Boolean.class)
			.single();
	}

}
