package org.aftersales.launch;

import org.slf4j.MDC;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.LogLine;

/**
 * Lets every line of the log say which run, business date and job it belongs to.
 */
final class LogContext {

	private LogContext() {
	}

	/**
	 * From now on it is about that date.
	 */
	static void date(BusinessDate date) {
		MDC.put(LogLine.BUSINESS_DATE, date.toString());
	}

	/**
	 * From now on it is about that job of the date. The name stands until the next one
	 * begins, so that what is said about its end has it too.
	 */
	static void job(String name) {
		MDC.put(LogLine.JOB, name);
	}

	/**
	 * From now on it is about that attempt at the night.
	 * @param number by which people name it
	 */
	static void run(long number) {
		MDC.put(LogLine.RUN, Long.toString(number));
	}

	/**
	 * From now on it is about no night.
	 */
	static void clear() {
		MDC.remove(LogLine.RUN);
		MDC.remove(LogLine.BUSINESS_DATE);
		MDC.remove(LogLine.JOB);
	}

}
