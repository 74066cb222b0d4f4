package org.aftersales.run;

import java.util.Map;

import org.aftersales.calendar.BusinessDate;

/**
 * One section of the figures that a night answers with, contributed by a feature. The
 * figures are those of the business date, however late they are asked for.
 */
public interface NightFigures {

	/**
	 * Name of the section, for example {@code qualityRefund}.
	 */
	String section();

	/**
	 * The figures in the order in which they are shown; values are numbers, texts,
	 * booleans or amounts.
	 */
	Map<String, Object> of(BusinessDate businessDate);

}
