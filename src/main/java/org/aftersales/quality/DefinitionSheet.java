package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.aftersales.quality.Definition.Need;
import org.aftersales.quality.Measurements.Row;
import org.aftersales.quality.Reckoning.Share;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Comparison;
import org.aftersales.report.Labels;
import org.aftersales.report.Polarity;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;

/**
 * The definitions side by side: for each platform with a shop one row for each definition
 * that the rule book has for it, and where it has several shops, the same for each shop.
 * What cannot be computed stands there with the reason.
 */
final class DefinitionSheet {

	static final Column NUMERATOR = Column.of("quality.definitions.numerator", ColumnKind.COUNT);

	static final Column HOURS = Column.of("quality.definitions.hours", ColumnKind.HOURS);

	static final Column DENOMINATOR = Column.of("quality.definitions.denominator", ColumnKind.COUNT);

	static final Column DECIDES = Column.of("quality.definitions.decides", ColumnKind.FLAG);

	static final Column WHOLE = Column.of("quality.definitions.whole", ColumnKind.FLAG);

	private static final Column[] COLUMNS = { Column.of("quality.definitions.platform", ColumnKind.TEXT).wide(12),
			Column.of("quality.definitions.shop", ColumnKind.TEXT).wide(26),
			Column.of("quality.definitions.id", ColumnKind.ID).wide(12),
			Column.of("quality.definitions.words", ColumnKind.TEXT).wide(60).wrapping(),
			Column.of("quality.definitions.span", ColumnKind.TEXT).wide(14), NUMERATOR, HOURS, DENOMINATOR,
			Column.of("quality.definitions.rate", ColumnKind.RATE),
			Column.of("quality.definitions.average", ColumnKind.HOURS),
			Column.of("quality.definitions.rateBefore", ColumnKind.RATE),
			Column.of("quality.definitions.averageBefore", ColumnKind.HOURS), DECIDES, WHOLE,
			Column.of("quality.definitions.why", ColumnKind.TEXT).wide(60).wrapping(),
			Column.of("quality.definitions.source", ColumnKind.TEXT).wide(30).wrapping(),
			Column.of("quality.definitions.confidence", ColumnKind.TEXT).wide(12) };

	private final QualityRefundQueries queries;

	private final BusinessDate date;

	private final Labels labels;

	private final TableSheet table;

	/** The one quality rate of each platform. */
	private final List<Comparison.Line> deciding = new ArrayList<>();

	/** Other rates by which platforms judge. */
	private final List<Comparison.Line> watched = new ArrayList<>();

	DefinitionSheet(QualityRefundQueries queries, BusinessDate date, WorkbookDraft draft) {
		this.queries = queries;
		this.date = date;
		this.labels = draft.labels();
		this.table = draft.table("quality.definitions", COLUMNS);
	}

	/**
	 * Fills it.
	 */
	TableSheet write() {
		List<Row> rows = new Measurements(this.queries).of(this.date);
		Map<Platform, Long> shops = new HashMap<>();
		rows.stream()
			.filter((row) -> row.current() && row.span() == Span.DAYS && row.shopId().isPresent())
			.forEach((row) -> shops.merge(row.measured().platform(), 1L, Long::sum));
		for (Row row : rows) {
			boolean whole = row.shopId().isEmpty();
			boolean first = row.current() && row.span() == Span.DAYS;
			if (first && (whole || shops.getOrDefault(row.measured().platform(), 0L) > 1)) {
				RuleBookDefinitions.of(row.measured().platform())
					.stream()
					.filter((definition) -> whole || definition.isHere())
					.forEach((definition) -> row(definition, rows, row));
			}
		}
		return this.table;
	}

	/**
	 * The rates by which platforms judge, for the first page, those that nobody can
	 * compute last; once the sheet is filled.
	 */
	Comparison deciding() {
		return new Comparison("quality.deciding",
				Stream.concat(this.deciding.stream(), this.watched.stream())
					.sorted(Comparator.comparing((line) -> line.current().value().isEmpty()))
					.toList());
	}

	/**
	 * Names of the quality rates by which platforms judge and that have become worse.
	 */
	List<String> worse() {
		return this.deciding.stream()
			.filter((line) -> line.current()
				.value()
				.flatMap((now) -> line.previous().value().map((before) -> now.compareTo(before) > 0))
				.orElse(false))
			.map(Comparison.Line::name)
			.toList();
	}

