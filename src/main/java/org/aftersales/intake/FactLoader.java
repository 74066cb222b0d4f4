package org.aftersales.intake;

import java.util.List;

import org.aftersales.intake.RowOutcome.Understood;
import org.aftersales.run.Night;

/**
 * Brings the facts of rows into the database, each at most once; what is stored stays.
 *
 * @param <F> the facts
 */
interface FactLoader<F> {

	/**
	 * Loads these rows, of which no two have the same key, in the caller's transaction.
	 * @return what became of each, in their order
	 */
	List<RowResult> load(Night night, List<Understood<F>> rows);

}
