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
final class ClaimRow {

	private ClaimRow() {
	}

	static RowOutcome<ClaimFact> of(Row row, BusinessDate date) {
		Instant appliedAt = row.neededTime("created_time", date.zone());
		if (!appliedAt.isBefore(date.cutOff())) {
			return new NotYet<>();
		}
		OrderKey order = OrderKey.in(row, "shopId", "order_sn");
		String kind = kind(row);
		String status = status(row);
		Optional<Instant> updatedAt = row.time("updated_time", date.zone()).filter((at) -> at.isBefore(date.cutOff()));
		Optional<End> end = ClaimCodes.end(status).flatMap((ending) -> updatedAt.map((at) -> new End(ending, at)));
		boolean endBeforeBegin = end.filter((dated) -> dated.at().isBefore(appliedAt)).isPresent();
		return new Understood<>(row,
				new ClaimFact(new ClaimKey(order.shopId(), row.needed("id")), order, kind, appliedAt,
						row.text("after_sale_reason"), row.amountIfAny("refund_amount"), goods(row), status, updatedAt,
						endBeforeBegin ? Optional.empty() : end, endBeforeBegin));
	}

	private static String kind(Row row) {
		return ClaimCodes.kind(row.needed("after_sales_type"))
			.orElseThrow(() -> row.problem("after_sales_type", "UNKNOWN_TYPE",
					"this kind of claim is not known (2 refund, 3 return, 4 exchange, 5 reissue, 6 repair, 9 intercept)"));
	}

	private static String status(Row row) {
		String status = row.needed("after_sales_status");
		if (!ClaimCodes.knowsStatus(status)) {
			throw row.problem("after_sales_status", "UNKNOWN_STATUS", "this state of a claim is not known");
		}
		return status;
	}

	private static Goods goods(Row row) {
		return new Goods(row.text("goods_id"), row.text("sku_id"), row.text("goods_name"), row.text("goods_spec"));
	}

}
