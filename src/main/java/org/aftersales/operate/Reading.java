package org.aftersales.operate;

import java.util.function.Consumer;
import java.util.function.Function;

import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Option;

/**
 * What the commands have in common that only read: which database, and for whom the
 * answer is.
 */
final class Reading {

	@Option(names = "--demo", description = "Ask the demo's database.")
	private boolean demo;

	@Option(names = "--json", description = "Answer in JSON on stdout.")
	private boolean json;

	/**
	 * Reads the records and answers.
	 * @param ask what is read
	 * @param json the answer for a script
	 * @param text prints it for a person
	 */
	<T> int answer(Surroundings surroundings, Function<NightRecords, T> ask, Function<T, Object> json,
			Consumer<T> text) {
		try (NightRecords records = NightRecords.open(surroundings, this.demo)) {
			T answer = ask.apply(records);
			answer(surroundings, json.apply(answer), () -> text.accept(answer));
			return ExitCode.DONE.number();
		}
	}

	/**
	 * Gives an answer that was found without the records.
	 */
	void answer(Surroundings surroundings, Object json, Runnable text) {
		if (this.json) {
			new JsonAnswer(surroundings.out()).document(json);
		}
		else {
			text.run();
			surroundings.out().flush();
		}
	}

}
