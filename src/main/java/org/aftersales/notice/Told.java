package org.aftersales.notice;

import java.time.LocalDate;

/**
 * Which faults of which business dates have been told and are not put right.
 */
interface Told {

	/**
	 * Whether that fault of that date has been told.
	 */
	boolean isTold(LocalDate date, String fault);

	/**
	 * Whether any fault of that date has been told.
	 */
	boolean isOpen(LocalDate date);

	/**
	 * It has been told now.
	 */
	void told(LocalDate date, String fault);

	/**
	 * That everything of the date is put right has been told now.
	 */
	void putRight(LocalDate date);

}
