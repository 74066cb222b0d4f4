package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.postage.QualityStanding;
import org.aftersales.quality.ReturnPostage.Claim;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * The list of demands for return postage, with its checks and its line of the summary.
 */
final class ReturnPostageSheet {

	private static final Column DEMANDED = Column.of("quality.postage.demanded", ColumnKind.FLAG);

	private static final Column OWED = Column.of("quality.postage.owed", ColumnKind.MONEY);

	private static final Column[] COLUMNS = { Column.of("quality.postage.claim", ColumnKind.ID),
			Column.of("quality.postage.order", ColumnKind.ID), Column.of("quality.postage.shop", ColumnKind.TEXT),
			Column.of("quality.postage.reason", ColumnKind.TEXT).wide(24),
			Column.of("quality.postage.goodsNo", ColumnKind.ID).wide(16),
			Column.of("quality.postage.goods", ColumnKind.TEXT).wide(36),
			Column.of("quality.postage.rate", ColumnKind.RATE),
			Column.of("quality.postage.standardRate", ColumnKind.RATE),
			Column.of("quality.postage.number", ColumnKind.COUNT),
			Column.of("quality.postage.standardNumber", ColumnKind.COUNT), DEMANDED,
			Column.of("quality.postage.rule", ColumnKind.RULE), Column.of("quality.postage.freight", ColumnKind.MONEY),
			OWED, Column.of("quality.postage.others", ColumnKind.MONEY),
			Column.of("quality.postage.state", ColumnKind.TEXT).wide(44) };

	private final ReturnPostage postage;

	ReturnPostageSheet(ReturnPostage postage) {
		this.postage = postage;
	}

	/**
	 * Opens and fills the sheet, asks for its checks and returns the line of the summary.
	 */
	String write(BusinessDate date, WorkbookDraft draft) {
		Labels labels = draft.labels();
		List<Claim> claims = this.postage.of(date);
		TableSheet table = draft.table("quality.postage", COLUMNS);
		claims.forEach((claim) -> table.row(claim.claimNo(), claim.orderNo(), claim.shop(), claim.reason(),
				claim.goodsNo(), claim.goods(),
				claim.standing().map(QualityStanding::rate).map(ReturnPostageSheet::share).orElse(null),
				claim.standing().map(QualityStanding::standardRate).map(ReturnPostageSheet::share).orElse(null),
				claim.standing().map(QualityStanding::count).orElse(null),
				claim.standing().map(QualityStanding::standardCount).orElse(null), claim.demanded().orElse(null),
				claim.rule().orElse(null), claim.freight(), claim.owed(), claim.others().orElse(null),
				labels.text("quality.postage.state." + claim.state())));
		ReturnPostage.Totals expected = this.postage.expected(date);
		draft.check("quality.check.postage", table.count(), expected.claims());
		draft.check("quality.check.postageOwed", table.sum(OWED), expected.owed());
		return labels.text("quality.postage.summary",
				labels.count(claims.stream().filter((claim) -> claim.demanded().orElse(false)).count()),
				labels.count(claims.size()), labels.money(table.sum(OWED).value().orElse(BigDecimal.ZERO)));
	}

	/** Per cent, as they are fed. */
	private static BigDecimal share(BigDecimal perCent) {
		return perCent.movePointLeft(2);
	}

}
