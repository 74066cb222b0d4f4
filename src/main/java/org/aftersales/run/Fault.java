package org.aftersales.run;

/**
 * What an exception says about whose turn it is. The command line turns it into an exit
 * code, so that it need not know the features that throw it.
 */
public interface Fault {

	/**
	 * Whose turn it is.
	 */
	Kind kind();

	/**
	 * Kinds of faults; what is none of them is a failure of the program.
	 */
	enum Kind {

		/** The given facts cannot be used at all: exit code 65. */
		INPUT,
		/**
		 * Totals do not tie or a safety stop held: workbooks are withheld, exit code 4.
		 */
		WITHHELD,
		/** The database or another run is in the way for now: exit code 75. */
		TRY_AGAIN,
		/** Settings, policy packs or folders are wrong: exit code 78. */
		CONFIGURATION,
		/** Stopped on request, can go on: exit code 143. */
		STOPPED

	}

}
