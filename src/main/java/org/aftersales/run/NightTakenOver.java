package org.aftersales.run;

/**
 * A later attempt has taken this night over; this process must not write any more.
 */
public class NightTakenOver extends RuntimeException implements Fault {

	NightTakenOver(Night night, int attempt) {
		super("The %s was taken over: this is attempt %d, attempt %d runs now. Nothing more is written here; look at the later attempt."
			.formatted(night, night.attempt(), attempt));
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
