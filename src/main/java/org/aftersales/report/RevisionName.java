package org.aftersales.report;

/**
 * Names of the revisions of a file.
 */
final class RevisionName {

	private RevisionName() {
	}

	/**
	 * {@code rates.xlsx}, {@code rates-r1.xlsx}, {@code rates-r2.xlsx} and so on.
	 */
	static String of(String document, int revision) {
		int ending = document.lastIndexOf('.');
		return (revision == 0) ? document
				: "%s-r%d%s".formatted(document.substring(0, ending), revision, document.substring(ending));
	}

}
