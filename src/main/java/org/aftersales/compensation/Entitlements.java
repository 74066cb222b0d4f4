package org.aftersales.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entitlements with what happened to them after they were entered.
 */
class Entitlements {

	private final JdbcClient jdbc;

	Entitlements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * That entitlement, locked for the caller's transaction.
	 */
	Optional<Entitlement> locked(long id) {
		Optional<Entitlement> bare = this.jdbc
			.sql("select id, amount, payer, beneficiary from entitlement where id = ? for update")
			.param(id)
			.query((row, index) -> new Entitlement(row.getLong("id"), new Yuan(row.getBigDecimal("amount")),
					row.getString("payer"), row.getString("beneficiary"), List.of()))
			.optional();
		// A statement of its own: it sees what another transaction did until the lock
		// came free.
		return bare.map(
				(found) -> new Entitlement(found.id(), found.amount(), found.payer(), found.beneficiary(), events(id)));
	}

	/**
	 * The key of the one with that name, as workbooks write it.
	 * @param name shop, order, rule and basis with slashes between
	 */
	Optional<Long> named(String name) {
		return this.jdbc
			.sql("""
					select id from entitlement_log
					 where order_no = split_part(:name, '/', 2) and concat_ws('/', shop_id, order_no, rule, basis) = :name""")
			.param("name", name)
			.query(Long.class)
			.optional();
	}

	/**
	 * What happened to it, in order.
	 */
	List<LedgerEvent> events(long id) {
		return this.jdbc.sql("""
				select kind, amount, booked_for, done_by, reason, reference from entitlement_event
				 where entitlement_id = ? order by id""").param(id).query((row, index) -> event(row)).list();
	}

	/**
	 * The last day that a night has closed, if one has.
	 */
	Optional<LocalDate> lastClosed() {
		return this.jdbc.sql("select max(business_date) from ledger_day having count(*) > 0")
			.query(LocalDate.class)
			.optional();
	}

	/**
	 * Business date of the night that entered it, if there is such an entitlement.
	 */
	Optional<LocalDate> enteredOn(long id) {
		return this.jdbc.sql("select business_date from entitlement where id = ?")
			.param(id)
			.query(LocalDate.class)
			.optional();
	}

	/**
	 * Adds an event with its lines, in the caller's transaction.
	 */
	void add(Entitlement entitlement, LedgerEvent event) {
		this.jdbc.sql("""
				insert into entitlement_event (entitlement_id, kind, amount, booked_for, done_by, reason, reference)
				values (:id, :kind, :amount, :bookedFor, :by, :reason, cast(:reference as text))""")
			.param("id", entitlement.id())
			.param("kind", event.kind().name())
			.param("amount", event.amount().value())
			.param("bookedFor", event.bookedFor())
			.param("by", event.doneBy())
			.param("reason", event.reason())
			.param("reference", event.reference().orElse(null))
			.update();
		event.kind()
			.lessOwedTo()
			.ifPresent((less) -> event.kind()
				.moreOwedTo()
				.ifPresent((more) -> book(entitlement, event, entitlement.account(less), entitlement.account(more))));
	}

	private void book(Entitlement entitlement, LedgerEvent event, String less, String more) {
		this.jdbc.sql("""
				insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
				values (:id, :kind, :less, -:amount, :bookedFor), (:id, :kind, :more, :amount, :bookedFor)""")
			.param("id", entitlement.id())
			.param("kind", event.kind().name())
			.param("less", less)
			.param("more", more)
			.param("amount", event.amount().value())
			.param("bookedFor", event.bookedFor())
			.update();
	}

	private static LedgerEvent event(ResultSet row) throws SQLException {
		return new LedgerEvent(EventKind.valueOf(row.getString("kind")), new Yuan(row.getBigDecimal("amount")),
				row.getObject("booked_for", LocalDate.class), row.getString("done_by"), row.getString("reason"),
				Optional.ofNullable(row.getString("reference")));
	}

}
