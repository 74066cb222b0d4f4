package org.aftersales.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The file under a workbook: sheets that are streamed row by row through temporary files,
 * and pages that are written cell by cell in memory.
 */
final class StreamedBook implements AutoCloseable {

	private static final int ROWS_IN_MEMORY = 200;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, false);

	private final Styles styles;

	private final BusinessDate date;

	private final Labels labels;

	private final CellText text;

	StreamedBook(BusinessDate date, Labels labels) {
		this.date = date;
		this.labels = labels;
		this.text = new CellText(labels.text("text.cut"));
		this.styles = new Styles(this.workbook.getXSSFWorkbook(), labels.text("flag.yes"), labels.text("flag.no"));
		this.workbook.setZip64Mode(Zip64Mode.AsNeeded);
	}

	/**
	 * Adds a sheet after the others.
	 */
	SXSSFSheet newSheet(String name) {
		return this.workbook.createSheet(name);
	}

	/**
	 * That sheet, to be written cell by cell where no row was streamed.
	 */
	Page page(String sheetName) {
		return new Page(this.workbook.getXSSFWorkbook().getSheet(sheetName), this.styles, this.text);
	}

	Styles styles() {
		return this.styles;
	}

	CellText text() {
		return this.text;
	}

	Labels labels() {
		return this.labels;
	}

	BusinessDate date() {
		return this.date;
	}

	/**
	 * Title and times of the file; they follow from the business date alone.
	 */
	void entitle(String title, List<String> packs) {
		CoreProperties core = this.workbook.getXSSFWorkbook().getProperties().getCoreProperties();
		core.setTitle(title);
		core.setSubjectProperty(this.date.toString());
		core.setKeywords(String.join("; ", packs));
		core.setCreator(this.labels.text("creator"));
		Optional<Date> cutOff = Optional.of(Date.from(this.date.cutOff()));
		core.setCreated(cutOff);
		core.setModified(cutOff);
	}

	void write(OutputStream out) throws IOException {
		this.workbook.write(out);
	}

	/**
	 * Flushes first, because closing a stream with rows in memory complains.
	 */
	@Override
	public void close() throws IOException {
		try (this.workbook) {
			for (int sheet = 0; sheet < this.workbook.getNumberOfSheets(); sheet++) {
				this.workbook.getSheetAt(sheet).flushRows();
			}
		}
	}

}
