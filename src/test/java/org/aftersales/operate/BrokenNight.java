package org.aftersales.operate;

import java.util.Map;
import java.util.function.Supplier;

import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A night that has broken, and what a person has to do by hand to repair it.
 *
 * @param recon a command line, as things stand when it is asked for
 * @param date the business date
 * @param exitCode that of the call that broke
 * @param repair the work by hand
 * @param words what stands for the words in capitals of the run book, by those words
 */
record BrokenNight(Supplier<CommandLineFixture> recon, String date, int exitCode, Runnable repair,
		Map<String, Supplier<String>> words) {

	/** With nothing but the date to fill in. */
	static BrokenNight of(Supplier<CommandLineFixture> recon, String date, int exitCode, Runnable repair) {
		return new BrokenNight(recon, date, exitCode, repair, Map.of());
	}

	/**
	 * Calls a command line as it is written for a shell.
	 */
	Said call(String line) {
		CommandLineFixture fixture = this.recon.get();
		int code = fixture.call(ShellWords.of(filled(line)));
		return new Said(code, fixture.out(), fixture.err());
	}

	private String filled(String line) {
		String filled = line.replace("DATE", this.date);
		for (Map.Entry<String, Supplier<String>> word : this.words.entrySet()) {
			filled = filled.contains(word.getKey()) ? filled.replace(word.getKey(), word.getValue().get()) : filled;
		}
		return filled;
	}

	/**
	 * What a command answered.
	 */
	record Said(int code, String out, String err) {

		Said as(String line, Integer... allowed) {
			assertThat(this.code).as(line + "\n" + this.out + this.err).isIn((Object[]) allowed);
			return this;
		}

	}

}
