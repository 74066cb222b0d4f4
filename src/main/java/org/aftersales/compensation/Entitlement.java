package org.aftersales.compensation;

import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * An entitlement with what happened to it.
 *
 * @param id our key
 * @param amount yuan
 * @param payer account that owes
 * @param beneficiary account that is owed
 * @param events what happened to it
 */
record Entitlement(long id, Yuan amount, String payer, String beneficiary, List<LedgerEvent> events) {

	Entitlement {
		events = List.copyOf(events);
	}

	Optional<LedgerEvent> event(EventKind kind) {
		return this.events.stream().filter((event) -> event.kind() == kind).findFirst();
	}

	/**
	 * Why that cannot happen to it, if it cannot.
	 */
	Optional<LedgerRefused> refuse(EventKind kind) {
		if (this.amount.equals(Yuan.ZERO)) {
			return Optional.of(LedgerRefused.nothingOwed(this.id));
		}
		if (kind == EventKind.ADVANCED && this.beneficiary.equals("platform")) {
			return Optional.of(LedgerRefused.sameAccount(this.id));
		}
		return kind.refusedAfter()
			.stream()
			.flatMap((end) -> event(end).stream())
			.findFirst()
			.map((before) -> LedgerRefused.after(this.id, kind, before))
			.or(() -> kind.needs()
				.filter((needed) -> event(needed).isEmpty())
				.map((needed) -> LedgerRefused.before(this.id, kind, needed)));
	}

	/**
	 * The account of that side.
	 */
	String account(EventKind.Side side) {
		return switch (side) {
			case PAYER -> this.payer;
			case BENEFICIARY -> this.beneficiary;
			case PLATFORM -> "platform";
			case DEPOSIT -> "deposit";
		};
	}

}
