package org.aftersales.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.console.CallAgain;
import org.aftersales.console.Secrets;
import org.aftersales.operate.RefusedCall;
import org.aftersales.run.FaultName;

/**
 * A failure as those read it who were not there: without a password.
 */
final class Refusal {

	private Refusal() {
	}

	static RefusedCall of(Instant at, CallAgain call, Optional<LocalDate> date, Throwable failure) {
		Diagnosis diagnosis = Diagnosis.of(failure);
		return new RefusedCall(at, call.line(), date, diagnosis.code().number(), FaultName.of(failure),
				Secrets.masked(diagnosis.sentence()));
	}

}
