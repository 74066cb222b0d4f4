package org.aftersales.run;

import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;

/**
 * Explains one kind of subject to a person. Features provide it, so that whoever shows it
 * need not know them. Reads only.
 */
public interface Explainer {

	/**
	 * The kind of subject, as on the command line: {@code claim}.
	 */
	String kind();

	/**
	 * The subjects with that number, explained as the night of that date knew them; none
	 * if there is no such subject, several if several shops have one.
	 * @param number the platform's number
	 * @param shop only that shop's
	 */
	List<Explanation> explain(String number, Optional<String> shop, BusinessDate asOf);

	/**
	 * A few known subjects whose number is near that one, nearest first, for a person who
	 * mistyped; empty if there are none at all.
	 */
	List<String> near(String number);

}
