package org.aftersales.intake;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.intake.ClaimFact.ClaimKey;
import org.aftersales.intake.ClaimFact.End;
import org.aftersales.intake.ClaimFact.Goods;
import org.aftersales.intake.RowOutcome.NotYet;
import org.aftersales.intake.RowOutcome.Understood;

/**
 * Understands the rows of claims. The file gives the state a claim is in now and one time
 * for it, so only an end can be dated; the steps before it cannot.
 */
final class ClaimRow implements RowParser<ClaimFact> {

	private final ClaimCodes codes;

	ClaimRow(ClaimCodes codes) {
		this.codes = codes;
	}

	@Override
	public RowOutcome<ClaimFact> parse(Row row, BusinessDate date) {
		Instant appliedAt = row.neededTime("created_time", date.zone());
		if (!appliedAt.isBefore(date.cutOff())) {
			return new NotYet<>();
		}
		OrderKey order = OrderKey.in(row, "shopId", "order_sn");
		String kind = kind(row, appliedAt);
		String status = status(row, appliedAt);
		Optional<Instant> updatedAt = row.time("updated_time", date.zone()).filter((at) -> at.isBefore(date.cutOff()));
		Optional<End> end = this.codes.end(status, appliedAt)
			.flatMap((ending) -> updatedAt.map((at) -> new End(ending, at)));
		boolean endBeforeBegin = end.filter((dated) -> dated.at().isBefore(appliedAt)).isPresent();
		return new Understood<>(row,
				new ClaimFact(new ClaimKey(order.shopId(), row.needed("id")), order, kind, appliedAt,
						row.text("after_sale_reason"), row.amountIfAny("refund_amount"), goods(row), status, updatedAt,
						endBeforeBegin ? Optional.empty() : end, endBeforeBegin));
	}

	private String kind(Row row, Instant appliedAt) {
		return this.codes.kind(row.needed("after_sales_type"), appliedAt)
			.orElseThrow(() -> row.problem("after_sales_type", "UNKNOWN_TYPE",
					"this kind of claim is not known (2 refund, 3 return, 4 exchange, 5 reissue, 6 repair, 9 intercept)"));
	}

	private String status(Row row, Instant appliedAt) {
		String status = row.needed("after_sales_status");
		if (!this.codes.knowsStatus(status, appliedAt)) {
			throw row.problem("after_sales_status", "UNKNOWN_STATUS",
					"no policy pack maps this state of a claim (statuses in jobs/policies)");
		}
		return status;
	}

	private static Goods goods(Row row) {
		return new Goods(row.text("goods_id"), row.text("sku_id"), row.text("goods_name"), row.text("goods_spec"));
	}

}
