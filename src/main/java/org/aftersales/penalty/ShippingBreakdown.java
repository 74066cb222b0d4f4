package org.aftersales.penalty;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Places;
import org.aftersales.report.Ranking;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * Breaches by shop and by rule, and the groups that did not form.
 */
final class ShippingBreakdown {

	static final Column BREACHES = Column.of("shipping.part.breaches", ColumnKind.COUNT).wide(16);

	static final Column OWED = Column.of("shipping.part.owed", ColumnKind.MONEY);

	static final Column BEFORE_CAPS = Column.of("shipping.part.beforeCaps", ColumnKind.MONEY);

	static final Column REVERSED = Column.of("shipping.part.reversed", ColumnKind.MONEY);

	static final Column NET = Column.of("shipping.part.net", ColumnKind.MONEY);

	private static final Column CAPS = Column.of("shipping.part.caps", ColumnKind.TEXT);

	private static final Column EXCUSED = Column.of("shipping.part.excused", ColumnKind.COUNT);

	static final Column CANCELLED_IN_WINDOW = Column.of("shipping.groups.inWindow", ColumnKind.FLAG).wide(14);

	static final Column IN_WINDOW = Column.of("shipping.part.inWindow", ColumnKind.COUNT).wide(16);

	static final Column PREVIOUS = Column.of("shipping.part.previous", ColumnKind.COUNT).wide(18);

	private static final Column OWED_IN_WINDOW = Column.of("shipping.part.owedInWindow", ColumnKind.MONEY).wide(18);

	private final ShippingQueries queries;

	private final BusinessDate date;

	private final WorkbookDraft draft;

	private final Places places = new Places();

	ShippingBreakdown(ShippingQueries queries, BusinessDate date, WorkbookDraft draft) {
		this.queries = queries;
		this.date = date;
		this.draft = draft;
	}

	List<Part> shops() {
		return parts("shop_id", "shop", "platform");
	}

	List<Part> rules() {
		return parts("rule", "pack", "word");
	}

	TableSheet shopSheet(List<Part> shops) {
		return fill(
				this.draft.table("shipping.shops", Column.of("shipping.shops.id", ColumnKind.ID),
						Column.of("shipping.shops.name", ColumnKind.TEXT).wide(28),
						Column.of("shipping.shops.platform", ColumnKind.TEXT), IN_WINDOW, PREVIOUS, BREACHES,
						OWED_IN_WINDOW, BEFORE_CAPS, OWED, REVERSED, NET, CAPS, EXCUSED),
				shops, (platform) -> platform);
	}

	TableSheet ruleSheet(List<Part> rules) {
		return fill(
				this.draft.table("shipping.rules", Column.of("shipping.rules.rule", ColumnKind.RULE),
						Column.of("shipping.rules.pack", ColumnKind.ID),
						Column.of("shipping.rules.breach", ColumnKind.TEXT).wide(24), IN_WINDOW, PREVIOUS, BREACHES,
						OWED_IN_WINDOW, BEFORE_CAPS, OWED, REVERSED, NET, CAPS, EXCUSED),
				rules, new ShippingWords(this.draft.labels())::breach);
	}

