package org.aftersales.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * Two sheets: categories, and goods within them, each against the limit of the category.
 */
final class CategorySheets {

	static final Column SHARE = Column.of("quality.standard.share", ColumnKind.RATE).wide(14);

	private static final Column PLATFORM = Column.of("quality.categories.platform", ColumnKind.TEXT).wide(12);

	private static final Column CATEGORY = Column.of("quality.categories.name", ColumnKind.TEXT).wide(24);

	private static final List<Column> STANDARD = List.of(Column.of("quality.standard.meanRate", ColumnKind.RATE),
			Column.of("quality.standard.limitRate", ColumnKind.RATE),
			Column.of("quality.standard.meanCount", ColumnKind.DECIMAL),
			Column.of("quality.standard.limitCount", ColumnKind.DECIMAL), SHARE,
			Column.of("quality.standard.status", ColumnKind.STATUS).wide(24));

	private static final List<Column> BEFORE = List.of(QualityRefundBreakdown.FORMED_BEFORE,
			QualityRefundBreakdown.PREVIOUS, QualityRefundBreakdown.RATE_BEFORE);

	private final WorkbookDraft draft;

	CategorySheets(WorkbookDraft draft) {
		this.draft = draft;
	}

	TableSheet categories(List<Rated> categories) {
		TableSheet table = table("quality.categories", Stream.of(PLATFORM, CATEGORY), QualityRefundBreakdown.FORMED);
		categories.forEach((one) -> table.row(row(one, Stream.of(one.platform(), named(one)))));
		return table;
	}

	TableSheet goods(List<Rated> goods) {
		TableSheet table = table("quality.categoryGoods",
				Stream.of(PLATFORM, CATEGORY, Column.of("quality.goods.name", ColumnKind.TEXT).wide(50),
						Column.of("quality.goods.no", ColumnKind.ID)),
				Column.of("quality.categoryGoods.formed", ColumnKind.COUNT));
		goods.forEach((one) -> table.row(row(one, Stream.of(one.platform(), named(one), one.goods(), one.goodsNo()))));
		return table;
	}

	private String named(Rated one) {
		return one.category().isEmpty() ? this.draft.labels().text("quality.categories.unknown") : one.category();
	}

	private TableSheet table(String key, Stream<Column> names, Column formed) {
		return this.draft.table(key,
				Stream
					.of(names, Stream.of(formed, QualityRefundBreakdown.ORDERS, QualityRefundBreakdown.RATE),
							STANDARD.stream(), BEFORE.stream())
					.flatMap((columns) -> columns)
					.toArray(Column[]::new));
	}

	private @Nullable Object[] row(Rated one, Stream<String> names) {
		Standing now = one.now();
		Standing before = one.before();
		List<@Nullable Object> cells = new ArrayList<>(names.toList());
		cells.add(now.formed());
		cells.add(one.known() ? now.orders() : null);
		cells.add(one.known() ? now.rate().orElse(null) : null);
		cells.add(now.standard().map(CategoryStandard::meanRate).orElse(null));
		cells.add(now.standard().map(CategoryStandard::limitRate).orElse(null));
		cells.add(now.standard().map(CategoryStandard::meanCount).orElse(null));
		cells.add(now.standard().map(CategoryStandard::limitCount).orElse(null));
		cells.add(now.share().orElse(null));
		cells.add(one.known() ? now.status().words(this.draft.labels())
				: this.draft.labels().text("quality.status.noReasons"));
		cells.add(before.formed());
		cells.add(one.known() ? before.orders() : null);
		cells.add(one.known() ? before.rate().orElse(null) : null);
		return cells.toArray();
	}

}
