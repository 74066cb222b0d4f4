package org.aftersales.archive;

import java.time.LocalDate;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.CallAgain;
import org.aftersales.console.NamesNextCommand;
import org.aftersales.run.Fault;

/**
 * What is asked for looks at facts that are archived.
 */
public class FactsArchived extends RuntimeException implements Fault, NamesNextCommand {

	private final CallAgain instead;

	private FactsArchived(String message, CallAgain instead) {
		super(message);
		this.instead = instead;
	}

	static FactsArchived before(BusinessDate date, LocalDate before, boolean published) {
		return new FactsArchived(
				"The night of %s looks at %d days before it, and orders that last changed before %s are archived: it would count without them. Nothing was written.%s"
					.formatted(date, KeptHistory.DAYS, before, published
							? " The workbooks of that night lie where they were published; table published_workbook has their digests."
							: ""),
				CallAgain.of("runs"));
	}

	static FactsArchived of(String kind, String number, String order) {
		return new FactsArchived("Of %s %s only the money and the end are at hand: its order %s is archived."
			.formatted(kind, number, order), CallAgain.of("archive", "--restore", order, "--reason", "to explain it"));
	}

	@Override
	public CallAgain instead() {
		return this.instead;
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
