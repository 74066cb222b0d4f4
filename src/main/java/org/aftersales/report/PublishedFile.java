package org.aftersales.report;

import java.util.List;

/**
 * One file of a publication.
 *
 * @param document its name in every revision
 * @param fileName its name below the folder of the business date
 * @param revision zero, or how often it has come out different
 * @param sha256 digest of its bytes, hexadecimal
 * @param contentSha256 digest of what it would be without the sheet on what a rerun
 * changed
 * @param bytes its size
 * @param figures what it shows; none for a plain file
 * @param news whether it says anything that was not published before
 */
public record PublishedFile(String document, String fileName, int revision, String sha256, String contentSha256,
		long bytes, List<Figure> figures, News news) {

	public PublishedFile {
		figures = List.copyOf(figures);
	}

	/**
	 * What publishing it did.
	 */
	public enum News {

		/** Published for the first time. */
		FIRST,
		/** The same bytes under the same name as before. */
		SAME,
		/** Another revision stands beside the one before. */
		CHANGED

	}

}
