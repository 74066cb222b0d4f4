package org.aftersales.launch;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.CallAgain;
import org.aftersales.console.NamesNextCommand;
import org.aftersales.run.Fault;

/**
 * A night is asked for a day that has not ended.
 */
class BusinessDateNotClosed extends RuntimeException implements Fault, NamesNextCommand {

	private final String lastClosed;

	BusinessDateNotClosed(BusinessDate asked, BusinessDate lastClosed) {
		super("The business date %s is not closed: it ends at %s (00:00 of the next day in %s). Nothing was changed; the last closed day is %s."
			.formatted(asked, asked.cutOff(), asked.zone(), lastClosed));
		this.lastClosed = lastClosed.toString();
	}

	@Override
	public CallAgain instead() {
		return CallAgain.of("night", "--business-date", this.lastClosed);
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
