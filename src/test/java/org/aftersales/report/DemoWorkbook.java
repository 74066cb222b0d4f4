package org.aftersales.report;

import java.nio.file.Path;

/**
 * A workbook of the demo's night in one language.
 *
 * @param language the language of its words
 * @param document its name below the folder of its language
 * @param sha256 what was published
 * @param file the file
 */
record DemoWorkbook(Language language, String document, String sha256, Path file) {

	/**
	 * Language and name without ending, for example {@code en/night-log}.
	 */
	String name() {
		return this.language + "/" + this.document.replaceFirst("\\.xlsx$", "");
	}

	Labels labels() {
		return new Labels(this.language);
	}

	@Override
	public String toString() {
		return name();
	}

}
