package org.aftersales.run;

import org.aftersales.calendar.BusinessDate;

/**
 * A night is to be continued under rules or settings other than those it began with.
 */
public class InputsChanged extends RuntimeException implements Fault {

	InputsChanged(BusinessDate date) {
		super("The night of %s began under other policy packs or settings than those found now. Put the files under jobs/ back as they were (its first part is judged by them) and run the same command again; use the new ones from the next night on."
			.formatted(date));
	}

	@Override
	public Kind kind() {
		return Kind.CONFIGURATION;
	}

}
