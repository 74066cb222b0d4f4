package org.aftersales.operate;

import java.nio.file.Path;

/**
 * The ways in which nights break: the exit code that the README promises, what
 * {@code why} answers, and the page that heals it.
 */
enum Breakage {

	DATABASE_AWAY(RunPage.DATABASE_AWAY, 75,
			"The night of D could not begin: the call at T was refused with exit code 75: The database cannot be reached: .*"),
	DISK_FULL(RunPage.DISK_FULL, 78,
			"Run 1, the night of D, failed in reports after .*: The folder .* has 1 MB free, but making the workbooks needs 64 MB\\..*"),
	DATABASE_FULL(RunPage.DISK_FULL, 75, "Run 1, the night of D, failed in slow after .*No space left on device.*"),
	BAD_FILE(RunPage.BAD_FILE, 65, "Run 1, the night of D, failed in intake after .*: refunds.csv missing in .*"),
	MISSING_COLUMN(RunPage.BAD_FILE, 65,
			"Run 1, the night of D, failed in intake after .*: refunds.csv line 1 lacks the column created_time.*"),
	UNKNOWN_STATUS(RunPage.QUARANTINE, 3,
			"Run 1 did the night of D in .*; 1 in quarantine and 0 breaks of it are open."),
	RULE_MISSING(RunPage.QUARANTINE, 3, "Run 1 did the night of D in .*; 1 in quarantine and 0 breaks of it are open."),
	POISON_ROW(RunPage.QUARANTINE, 3, "Run 1 did the night of D in .*; 1 in quarantine and 0 breaks of it are open."),
	TOO_MANY(RunPage.QUARANTINE, 4,
			"Run 1, the night of D, failed in refunds after .*: refunds of the night of D set 11 of 11 subjects aside, more than the 10 allowed.*"),
	LOCK_HELD(RunPage.LOCK_HELD, 75, "Run 1, the night of D, runs now, since T, by pid \\d+ on .*\\."),
	KILLED_RUN(RunPage.KILLED_RUN, 137,
			"Run 1, the night of D, ended without a word: its process \\(pid \\d+ on .*\\) was killed, or lost the database or its machine\\."),
	STOPPED(RunPage.STOPPED, 143, "Run 1, the night of D, was stopped in slow after .*"),
	POLICY_TYPO(RunPage.CONFIGURATION, 78,
			"The night of D could not begin: the call at T was refused with exit code 78: .*taobao-2026.yml.*line \\d+.*"),
	CALENDAR_ENDED(RunPage.CONFIGURATION, 78,
			"The night of D could not begin: the call at T was refused with exit code 78: .*calendar.*2026.*"),
	INPUTS_CHANGED(RunPage.INPUTS_CHANGED, 78,
			"The night of D could not go on: the call at T was refused with exit code 78: The night of D began under other policy packs or settings .*"),
	CONTROL_TOTAL(RunPage.CONTROL_TOTAL, 4,
			"Run 2, the night of D, failed in compensation after .*: Control totals do not tie: .* what the ledger moved since is 1.00, sum of events is 0\\..*"),
	SAFETY_STOP(RunPage.SAFETY_STOP, 4,
			"Run 3, the night of D, failed in refunds after .*: refunds of the night of D would decide far more than usual: TB-R01 6 decisions of 600.00 yuan \\(usual: 1.00 of 100.00 yuan\\).*"),
	CLOSED_BOOKS(RunPage.CLOSED_BOOKS, 65,
			"Run 3, the night of D, failed in compensation after .*: compensation of the night of D has something to book, but the ledger is closed up to 2026-06-04 .*"),
	MISSED_NIGHTS(RunPage.MISSED_NIGHTS, 0,
			"The night of D has not begun: no call of it has reached this database, and none was refused on this machine\\."),
	UNFORESEEN(RunPage.UNFORESEEN, 1,
			"Run 1, the night of D, failed in slow after .*carrier SF has no rate for zone 7.*");

	private final RunPage page;

	private final int exitCode;

	private final String sentence;

	Breakage(RunPage page, int exitCode, String sentence) {
		this.page = page;
		this.exitCode = exitCode;
		this.sentence = sentence;
	}

	RunPage page() {
		return this.page;
	}

	/** As the README has it. */
	int exitCode() {
		return this.exitCode;
	}

	/**
	 * What the one sentence of why matches.
	 */
	String sentence(String date) {
		return this.sentence.replace("of D", "of " + date)
			.replace("at T", "at [-0-9]{10} [:0-9]{8}")
			.replace("since T", "since [-0-9]{10} [:0-9]{8}");
	}

	/**
	 * Lets a night break in that way.
	 */
	BrokenNight happen(Path project, Leftovers leftovers) throws Exception {
		return switch (this) {
			case DATABASE_AWAY -> BreakagesOfRuns.databaseAway(project, leftovers);
			case DISK_FULL -> BreakagesOfFacts.diskFull(project, leftovers);
			case DATABASE_FULL -> BreakagesOfRuns.databaseFull(project, leftovers);
			case BAD_FILE -> BreakagesOfFacts.badFile(project, leftovers);
			case MISSING_COLUMN -> BreakagesOfFacts.missingColumn(project, leftovers);
			case UNKNOWN_STATUS -> BreakagesOfFacts.unknownStatus(project, leftovers);
			case RULE_MISSING -> BreakagesOfFacts.ruleMissing(project, leftovers);
			case POISON_ROW -> BreakagesOfFacts.poisonRow(project, leftovers);
			case TOO_MANY -> BreakagesOfFacts.tooMany(project, leftovers);
			case LOCK_HELD -> BreakagesOfRuns.lockHeld(project, leftovers);
			case KILLED_RUN -> BreakagesOfRuns.killed(project, leftovers);
			case STOPPED -> BreakagesOfRuns.stopped(project, leftovers);
			case POLICY_TYPO -> BreakagesOfRuns.policyTypo(project, leftovers);
			case CALENDAR_ENDED -> BreakagesOfRuns.calendarEnded(project, leftovers);
			case INPUTS_CHANGED -> BreakagesOfRuns.inputsChanged(project, leftovers);
			case CONTROL_TOTAL -> BreakagesOfFacts.controlTotal(project, leftovers);
			case SAFETY_STOP -> BreakagesOfFacts.safetyStop(project, leftovers);
			case CLOSED_BOOKS -> BreakagesOfFacts.closedBooks(project, leftovers);
			case MISSED_NIGHTS -> BreakagesOfRuns.missed(project, leftovers);
			case UNFORESEEN -> BreakagesOfRuns.unforeseen(project, leftovers);
		};
	}

}
