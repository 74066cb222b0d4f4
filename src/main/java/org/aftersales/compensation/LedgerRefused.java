package org.aftersales.compensation;

import org.aftersales.run.Fault;

/**
 * A movement that the ledger does not allow; the message says what happened before and
 * what to do. Nothing was changed.
 */
public class LedgerRefused extends RuntimeException implements Fault {

	private LedgerRefused(String message) {
		super(message);
	}

	static LedgerRefused unknown(long id) {
		return new LedgerRefused(
				"There is no entitlement %d. 'jobs/recon explain order ORDER_NO' names those of an order."
					.formatted(id));
	}

	static LedgerRefused nothingOwed(long id) {
		return new LedgerRefused(
				"Entitlement %d is of 0.00 yuan: nothing is owed, so nothing can become of it. ".formatted(id)
						+ "'jobs/recon explain entitlement %d' says why.".formatted(id));
	}

	static LedgerRefused after(long id, EventKind asked, LedgerEvent before) {
		String next = switch (before.kind()) {
			case PAID -> "Claim the money back outside this ledger, or leave it.";
			case ADVANCED -> "The platform paid in advance: what is left to do is to recover it.";
			default -> "Nothing is left to do.";
		};
		return new LedgerRefused("Entitlement %d was %s for %s by %s (%s), it cannot be %s any more. %s".formatted(id,
				before.kind().word(), before.bookedFor(), before.doneBy(), before.reason(), asked.word(), next));
	}

	static LedgerRefused before(long id, EventKind asked, EventKind needed) {
		return new LedgerRefused("Entitlement %d was not %s yet, so it cannot be %s. Enter that first.".formatted(id,
				needed.word(), asked.word()));
	}

	static LedgerRefused sameAccount(long id) {
		return new LedgerRefused(
				"Entitlement %d is owed to the platform itself: there is nobody to whom it could advance it."
					.formatted(id));
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
