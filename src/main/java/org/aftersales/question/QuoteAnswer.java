package org.aftersales.question;

import java.util.LinkedHashMap;
import java.util.Map;

import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.Moments;
import org.aftersales.console.Surroundings;
import org.aftersales.policy.DeadlineAnswer;
import org.aftersales.policy.DeadlineAnswer.Answered;
import org.aftersales.policy.DeadlineAnswer.NoClock;
import org.aftersales.policy.DeadlineAnswer.Unanswerable;

/**
 * Gives the answer to a question about a deadline; scripts rely on its shape.
 *
 * @param surroundings where it goes
 * @param json for a script or for a person
 */
record QuoteAnswer(Surroundings surroundings, boolean json) {

	/**
	 * Data on stdout if there is a deadline; else words on stderr.
	 */
	ExitCode give(DeadlineAnswer answer) {
		if (answer instanceof Answered answered) {
			give(answered);
			return ExitCode.DONE;
		}
		if (answer instanceof NoClock none) {
			this.surroundings
				.say("recon: There is no deadline by %s of %s: %s".formatted(none.rule(), none.pack(), none.why()));
		}
		else if (answer instanceof Unanswerable unanswerable) {
			this.surroundings.say("recon: " + unanswerable.why());
			this.surroundings.say("Next: " + unanswerable.give());
		}
		return ExitCode.INPUT;
	}

	private void give(Answered answered) {
		Moments moments = new Moments(answered.zone());
		if (this.json) {
			Map<String, Object> line = new LinkedHashMap<>();
			line.put("deadline", moments.exact(answered.deadline()));
			line.put("onLapse", answered.onLapse().name());
			line.put("rule", answered.rule());
			line.put("pack", answered.pack());
			line.put("source", answered.source());
			line.put("arithmetic", answered.arithmetic());
			new JsonAnswer(this.surroundings.out()).line(line);
			return;
		}
		this.surroundings.out()
			.printf("In time up to %s (%s); then: %s.%nRule %s of %s, source %s, confidence %s: %s.%n",
					moments.read(answered.deadline()), answered.zone(), answered.onLapse().code(), answered.rule(),
					answered.pack(), answered.source(), answered.confidence(), answered.arithmetic());
		this.surroundings.out().flush();
	}

}
