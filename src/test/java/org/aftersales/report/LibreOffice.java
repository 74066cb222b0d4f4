package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * LibreOffice and the tools that look into its PDF files, where the machine has them.
 * Each folder of work has a profile of its own, so that several may run at once; the
 * profile asks that every formula be calculated anew.
 */
final class LibreOffice {

	private static final List<String> PROGRAMS = List.of("soffice", "pdftoppm", "pdftotext", "pdffonts");

	/** So few that a busy machine is done with them long before a command is killed. */
	private static final int AT_ONCE = 5;

	private static final String RECALCULATE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<oor:items xmlns:oor="http://openoffice.org/2001/registry">
			<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
			<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
			</item>
			</oor:items>
			""";

	private final Path work;

	LibreOffice(Path work) {
		this.work = work.toAbsolutePath();
	}

	/**
	 * The programs that this machine lacks; empty if it has all.
	 */
	static List<String> missing() {
		return PROGRAMS.stream().filter((program) -> !Command.exists(program)).toList();
	}

	/**
	 * Makes a PDF file of each workbook, and a workbook that holds what LibreOffice
	 * calculates, both below the folder of work.
	 */
	void open(List<Path> workbooks) throws IOException {
		Path settings = this.work.resolve("profile").resolve("user").resolve("registrymodifications.xcu");
		Files.createDirectories(settings.getParent());
		Files.writeString(settings, RECALCULATE);
		for (int first = 0; first < workbooks.size(); first += AT_ONCE) {
			List<Path> some = workbooks.subList(first, Math.min(workbooks.size(), first + AT_ONCE));
			convert(some, "pdf");
			convert(some, "xlsx");
		}
	}

	/**
	 * The workbook with the values that LibreOffice calculated.
	 */
	Path calculated(Path workbook) {
		return made(workbook, "xlsx");
	}

	/**
	 * The text of each printed page.
	 */
	List<String> pages(Path workbook) {
		return List
			.of(Command.run(List.of("pdftotext", "-layout", "-enc", "UTF-8", made(workbook, "pdf").toString(), "-"))
				.split("\f", -1));
	}

	/**
	 * The first printed page as a PNG file of 90 dots per inch.
	 */
	Path firstPage(Path workbook) {
		String picture = made(workbook, "pdf").toString().replace(".pdf", "");
		Command.run(List.of("pdftoppm", "-r", "90", "-f", "1", "-l", "1", "-singlefile", "-png",
				made(workbook, "pdf").toString(), picture));
		return Path.of(picture + ".png");
	}

	/**
	 * What draws the first pages on this machine: programs with version, and fonts.
	 */
	String renderer(List<Path> workbooks) {
		TreeSet<String> fonts = new TreeSet<>();
		for (Path workbook : workbooks) {
			List<String> lines = new ArrayList<>(
					Command.run(List.of("pdffonts", "-l", "1", made(workbook, "pdf").toString())).lines().toList());
			lines.stream()
				.skip(2)
				.map((line) -> line.split(" ", 2)[0].replaceFirst("^[A-Z]{6}\\+", ""))
				.forEach(fonts::add);
		}
		return Stream
			.of(Command.run(List.of("soffice", profile(), "--version")), Command.run(List.of("pdftoppm", "-v")))
			.map((words) -> words.lines().filter((line) -> line.contains("ersion") || line.contains("LibreOffice")))
			.map((lines) -> lines.findFirst().orElse("?").strip())
			.collect(Collectors.joining("; ", "", "; " + String.join(", ", fonts)));
	}

	private String profile() {
		return "-env:UserInstallation=" + this.work.resolve("profile").toUri();
	}

	private void convert(List<Path> workbooks, String format) {
		String words = Command.run(
				Stream
					.concat(Stream.of("soffice", profile(), "--headless", "--norestore", "--convert-to", format,
							"--outdir", this.work.resolve(format).toString()),
							workbooks.stream().map((file) -> file.toAbsolutePath().toString()))
					.toList());
		for (Path workbook : workbooks) {
			if (!Files.exists(made(workbook, format))) {
				throw new IllegalStateException("LibreOffice made no %s of %s: %s".formatted(format, workbook, words));
			}
		}
	}

	private Path made(Path workbook, String format) {
		return this.work.resolve(format).resolve(workbook.getFileName().toString().replaceFirst("xlsx$", format));
	}

}