	/**
	 * Every group that was cancelled before the cut-off because it did not form.
	 */
	TableSheet failedGroups() {
		TableSheet table = this.draft.table("shipping.groups", Column.of("shipping.groups.order", ColumnKind.ID),
				Column.of("shipping.groups.shop", ColumnKind.TEXT), Column.of("shipping.groups.rule", ColumnKind.RULE),
				Column.of("shipping.groups.pack", ColumnKind.ID), Column.of("shipping.groups.paid", ColumnKind.INSTANT),
				Column.of("shipping.groups.cancelled", ColumnKind.INSTANT),
				Column.of("shipping.groups.amount", ColumnKind.MONEY), CANCELLED_IN_WINDOW);
		this.queries.statement("""
				select o.order_no, s.name as shop, d.rule, d.pack, o.paid_at, d.effective_at, d.amount,
				       d.effective_at >= :from as current
				  from decision d
				  join shop_order o on o.id = d.order_id
				  join shop s on s.shop_id = o.shop_id
				 where d.subject = 'ORDER' and d.outcome = 'CANCELLED' and not o.fake and d.effective_at < :cutOff
				 order by d.effective_at, s.shop_id collate "C", o.order_no collate "C"
				""", this.date).withFetchSize(500).query((row) -> {
			table.row(row.getString("order_no"), row.getString("shop"), row.getString("rule"), row.getString("pack"),
					row.getObject("paid_at", OffsetDateTime.class).toInstant(),
					row.getObject("effective_at", OffsetDateTime.class).toInstant(), row.getBigDecimal("amount"),
					row.getBoolean("current"));
		});
		return table;
	}

	/**
	 * A row for each.
	 * @param words what the third column is called
	 */
	private TableSheet fill(TableSheet table, List<Part> parts, UnaryOperator<String> words) {
		parts.forEach((part) -> {
			table.row(part.first(), part.second(), words.apply(part.third()), part.inWindow(), part.previous(),
					part.breaches(), part.owedInWindow(), part.beforeCaps(), part.owed(), part.reversed(),
					part.owed().subtract(part.reversed()), part.caps(), part.excused());
			this.places.add(table, part);
		});
		return table;
	}

	/**
	 * An entry of a ranking that leads to its row; once the sheets are filled.
	 */
	Ranking.Entry entry(Part part, String name, String note) {
		return new Ranking.Entry(name, note, part.inWindow(), part.previous()).costing(part.owedInWindow())
			.at(this.places.of(part));
	}

	private List<Part> parts(String first, String second, String third) {
		return this.queries
			.statement("with " + ShippingQueries.BREACHES
					+ """
							select %1$s as first, %2$s as second, %3$s as third, count(*) filter (where current) as in_window,
							       count(*) filter (where not current and effective_at >= :since) as previous, count(*) as breaches,
							       coalesce(sum(amount) filter (where current), 0.00) as owed_in_window,
							       coalesce(sum(before_caps), 0.00) as before_caps, coalesce(sum(amount), 0.00) as owed,
							       coalesce(sum(reversed), 0.00) as reversed,
							       coalesce(string_agg(distinct cut_by collate "C", ', ' order by cut_by collate "C"), '') as caps, count(excuse) as excused
							  from breaches
							 group by 1, 2, 3
							 order by 4 desc, 6 desc, %1$s collate "C", %2$s collate "C", %3$s collate "C"
							"""
						.formatted(first, second, third),
					this.date)
			.query((row, index) -> part(row))
			.list();
	}

	private static Part part(ResultSet row) throws SQLException {
		return new Part(row.getString("first"), row.getString("second"), row.getString("third"),
				row.getLong("in_window"), row.getLong("previous"), row.getLong("breaches"),
				row.getBigDecimal("owed_in_window"), row.getBigDecimal("before_caps"), row.getBigDecimal("owed"),
				row.getBigDecimal("reversed"), row.getString("caps"), row.getLong("excused"));
	}

	/**
	 * Those with a breach in either window, those of which most is owed for these 30 days
	 * first.
	 */
	static List<Part> dearest(List<Part> parts) {
		return parts.stream()
			.filter((part) -> part.inWindow() + part.previous() > 0)
			.sorted(Comparator.comparing(Part::owedInWindow)
				.thenComparingLong(Part::inWindow)
				.reversed()
				.thenComparing(Part::first)
				.thenComparing(Part::third))
			.toList();
	}

	/**
	 * A shop or a rule with its breaches.
	 */
	record Part(String first, String second, String third, long inWindow, long previous, long breaches,
			BigDecimal owedInWindow, BigDecimal beforeCaps, BigDecimal owed, BigDecimal reversed, String caps,
			long excused) {

	}

}
