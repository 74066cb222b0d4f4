package org.aftersales.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * Validates a workbook part by part against the schemas of the file format; a part of an
 * unknown kind is an error too.
 */
final class SchemaGate {

	private static final Map<String, Parser> PARSERS = Map.of("xl/workbook.xml", WorkbookDocument.Factory::parse,
			"xl/styles.xml", StyleSheetDocument.Factory::parse, "xl/sharedStrings.xml", SstDocument.Factory::parse,
			"xl/worksheets/sheet", WorksheetDocument.Factory::parse, "xl/tables/table", TableDocument.Factory::parse,
			"xl/charts/chart", ChartSpaceDocument.Factory::parse, "xl/drawings/drawing", WsDrDocument.Factory::parse,
			"docProps/app.xml", PropertiesDocument.Factory::parse);

	/** Parts of the packaging itself, whose schemas are not in the jar. */
	private static final List<String> PACKAGING = List.of("[Content_Types].xml", "_rels/", "docProps/core.xml");

	private SchemaGate() {
	}

	/**
	 * What is wrong with it, with the part; empty if nothing is.
	 */
	static List<String> violations(Path workbook) {
		List<String> violations = new ArrayList<>();
		try (ZipFile archive = new ZipFile(workbook.toFile())) {
			for (ZipEntry entry : archive.stream().map(ZipEntry.class::cast).toList()) {
				if (PACKAGING.stream().anyMatch(entry.getName()::contains)) {
					continue;
				}
				Optional<Parser> parser = PARSERS.entrySet()
					.stream()
					.filter((known) -> entry.getName().startsWith(known.getKey()))
					.map(Map.Entry::getValue)
					.findFirst();
				if (parser.isEmpty()) {
					violations.add(entry.getName() + ": unknown kind of part");
					continue;
				}
				try (InputStream part = archive.getInputStream(entry)) {
					List<XmlError> errors = new ArrayList<>();
					parser.get().parse(part).validate(new XmlOptions().setErrorListener(errors));
					errors.forEach((error) -> violations.add(entry.getName() + ": " + error));
				}
				catch (XmlException malformed) {
					violations.add(entry.getName() + ": " + malformed.getMessage());
				}
			}
			return violations;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	@FunctionalInterface
	private interface Parser {

		XmlObject parse(InputStream part) throws XmlException, IOException;

	}

}
