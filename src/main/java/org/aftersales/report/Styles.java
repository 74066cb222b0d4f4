package org.aftersales.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The fixed set of styles of one workbook, made once.
 */
final class Styles {

	static final byte[] INK = rgb(0x1f, 0x29, 0x37);

	static final byte[] QUIET = rgb(0x6b, 0x72, 0x80);

	static final byte[] GOOD = rgb(0x15, 0x80, 0x3d);

	static final byte[] WARN = rgb(0xb4, 0x53, 0x09);

	static final byte[] BAD = rgb(0xb9, 0x1c, 0x1c);

	static final byte[] LEADS_ON = rgb(0x1d, 0x4e, 0xd8);

	static final byte[] RULE = rgb(0xd1, 0xd5, 0xdb);

	static final byte[] SHADE = rgb(0xf3, 0xf4, 0xf6);

	static final byte[] INPUT = rgb(0xff, 0xf7, 0xd6);

	static final byte[] BARS = rgb(0x9f, 0xb3, 0xc8);

	private final XSSFWorkbook workbook;

	private final String flags;

	private final Map<Look, XSSFCellStyle> looks = new EnumMap<>(Look.class);

	private final Map<ColumnKind, XSSFCellStyle> data = new EnumMap<>(ColumnKind.class);

	private final Map<Look, XSSFCellStyle> statuses = new EnumMap<>(Look.class);

	private final Map<ColumnKind, XSSFCellStyle> wrapped = new EnumMap<>(ColumnKind.class);

	private final Map<ColumnKind, XSSFCellStyle> figures = new EnumMap<>(ColumnKind.class);

	private final Map<ColumnKind, XSSFCellStyle> inputs = new EnumMap<>(ColumnKind.class);

	private final Map<ColumnKind, XSSFCellStyle> changes = new EnumMap<>(ColumnKind.class);

	/**
	 * The styles of that workbook.
	 * @param yes how a flag that is set is shown; it stays the number one, for sums
	 * @param no how one that is not set is shown; it stays zero
	 */
	Styles(XSSFWorkbook workbook, String yes, String no) {
		this.workbook = workbook;
		this.flags = "\"%s\";\"%s\";\"%s\"".formatted(yes, yes, no);
		for (Look look : Look.values()) {
			this.looks.put(look, look(look));
		}
		for (ColumnKind kind : ColumnKind.values()) {
			this.data.put(kind, indented(formatted(kind.format(), kind)));
			this.wrapped.put(kind, wrapped(indented(formatted(kind.format(), kind))));
			this.figures.put(kind, ruled(formatted(kind.format(), kind)));
			this.inputs.put(kind, toBeFilledIn(kind));
			this.changes.put(kind, ruled(formatted(kind.changeFormat(), kind)));
		}
		this.statuses.put(Look.VERDICT_GOOD, status(GOOD, true));
		this.statuses.put(Look.VERDICT_WARN, status(WARN, true));
		this.statuses.put(Look.VERDICT_BAD, status(BAD, true));
		this.statuses.put(Look.VERDICT_NEUTRAL, status(QUIET, false));
	}

	/**
	 * The style of a cell outside a table's data.
	 */
	XSSFCellStyle of(Look look) {
		return Objects.requireNonNull(this.looks.get(look));
	}

	/**
	 * The style of a table's data.
	 */
	XSSFCellStyle data(Column column) {
		return Objects.requireNonNull((column.wrapped() ? this.wrapped : this.data).get(column.kind()));
	}

	/**
	 * The style of words in a table that say where something stands.
	 */
	XSSFCellStyle status(String words) {
		return Objects.requireNonNull(this.statuses.get(Look.of(words)));
	}

	/**
	 * The style of a figure on the summary.
	 */
	XSSFCellStyle figure(ColumnKind kind) {
		return Objects.requireNonNull(this.figures.get(kind));
	}

	/**
	 * The style of a number that a reader may change.
	 */
	XSSFCellStyle input(ColumnKind kind) {
		return Objects.requireNonNull(this.inputs.get(kind));
	}

	/**
	 * The style of a change of such a figure.
	 */
	XSSFCellStyle change(ColumnKind kind) {
		return Objects.requireNonNull(this.changes.get(kind));
	}

	private XSSFCellStyle status(byte[] colour, boolean bold) {
		XSSFCellStyle style = base(10, colour, bold);
		style.setDataFormat(this.workbook.createDataFormat().getFormat(ColumnKind.STATUS.format()));
		style.setAlignment(HorizontalAlignment.LEFT);
		return indented(style);
	}

