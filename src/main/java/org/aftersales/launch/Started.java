package org.aftersales.launch;

import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;

import org.aftersales.console.CallAgain;
import org.aftersales.console.Owner;
import org.aftersales.console.Person;
import org.aftersales.run.Starter;

/**
 * Who starts a night from the command line.
 */
final class Started {

	private Started() {
	}

	/**
	 * This process, for that person.
	 * @param spec the command, as it was called
	 * @param by who; default: the user of the system
	 */
	static Starter by(CommandSpec spec, Optional<String> by, Optional<String> reason) {
		String[] arguments = spec.root().commandLine().getParseResult().originalArgs().toArray(String[]::new);
		return new Starter(Owner.ofProcess(), CallAgain.of(arguments).line(), by.orElseGet(Person::ofSystem), reason);
	}

}
