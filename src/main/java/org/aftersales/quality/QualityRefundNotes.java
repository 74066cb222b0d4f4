package org.aftersales.quality;

import java.util.ArrayList;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Labels;

/**
 * What the first page says beside the figures: what a person has to look at, and which
 * orders the figures are about.
 */
final class QualityRefundNotes {

	/** From which change of the orders formed on the rate moves for that reason alone. */
	private static final int JUMP_PERCENT = 30;

	private static final int WHOLE = 100;

	private final QualityRefundQueries queries;

	private final Labels labels;

	QualityRefundNotes(QualityRefundQueries queries, Labels labels) {
		this.queries = queries;
		this.labels = labels;
	}

	/**
	 * One line for each; those that ask a person to look begin with a symbol.
	 */
	List<String> of(BusinessDate date, QualityRefundCounts now, QualityRefundCounts before) {
		List<String> notes = new ArrayList<>();
		if (jumped(now.formed(), before.formed())) {
			notes.add(this.labels.text("quality.jump", this.labels.count(before.formed()),
					this.labels.count(now.formed())));
		}
		this.queries.statement(
				"""
						select (select count(*) from break_item
						         where subject = 'CLAIM' and business_date <= :date and (closed_on is null or closed_on > :date)) as breaks,
						       (select count(*) from quarantined
						         where opened_on <= :date and (closed_on is null or closed_on > :date)) as quarantined,
						       (select count(*) from shop_order
						         where fake and group_formed_at >= :from and group_formed_at < :cutOff) as fake,
						       (select coalesce(string_agg(order_no, ', ' order by order_no collate "C"), '–')
						          from (select order_no from shop_order
						                 where fake and group_formed_at >= :from and group_formed_at < :cutOff
						                 order by order_no collate "C" limit 3) first) as fakes,
						       (select count(*) from shop_order where not fake and paid_at >= :from and paid_at < :cutOff) as paid,
						       (select count(*) from shop_order
						         where not fake and paid_at >= :from and paid_at < :cutOff
						           and (group_formed_at is null or group_formed_at >= :cutOff)) as unformed,
						       (select count(*) from shop_order
						         where not fake and paid_at < :cutOff and group_formed_at >= :from and group_formed_at < :cutOff) as formed""",
				date)
			.query((row) -> {
				String broken = this.labels.text("quality.breaks", this.labels.count(row.getLong("breaks")),
						this.labels.count(row.getLong("quarantined")));
				notes.add((row.getLong("breaks") + row.getLong("quarantined") > 0) ? "● " + broken : broken);
				notes.add(this.labels.text("quality.fake", this.labels.count(row.getLong("fake")),
						row.getString("fakes")));
				notes.add(this.labels.text("quality.formed", this.labels.count(row.getLong("paid")),
						this.labels.count(row.getLong("unformed")), this.labels.count(row.getLong("formed")),
						this.labels.count(now.formed())));
			});
		return notes;
	}

	/**
	 * What is new since the day before, and what came to an end.
	 */
	String news(BusinessDate date) {
		return this.queries
			.statement(
					"with " + QualityRefundQueries.QUALITY
							+ """
									, first_day as (select order_id, min(day) as day from quality where current group by order_id)
									select (select count(*) from first_day where day = :date) as orders,
									       (select count(*)
									          from quality q
									          join lateral (select min(e.at) as at from claim_event e
									                         where e.claim_id = q.claim_id and e.at < :cutOff
									                           and e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')) ending on true
									         where (ending.at at time zone :zone)::date = :date) as ended""",
					date)
			.query((row, index) -> this.labels.text("quality.news", date.minusDays(1),
					this.labels.count(row.getLong("orders")), this.labels.count(row.getLong("ended"))))
			.single();
	}

	private static boolean jumped(long now, long before) {
		return before > 0 && Math.abs(now - before) * WHOLE >= before * JUMP_PERCENT;
	}

}
