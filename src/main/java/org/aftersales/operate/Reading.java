package org.aftersales.operate;

import java.util.function.Consumer;
import java.util.function.Function;

import org.aftersales.console.Asking;
import org.aftersales.console.ExitCode;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Mixin;

/**
 * What the commands have in common that only read the records of nights.
 */
final class Reading {

	@Mixin
	private final Asking asking = new Asking();

	/**
	 * Reads the records and answers.
	 * @param ask what is read
	 * @param json the answer for a script
	 * @param text prints it for a person
	 */
	<T> int answer(Surroundings surroundings, Function<NightRecords, T> ask, Function<T, Object> json,
			Consumer<T> text) {
		try (NightRecords records = NightRecords.open(surroundings, this.asking.demo())) {
			T answer = ask.apply(records);
			this.asking.answer(surroundings, json.apply(answer), () -> text.accept(answer));
			return ExitCode.DONE.number();
		}
	}

	/**
	 * Gives an answer that was found without the records.
	 */
	void answer(Surroundings surroundings, Object json, Runnable text) {
		this.asking.answer(surroundings, json, text);
	}

}
