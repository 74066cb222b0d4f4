package org.aftersales.compensation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.run.Nights;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an entitlement: approved, paid and settled, or waived, or reversed; or
 * advanced by the platform and recovered from the deposit (LW-11). Each of them once, for
 * the whole amount, with its event and its balanced lines in one transaction, booked for
 * the day after the last one that a night has closed, so that closed days never change.
 * <p>
 * Every method returns false, and changes nothing, if the same was done before, and
 * throws {@link LedgerRefused} if there is no such entitlement or if what happened to it
 * before makes it impossible. Do not call it while a night runs, and without a Spring
 * application in a transaction of your own.
 */
@Component
public class Ledger {

	private final Entitlements entitlements;

	private final Nights nights;

	/**
	 * That of the database.
	 */
	public Ledger(JdbcClient jdbc, Nights nights) {
		this.entitlements = new Entitlements(jdbc);
		this.nights = nights;
	}

	/**
	 * The key of the entitlement that workbooks call shop/order/rule/basis; a number is
	 * taken for the key itself, whether it exists or not.
	 */
	@Transactional(readOnly = true)
	public Optional<Long> find(String name) {
		return name.matches("\\d{1,18}") ? Optional.of(Long.parseLong(name)) : this.entitlements.named(name);
	}

	/**
	 * It may be paid.
	 */
	@Transactional
	public boolean approve(long id, Act act) {
		return book(id, EventKind.APPROVED, act);
	}

	/**
	 * The payer paid it.
	 */
	@Transactional
	public boolean pay(long id, Act act) {
		return book(id, EventKind.PAID, act);
	}

	/**
	 * Its payment was found in a bill.
	 */
	@Transactional
	public boolean settle(long id, Act act) {
		return book(id, EventKind.SETTLED, act);
	}

	/**
	 * The beneficiary gives it up.
	 */
	@Transactional
	public boolean waive(long id, Act act) {
		return book(id, EventKind.WAIVED, act);
	}

	/**
	 * It was never owed.
	 */
	@Transactional
	public boolean reverse(long id, Act act) {
		return book(id, EventKind.REVERSED, act);
	}

	/**
	 * The platform paid it in the payer's place.
	 */
	@Transactional
	public boolean advance(long id, Act act) {
		return book(id, EventKind.ADVANCED, act);
	}

	/**
	 * The platform took what it advanced from the payer's deposit.
	 */
	@Transactional
	public boolean recover(long id, Act act) {
		return book(id, EventKind.RECOVERED, act);
	}

	/**
	 * Books for a day that is not closed yet.
	 */
	boolean book(long id, EventKind kind, Act act, LocalDate bookedFor) {
		Entitlement entitlement = this.entitlements.locked(id).orElseThrow(() -> LedgerRefused.unknown(id));
		if (entitlement.event(kind).isPresent()) {
			return false;
		}
		entitlement.refuse(kind).ifPresent((refused) -> {
			throw refused;
		});
		this.entitlements.add(entitlement,
				new LedgerEvent(kind, entitlement.amount(), bookedFor, act.by(), act.reason(), act.reference()));
		return true;
	}

	private boolean book(long id, EventKind kind, Act act) {
		LocalDate entered = this.entitlements.enteredOn(id).orElseThrow(() -> LedgerRefused.unknown(id));
		LocalDate next = Stream.concat(this.nights.lastDone().stream(), this.entitlements.lastClosed().stream())
			.max(LocalDate::compareTo)
			.map((closed) -> closed.plusDays(1))
			.orElse(entered);
		return book(id, kind, act, next);
	}

	/**
	 * Who does something, and why.
	 *
	 * @param by a person
	 * @param reason why
	 * @param reference number of a payment, a bill line or a ticket, if there is one
	 */
	public record Act(String by, String reason, Optional<String> reference) {

		/**
		 * Without a reference.
		 */
		public static Act of(String by, String reason) {
			return new Act(by, reason, Optional.empty());
		}

	}

}
