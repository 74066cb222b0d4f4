package org.aftersales.console;

import picocli.CommandLine.Option;

/**
 * What all commands have in common that work on the records: which database, and for whom
 * the answer is.
 */
public final class Asking {

	@Option(names = "--demo", description = "Take the demo's database.")
	private boolean demo;

	@Option(names = "--json", description = "Answer in JSON on stdout.")
	private boolean json;

	/**
	 * Opens the records of that database.
	 * @throws NoNightsHere if the database has no tables of ours
	 */
	public OpenRecords open(Surroundings surroundings) {
		return OpenRecords.open(surroundings, this.demo);
	}

	/**
	 * Whether it is the demo's.
	 */
	public boolean demo() {
		return this.demo;
	}

	/**
	 * Gives the answer.
	 * @param json for a script
	 * @param text prints it for a person
	 */
	public void answer(Surroundings surroundings, Object json, Runnable text) {
		if (this.json) {
			new JsonAnswer(surroundings.out()).document(json);
		}
		else {
			text.run();
			surroundings.out().flush();
		}
	}

}
