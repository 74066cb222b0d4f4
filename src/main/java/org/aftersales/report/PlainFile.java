package org.aftersales.report;

import java.io.IOException;
import java.io.OutputStream;

import org.aftersales.calendar.BusinessDate;

/**
 * A plain file that a feature contributes to the job {@code reports}: every bean of this
 * type is published each night together with the workbooks, for programs rather than
 * people. For it holds what holds for a {@link Workbook}: same facts, same bytes.
 */
public interface PlainFile {

	/**
	 * File name without folder, for example {@code payments-seller.csv}.
	 */
	String fileName();

	/**
	 * Writes it whole. Called inside the read-only snapshot of the database from which
	 * the workbooks are made, after they were checked.
	 */
	void write(BusinessDate date, OutputStream out) throws IOException;

}