	/** Blue on yellow, as inputs look in every model of finance. */
	private XSSFCellStyle toBeFilledIn(ColumnKind kind) {
		XSSFCellStyle style = base(10, LEADS_ON, false);
		style.setDataFormat(this.workbook.createDataFormat().getFormat(kind.format()));
		style.setAlignment(HorizontalAlignment.RIGHT);
		style.setFillForegroundColor(new XSSFColor(INPUT));
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		return ruled(style);
	}

	private XSSFCellStyle formatted(String format, ColumnKind kind) {
		XSSFCellStyle style = base(10, INK, false);
		style
			.setDataFormat(this.workbook.createDataFormat().getFormat((kind == ColumnKind.FLAG) ? this.flags : format));
		style.setQuotePrefixed(kind == ColumnKind.TEXT);
		style.setAlignment(kind.isText() ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
		return style;
	}

	private XSSFCellStyle look(Look look) {
		return switch (look) {
			case TITLE -> base(16, INK, true);
			case SUBTITLE -> base(10, QUIET, false);
			case HEADLINE -> shaded(wrapped(base(13, INK, true)));
			case NEWS -> wrapped(base(10, INK, false));
			case SECTION -> base(12, INK, true);
			case HEADER -> shaded(ruled(wrapped(base(10, INK, true))));
			case HEADER_INDENTED -> indented(shaded(ruled(wrapped(base(10, INK, true)))));
			case HEADER_RIGHT -> right(shaded(ruled(wrapped(base(10, INK, true)))));
			case PLAIN -> ruled(base(10, INK, false));
			case WRAPPED -> ruled(wrapped(base(10, INK, false)));
			case NOTE -> wrapped(base(9, INK, false));
			case NOTE_WARN -> wrapped(base(10, WARN, true));
			case NOTE_BAD -> wrapped(base(10, BAD, true));
			case SHEET_TITLE -> wrapped(base(10, INK, false));
			case CALL -> base(10, WARN, true);
			case PLAIN_INDENTED -> indented(ruled(base(10, INK, false)));
			case REMARK -> indented(base(10, QUIET, false));
			case PLAIN_RIGHT -> right(ruled(base(10, QUIET, false)));
			case MASTER_GOOD -> base(10, GOOD, true);
			case MASTER_BAD -> base(10, BAD, true);
			case VERDICT_GOOD -> right(ruled(base(10, GOOD, true)));
			case VERDICT_WARN -> right(ruled(base(10, WARN, true)));
			case VERDICT_BAD -> right(ruled(base(10, BAD, true)));
			case VERDICT_NEUTRAL -> right(ruled(base(10, QUIET, false)));
			case LINK -> underlined(ruled(base(10, LEADS_ON, false)));
		};
	}

	private XSSFCellStyle base(int points, byte[] colour, boolean bold) {
		XSSFFont font = this.workbook.createFont();
		font.setFontHeightInPoints((short) points);
		font.setColor(new XSSFColor(colour));
		font.setBold(bold);
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setFont(font);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		return style;
	}

	private static XSSFCellStyle underlined(XSSFCellStyle style) {
		style.getFont().setUnderline(FontUnderline.SINGLE);
		style.setQuotePrefixed(true);
		return style;
	}

	private static XSSFCellStyle wrapped(XSSFCellStyle style) {
		style.setWrapText(true);
		return style;
	}

	/**
	 * Left-aligned words with a gap before them, so that they do not touch a number to
	 * their left.
	 */
	private static XSSFCellStyle indented(XSSFCellStyle style) {
		if (style.getAlignment() != HorizontalAlignment.RIGHT) {
			style.setAlignment(HorizontalAlignment.LEFT);
			style.setIndention((short) 1);
		}
		return style;
	}

	private static XSSFCellStyle right(XSSFCellStyle style) {
		style.setAlignment(HorizontalAlignment.RIGHT);
		return style;
	}

	private static XSSFCellStyle ruled(XSSFCellStyle style) {
		style.setBorderBottom(BorderStyle.THIN);
		style.setBottomBorderColor(new XSSFColor(RULE));
		return style;
	}

	private static XSSFCellStyle shaded(XSSFCellStyle style) {
		style.setFillForegroundColor(new XSSFColor(SHADE));
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		return style;
	}

	/**
	 * Four bytes with full opacity first: three are not valid in every place.
	 */
	private static byte[] rgb(int red, int green, int blue) {
		return new byte[] { (byte) 0xff, (byte) red, (byte) green, (byte) blue };
	}

}