	private void row(Definition definition, List<Row> rows, Row of) {
		Measured now = found(rows, definition, of, true);
		Reckoned current = reckoned(definition, now);
		Reckoned before = reckoned(definition, found(rows, definition, of, false));
		Platform platform = now.platform();
		boolean decides = definition.key().equals(RuleBookDefinitions.deciding(platform, this.date.date()));
		if (of.shopId().isEmpty() && RuleBookDefinitions.isShown(definition, platform, this.date.date())) {
			(decides ? this.deciding : this.watched).add(line(definition, now, current, before));
		}
		String key = "quality.definition." + definition.key();
		this.table.row(platform.code(), now.shop().orElseGet(() -> this.labels.text("quality.definitions.allShops")),
				definition.id(), this.labels.text(key), this.labels.text(definition.span().label()),
				current.numerator().orElse(null), current.hours().orElse(null), current.denominator().orElse(null),
				current.rate().orElse(null), current.average().orElse(null), before.rate().orElse(null),
				before.average().orElse(null), decides, of.shopId().isEmpty(),
				why(definition, now, current, decides).orElse(null), this.labels.text(key + ".source"),
				this.labels.text("quality.confidence." + definition.confidence()));
	}

	private Comparison.Line line(Definition definition, Measured now, Reckoned current, Reckoned before) {
		String name = "%s · %s %s".formatted(now.platform().code(), definition.id(),
				this.labels.text("quality.deciding." + definition.key()));
		String parts = current.isValue()
				? this.labels.text("quality.deciding.parts", number(current.numerator()), number(current.denominator()))
				: "";
		return new Comparison.Line(name, parts, ColumnKind.RATE, Polarity.LESS_IS_BETTER, Total.of(current.rate()),
				Total.of(before.rate()),
				current.isValue()
						? this.labels.text("quality.deciding.confidence",
								this.labels.text("quality.confidence." + definition.confidence()))
						: this.labels.text("quality.deciding.none." + lack(definition, now)));
	}

	private String number(Optional<BigDecimal> of) {
		return of.map((number) -> this.labels.count(number.longValue())).orElse("–");
	}

	/**
	 * Last part of the key of the words for what a figure lacks.
	 */
	private String lack(Definition definition, Measured measured) {
		if (lacks(definition, Need.REASONS, measured)) {
			return "reasons";
		}
		if (lacks(definition, Need.SIGNATURES, measured)) {
			return "signatures";
		}
		return (definition.reckoning() instanceof Share share && share.least() > 1) ? "few" : "nothing";
	}

	private Reckoned reckoned(Definition definition, Measured measured) {
		Reckoned reckoned = definition.reckoning().of(measured);
		if (lacks(definition, Need.REASONS, measured)) {
			return reckoned.withoutNumerator();
		}
		return lacks(definition, Need.SIGNATURES, measured) ? reckoned.withoutRate() : reckoned;
	}

	private boolean lacks(Definition definition, Need need, Measured measured) {
		return definition.needs().contains(need) && switch (need) {
			case REASONS -> this.queries.reasons(measured.platform(), this.date).isEmpty();
			case SIGNATURES -> measured.of(Measure.SIGNED).signum() == 0;
		};
	}

	/**
	 * Why there is no figure, and why the definition decides.
	 */
	private Optional<String> why(Definition definition, Measured measured, Reckoned reckoned, boolean decides) {
		Optional<String> missing = reckoned.isValue() ? Optional.empty() : Optional.of(missing(definition, measured));
		Optional<String> deciding = decides
				? Optional.of(this.labels.text("quality.decides." + definition.key()
						+ ((measured.platform() == Platform.JD) ? "." + measured.platform().code() : "")))
				: Optional.empty();
		return missing.isPresent() && deciding.isPresent() ? Optional.of(missing.get() + " " + deciding.get())
				: missing.or(() -> deciding);
	}

	private String missing(Definition definition, Measured measured) {
		if (!definition.isHere()) {
			return this.labels.text("quality.definition." + definition.key() + ".why");
		}
		return switch (lack(definition, measured)) {
			case "reasons" -> this.labels.text("quality.definitions.noReasons");
			case "signatures" -> this.labels.text("quality.definitions.noSignatures");
			case "few" -> this.labels.text("quality.definitions.tooFew",
					String.format(Locale.ROOT, "%d", ((Share) definition.reckoning()).least()));
			default -> this.labels.text("quality.definitions.nothing");
		};
	}

	private static Measured found(List<Row> rows, Definition definition, Row of, boolean current) {
		return rows.stream()
			.filter((row) -> row.span() == definition.span() && row.current() == current
					&& row.shopId().equals(of.shopId()) && row.measured().platform() == of.measured().platform())
			.findFirst()
			.orElseThrow()
			.measured();
	}

}
