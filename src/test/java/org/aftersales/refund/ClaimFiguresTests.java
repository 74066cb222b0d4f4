package org.aftersales.refund;

import org.aftersales.TestDatabase;
import org.aftersales.policy.Platform;
import org.aftersales.report.ShopFixture;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ClaimFiguresTests {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

	private final ClaimFigures figures = new ClaimFigures(this.jdbc);

	@Test
	void openAreThoseAppliedBeforeTheCutOffThatNoFactBeforeItEnded() {
		claims().insert(this.jdbc);

		assertThat(this.figures.of(ShopFixture.date("2022-08-15"))).containsExactly(entry("open", 2L),
				entry("decided", 0L), entry("quarantined", 0L));
	}

	@Test
	void decidedAreClaimsOfThatNightHoweverOftenTheyLapsed() {
		claims().insert(this.jdbc);
		decide("open", "A", "2022-08-15");
		decide("open", "B", "2022-08-15");
		decide("ends-later", "A", "2022-08-14");

		assertThat(this.figures.of(ShopFixture.date("2022-08-15"))).contains(entry("decided", 1L));
	}

	@Test
	void quarantinedAreOpenEntriesOfClaimsAndOfTheirRowsUpToThatNight() {
		quarantine("CLAIM", "1", null, "2022-08-14", "OPEN");
		quarantine("ROW", "refunds.csv:7", "refunds.csv", "2022-08-15", "OPEN");
		quarantine("ROW", "orders.csv:7", "orders.csv", "2022-08-15", "OPEN");
		quarantine("ORDER", "1", null, "2022-08-15", "OPEN");
		quarantine("CLAIM", "2", null, "2022-08-15", "DISCARDED");
		quarantine("CLAIM", "3", null, "2022-08-16", "OPEN");

		assertThat(this.figures.of(ShopFixture.date("2022-08-15"))).contains(entry("quarantined", 2L));
	}

	private static ShopFixture claims() {
		return new ShopFixture().shop("pdd", Platform.PINDUODUO, "x")
			.order("pdd", "o", "2022-08-01T10:00:00")
			.order("pdd", "f", "2022-08-01T10:00:00", "2022-08-01T10:00:00", true)
			.claim("o", "open", "2022-08-02T10:00:00", "x")
			.event("open", "SELLER_AGREED", "2022-08-03T10:00:00")
			.claim("o", "refunded", "2022-08-02T10:00:00", "x")
			.event("refunded", "REFUNDED", "2022-08-15T23:59:59")
			.claim("o", "closed", "2022-08-02T10:00:00", "x")
			.event("closed", "CLOSED", "2022-08-03T10:00:00")
			.claim("o", "ends-later", "2022-08-02T10:00:00", "x")
			.event("ends-later", "WITHDRAWN", "2022-08-16T00:00:00")
			.claim("o", "applied-later", "2022-08-16T00:00:00", "x")
			.claim("f", "of-a-fake-order", "2022-08-02T10:00:00", "x");
	}

	private void decide(String claim, String rule, String businessDate) {
		this.jdbc
			.sql("""
					insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
					                      to_stage, outcome, arithmetic, business_date)
					select 'CLAIM', id, order_id, ?, 'p', applied_at, applied_at, 'a', 'b', 'AGREED', 'x', ?::date
					  from claim where claim_no = ?""")
			.params(rule, businessDate, claim)
			.update();
	}

	private void quarantine(String subject, String key, String file, String openedOn, String state) {
		this.jdbc.sql("""
				insert into quarantined (job, subject, subject_key, reason, message, file_name, opened_on, state,
				                         closed_on)
				select 'x', subject, subject_key, 'X', 'x', file_name, opened_on::date, state,
				       case state when 'DISCARDED' then opened_on::date end
				  from (values (?, ?, ?, ?, ?)) as q (subject, subject_key, file_name, opened_on, state)""")
			.param(subject)
			.param(key)
			.param(file)
			.param(openedOn)
			.param(state)
			.update();
	}

}
