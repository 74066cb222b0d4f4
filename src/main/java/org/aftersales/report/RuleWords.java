package org.aftersales.report;

import java.util.Collection;
import java.util.List;

import org.aftersales.calendar.BusinessDate;

/**
 * Explains the rules whose codes stand in a workbook, from the policy packs.
 */
public interface RuleWords {

	/** Between the packs of a rule. */
	String PACKS_APART = ", ";

	/** Explains nothing. */
	RuleWords NONE = (codes, date) -> List.of();

	/**
	 * What these rules say, each code once, in the order of their codes; a code that no
	 * pack in use knows is left out.
	 * @param codes rule ids of the rule book
	 * @param date the night; of several versions the one in force on it counts
	 */
	List<Rule> of(Collection<String> codes, BusinessDate date);

	/**
	 * One rule.
	 *
	 * @param code rule id of the rule book
	 * @param says what it says in a sentence, in English as the packs have it
	 * @param packs the packs and calendars that hold it, {@link #PACKS_APART} between
	 * them
	 * @param source where it comes from and how sure the rule book is of it
	 */
	record Rule(String code, String says, String packs, String source) {

	}

}
