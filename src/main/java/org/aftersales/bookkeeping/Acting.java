package org.aftersales.bookkeeping;

import java.util.List;
import java.util.Optional;

import org.aftersales.console.Asking;
import org.aftersales.console.Person;
import picocli.CommandLine.Mixin;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import org.aftersales.audit.AuditEntry;
import org.aftersales.audit.AuditTrail;
import org.aftersales.compensation.Ledger;
import org.aftersales.console.NothingFound;
import org.aftersales.console.OpenRecords;
import org.aftersales.console.Surroundings;

/**
 * What the commands have in common by which a person acts on the ledger: who he is, which
 * ledger it is, how the answer looks, and the way to the ledger, between two nights.
 */
final class Acting {

	@Mixin
	private final Person person = new Person();

	@Mixin
	private final Asking asking = new Asking();

	/**
	 * Says what was done.
	 * @param json for a script
	 * @param acted for a person
	 * @param done the word for it, for example {@code paid}
	 */
	void say(Surroundings surroundings, Object json, List<Acted> acted, String done) {
		this.asking.answer(surroundings, json,
				() -> acted.forEach((each) -> surroundings.out().println(each.sentence(done))));
	}

	/**
	 * The act of that person.
	 * @param spec the command, for the complaint if the reason or the person is missing
	 */
	Ledger.Act act(CommandSpec spec, String reason, Optional<String> reference) {
		String who = this.person.because(spec, reason);
		if (reference.filter(String::isBlank).isPresent()) {
			throw new CommandLine.ParameterException(spec.commandLine(),
					"Give the reference as the bill or the ticket shows it");
		}
		return new Ledger.Act(who, reason, reference);
	}

	/**
	 * Books that act for these entitlements, for all of them or, if one is refused, for
	 * none, and enters it in the audit trail.
	 * @param command name of the command
	 * @param names the entitlements, by their keys or their names in workbooks
	 */
	List<Acted> perform(Surroundings surroundings, String command, List<String> names, Ledger.Act act,
			Movement movement) {
		try (OpenRecords records = this.asking.open(surroundings)) {
			records.requireUpToDate();
			Ledger ledger = new Ledger(records.jdbc(), records.nights(surroundings.clock()));
			return records.betweenNights(surroundings.clock()).perform(() -> records.inTransaction(() -> {
				List<Acted> acted = names.stream().map((name) -> acted(ledger, name, act, movement)).toList();
				enter(new AuditTrail(records.jdbc()), surroundings, command, acted, act);
				return acted;
			}));
		}
	}

	/** What had been done before is no act. */
	private static void enter(AuditTrail trail, Surroundings surroundings, String command, List<Acted> acted,
			Ledger.Act act) {
		acted.stream()
			.filter(Acted::now)
			.forEach((one) -> trail.enter(new AuditEntry(surroundings.clock().instant(), command,
					"entitlement " + one.entitlement(), act.by(), act.reason(), Optional.empty(),
					act.reference().map((reference) -> "booked, reference " + reference).orElse("booked"))));
	}

	private static Acted acted(Ledger ledger, String name, Ledger.Act act, Movement movement) {
		long entitlement = ledger.find(name).orElseThrow(() -> new NothingFound("entitlement " + name, List.of()));
		return new Acted(name, entitlement, movement.book(ledger, entitlement, act));
	}

	/**
	 * One movement of the ledger.
	 */
	@FunctionalInterface
	interface Movement {

		/**
		 * Books it; false if it had been booked before.
		 */
		boolean book(Ledger ledger, long id, Ledger.Act act);

	}

}
