package org.aftersales.payable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;

/**
 * What is owed as of a business date, in yuan.
 *
 * @param opening what was owed when the day before closed
 * @param entered what this day added
 * @param paid what was paid this day, also by the platform in advance; not above zero
 * @param undone what was waived or reversed this day; not above zero
 * @param owed what is owed now
 * @param cases how many entitlements that is
 * @param overdue what of it should have been paid before the cut-off
 * @param overdueCases how many entitlements that is
 * @param nextPayBy by when the first payment that is not overdue has to be made
 * @param promises promises that are open and not money
 * @param promisesOverdue those that should have been kept before the cut-off
 */
record PayableTotals(BigDecimal opening, BigDecimal entered, BigDecimal paid, BigDecimal undone, BigDecimal owed,
		long cases, BigDecimal overdue, long overdueCases, Optional<Instant> nextPayBy, long promises,
		long promisesOverdue) {

	static PayableTotals of(Payables payables, BusinessDate date) {
		return payables
			.statement(
					"with " + Payables.STANDING + ", " + PayableMovements.LINES + ", " + OpenPromises.PROMISES
							+ """
									select l.*, d.*, p.*
									  from (select coalesce(sum(amount) filter (where booked_for < :date), 0.00) as opening,
									               coalesce(sum(amount) filter (where booked_for = :date and movement = 'OWED'), 0.00) as entered,
									               coalesce(sum(amount) filter (where booked_for = :date and movement in ('PAID', 'ADVANCED')), 0.00) as paid,
									               coalesce(sum(amount) filter (where booked_for = :date and movement in ('WAIVED', 'REVERSED')), 0.00) as undone
									          from lines where role = 'beneficiary') l
									 cross join (select coalesce(sum(amount), 0.00) as owed, count(*) as cases,
									                    coalesce(sum(amount) filter (where pay_by < :cutOff), 0.00) as overdue,
									                    count(*) filter (where pay_by < :cutOff) as overdue_cases,
									                    min(pay_by) filter (where pay_by >= :cutOff) as next_pay_by
									               from standing where open and amount > 0) d
									 cross join (select count(*) as promises, count(*) filter (where due_at < :cutOff) as promises_overdue
									               from promises) p""",
					date)
			.query((row, index) -> new PayableTotals(row.getBigDecimal("opening"), row.getBigDecimal("entered"),
					row.getBigDecimal("paid"), row.getBigDecimal("undone"), row.getBigDecimal("owed"),
					row.getLong("cases"), row.getBigDecimal("overdue"), row.getLong("overdue_cases"),
					Optional.ofNullable(row.getObject("next_pay_by", OffsetDateTime.class))
						.map(OffsetDateTime::toInstant),
					row.getLong("promises"), row.getLong("promises_overdue")))
			.single();
	}

}
