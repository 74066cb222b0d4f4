package org.aftersales.report;

import java.util.List;

import org.aftersales.calendar.BusinessDate;

/**
 * A workbook that a feature contributes to the job {@code reports}: every bean of this
 * type is published each night. What it writes must follow from the facts before the
 * cut-off and from what was booked up to the business date alone, in an order that no
 * surrogate key decides; it shows no surrogate key, because a night that died and was
 * begun again would count others.
 */
public interface Workbook {

	/**
	 * File name without folder, for example {@code shipping-penalties.xlsx}.
	 */
	String fileName();

	/**
	 * Key of its labels, for example {@code shipping}.
	 */
	String key();

	/**
	 * Streams its tables into the draft, hands over its checks, and returns its first
	 * page. Called inside one read-only snapshot of the database.
	 */
	Summary fill(BusinessDate date, WorkbookDraft draft);

	/**
	 * About how many rows its longest table will have, to see whether the disk has room
	 * for them: cheap to say, and rather too many than too few where they are many. Zero
	 * if they are always few.
	 */
	default long rowsToCome(BusinessDate date) {
		return 0;
	}

	/**
	 * The facts whose newest day its summary names, because every figure hangs on them;
	 * none where it shows what nights have recorded.
	 */
	default List<FactKind> restsOn() {
		return List.of();
	}

}
