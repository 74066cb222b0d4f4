package org.aftersales.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.audit.AuditEntry;
import org.aftersales.audit.AuditTrail;
import org.aftersales.console.Asking;
import org.aftersales.console.ExitCode;
import org.aftersales.console.Person;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the commands have in common by which a person decides something about nights: who
 * he is, why, and the entry in the audit trail, in the same transaction as the act.
 */
final class Deciding {

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--reason", required = true, paramLabel = "WORDS",
			description = "Why; it stands in the audit trail.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Mixin
	private final Person person = new Person();

	@Mixin
	private final Asking asking = new Asking();

	/** The machine's, also where the demo's time stands still. */
	private Clock clock = Clock.systemUTC();

	String reason() {
		return this.reason;
	}

	/**
	 * Who decides.
	 */
	String who() {
		return this.person.because(this.spec, this.reason);
	}

	NightRecords open(Surroundings surroundings) {
		who();
		this.clock = surroundings.clock();
		return NightRecords.open(surroundings, this.asking.demo());
	}

	/**
	 * Does it and enters it in the trail, both or neither.
	 */
	Done perform(NightRecords records, String subject, Optional<LocalDate> date, Function<JdbcClient, Done> act) {
		return records.inTransaction((jdbc) -> {
			Done done = act.apply(jdbc);
			if (done.changed()) {
				String command = this.spec.qualifiedName(" ").replaceFirst("^recon ", "");
				new AuditTrail(jdbc).enter(new AuditEntry(this.clock.instant(), command, subject, who(), this.reason,
						date, done.sentence()));
			}
			return done;
		});
	}

	/**
	 * Says what was done.
	 */
	int say(Surroundings surroundings, Done done) {
		this.asking.answer(surroundings, done.json(), () -> {
			surroundings.out().println(done.sentence());
			surroundings.out().println("Next: " + done.next());
		});
		return ExitCode.DONE.number();
	}

	/**
	 * What an act did.
	 *
	 * @param changed whether it changed anything
	 * @param sentence what, in words
	 * @param next the next command
	 */
	record Done(boolean changed, String sentence, String next) {

		private Map<String, Object> json() {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("changed", this.changed);
			answer.put("sentence", this.sentence);
			answer.put("next", this.next);
			return answer;
		}

	}

}
