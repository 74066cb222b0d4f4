package org.aftersales.operate;

import java.util.Arrays;
import java.util.Set;

/**
 * The pages of the run book, {@code jobs/runbook/}, and the faults that they heal.
 */
enum RunPage {

	/** No database. */
	DATABASE_AWAY("database-away", "DatabaseAway", "NightLockLost"),
	/** No room. */
	DISK_FULL("disk-full", "DiskFull", "ReportsFolderTooFull", "ReportsFolderUnusable"),
	/** Files that cannot be used. */
	BAD_FILE("bad-file", "InputUnusable", "InboxMissing"),
	/** Too much set aside. */
	QUARANTINE("quarantine", "TooManyQuarantined"),
	/** Packs, calendars or settings. */
	CONFIGURATION("configuration", "PolicyPackUnusable", "ConfigurationUnusable", "UnknownJob", "BindException"),
	/** Packs or settings are not those with which the night began. */
	INPUTS_CHANGED("inputs-changed", "InputsChanged"),
	/** Two processes. */
	LOCK_HELD("lock-held", "NightAlreadyRunning", "NightTakenOver", "RowsHeld", "ReportsInTheMaking"),
	/** A process that ended without a word. */
	KILLED_RUN("killed-run", "Died"),
	/** Totals that do not tie. */
	CONTROL_TOTAL("control-total", "ControlTotalBroken", "WorkLeftBehind"),
	/** Much more is decided than usual. */
	SAFETY_STOP("safety-stop", "UnusualNight"),
	/** Closed books. */
	CLOSED_BOOKS("closed-books", "BooksClosed"),
	/** Stopped on request. */
	STOPPED("stopped", "NightStopped"),
	/** Nights that nobody ran. */
	MISSED_NIGHTS("missed-nights"),
	/** Everything else. */
	UNFORESEEN("unforeseen");

	private final String name;

	/** Divided by spaces, because fields of an enum are to be immutable. */
	private final String faults;

	RunPage(String name, String... faults) {
		this.name = name;
		this.faults = String.join(" ", faults);
	}

	/**
	 * The page for that fault.
	 */
	static RunPage of(String fault) {
		return Arrays.stream(values()).filter((page) -> page.faults().contains(fault)).findFirst().orElse(UNFORESEEN);
	}

	/**
	 * As a person opens it.
	 */
	String path() {
		return "jobs/runbook/" + this.name + ".md";
	}

	/**
	 * When that command is to be called.
	 */
	String then(String command) {
		return switch (this) {
			case KILLED_RUN, STOPPED -> command;
			case LOCK_HELD -> "once that has ended: " + command;
			case DATABASE_AWAY -> "once it answers: " + command;
			case CLOSED_BOOKS -> "jobs/recon night, then " + command;
			default -> "once that is repaired: " + command;
		};
	}

	Set<String> faults() {
		return Set.of(this.faults.split(" ", -1));
	}

}
