package org.aftersales.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;

/**
 * The files of one business date in one language as they were published together.
 *
 * @param date the business date
 * @param language the language of the workbooks
 * @param folder the folder of the business date
 * @param files the workbooks by name, each followed by its detail files, then the plain
 * files
 */
public record Publication(BusinessDate date, Language language, Path folder, List<PublishedFile> files) {

	public Publication {
		files = List.copyOf(files);
	}

	/**
	 * How many workbooks and plain files there are, whatever detail files belong to them.
	 */
	int contributions() {
		return (int) this.files.stream().filter((file) -> !file.document().startsWith(DetailFiles.FOLDER)).count();
	}

	/**
	 * The SHA-256 of each file by its name below the folder.
	 */
	public Map<String, String> digests() {
		return new TreeMap<>(
				this.files.stream().collect(Collectors.toMap(PublishedFile::fileName, PublishedFile::sha256)));
	}

}
