package org.aftersales.console;

import org.aftersales.run.Fault;

/**
 * A database is asked about nights before the first has created its tables.
 */
public class NoNightsHere extends RuntimeException implements Fault {

	/**
	 * Complains.
	 * @param demo whether it is the demo's database
	 */
	public NoNightsHere(boolean demo) {
		super("The database has no tables of this program yet: no night has begun there. Run jobs/recon night%s first."
			.formatted(demo ? " --demo" : ""));
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
