package org.aftersales.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;

/**
 * A workbook of any length, read row by row in flat memory.
 */
final class StreamedSheets {

	private StreamedSheets() {
	}

	/**
	 * How many rows each sheet has, titles included.
	 */
	static Map<String, Integer> rows(Path workbook) {
		Map<String, Integer> rows = new LinkedHashMap<>();
		forEach(workbook, (sheet, cells) -> rows.merge(sheet, 1, Integer::sum));
		return rows;
	}

	/**
	 * Hands over the name of its sheet and the cells of each row, as they are written; a
	 * cell that was never written is none.
	 */
	static void forEach(Path workbook, BiConsumer<String, List<String>> each) {
		try (OPCPackage parts = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
			XSSFReader reader = new XSSFReader(parts);
			XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
			while (sheets.hasNext()) {
				try (InputStream sheet = sheets.next()) {
					read(sheet, sheets.getSheetName(), reader.getSharedStringsTable(), each);
				}
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (OpenXML4JException | XMLStreamException unreadable) {
			throw new AssertionError(workbook.toString(), unreadable);
		}
	}

	private static void read(InputStream sheet, String name, SharedStrings strings,
			BiConsumer<String, List<String>> each) throws XMLStreamException {
		XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
		List<String> cells = new ArrayList<>();
		String type = "";
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "row" -> cells = new ArrayList<>();
					case "c" -> type = String.valueOf(xml.getAttributeValue(null, "t"));
					case "v" -> {
						String value = xml.getElementText();
						cells.add(type.equals("s") ? strings.getItemAt(Integer.parseInt(value)).getString() : value);
					}
					case "t" -> cells.add(xml.getElementText());
					default -> {
					}
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
				each.accept(name, cells);
			}
		}
	}

}
