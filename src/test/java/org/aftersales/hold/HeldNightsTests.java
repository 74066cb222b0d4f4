package org.aftersales.hold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.aftersales.DemoNight;
import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo shop under holds: what is held is not decided, and after the holds have ended
 * the next night ends where it would have ended without them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldNightsTests {

	/** What does not tell which night has recorded it. */
	private static final Map<String, String> ENDS = Map.of("decisions",
			"""
					select concat_ws(' ', shop_id, subject, subject_no, rule, pack, clock_started_at, effective_at, from_stage, to_stage,
					                 outcome, breach, amount, arithmetic)
					  from decision_log""",
			"ledger", """
					select concat_ws(' ', shop_id, order_no, rule, basis, movement, account, amount) from ledger_log""",
			"entitlements",
			"""
					select concat_ws(' ', o.shop_id, o.order_no, e.rule, e.basis, e.amount, e.uncapped_amount, e.cut_by, e.excused_by,
					                 e.owed_since, e.arithmetic)
					  from entitlement e join shop_order o on o.id = e.order_id""",
			"breaks", """
					select concat_ws(' ', o.shop_id, o.order_no, b.subject, b.kind, b.fact_at, b.message)
					  from break_item b join shop_order o on o.id = b.order_id""", "quarantine", """
					select concat_ws(' ', job, subject, reason, state) from quarantined""");

	private final DemoNight demo = DemoNight.judged();

	private final BusinessDate second = this.demo.date();

	private final BusinessDate first = this.second.minusDays(1);

	private Map<String, List<String>> unheld = Map.of();

	@BeforeAll
	void twoNightsWithoutHolds() {
		TestDatabase database = this.demo.facts().copy();
		try (ConfigurableApplicationContext application = this.demo.application(database)) {
			DemoNight.judge(application, this.first);
			DemoNight.judge(application, this.second);
		}
		this.unheld = ends(database);
		database.drop();
	}

	static Stream<List<String>> holds() {
		List<String> rules = new ArrayList<>(JdbcClient.create(DemoNight.judged().late().dataSource())
			.sql("select rule from decision union select rule from entitlement order by 1")
			.query(String.class)
			.list()
			.stream()
			.map((rule) -> "RULE " + rule)
			.toList());
		Collections.shuffle(rules, new Random(17));
		int half = rules.size() / 2;
		return Stream.of(List.of("PLATFORM taobao"), List.of("PLATFORM jd", "PLATFORM pinduoduo"), rules.subList(0, 5),
				rules.subList(5, half), rules.subList(half, rules.size()));
	}

	@ParameterizedTest
	@MethodSource
	void holds(List<String> held) {
		TestDatabase database = this.demo.facts().copy();
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		Holds holds = new Holds(jdbc);
		try (ConfigurableApplicationContext application = this.demo.application(database)) {
			held.forEach((hold) -> holds.place(Hold.Kind.valueOf(hold.split(" ", 2)[0]), hold.split(" ", 2)[1],
					this.first.date(), "to look first", "Li", this.first.cutOff()));
			DemoNight.judge(application, this.first);
			assertThat(decidedAgainst(jdbc)).isEmpty();
			assertThat(HeldDecisions.totals(jdbc, this.first.date())).isNotEmpty()
				.allSatisfy((back) -> assertThat(back.decisions()).isPositive());
			assertThat(notTying(jdbc)).isEmpty();

			DemoNight.judge(application, this.second);
		}

		Map<String, List<String>> ends = ends(database);
		this.unheld.forEach((what, lines) -> assertThat(ends.get(what)).as(what).isEqualTo(lines));
		assertThat(HeldDecisions.totals(jdbc, this.second.date())).isEmpty();
		database.drop();
	}

	@Test
	void aHoldThatIsReleasedBetweenTwoNightsEndsLikeOneThatExpires() {
		TestDatabase database = this.demo.facts().copy();
		Holds holds = new Holds(JdbcClient.create(database.dataSource()));
		try (ConfigurableApplicationContext application = this.demo.application(database)) {
			long hold = holds.place(Hold.Kind.PLATFORM, "tmall", LocalDate.of(2100, 1, 1), "to look first", "Li",
					this.first.cutOff());
			DemoNight.judge(application, this.first);
			assertThat(holds.release(hold, "looked", "Li", this.first.cutOff())).isTrue();
			DemoNight.judge(application, this.second);
		}

		assertThat(ends(database)).isEqualTo(this.unheld);
		database.drop();
	}

	private static List<String> decidedAgainst(JdbcClient jdbc) {
		return jdbc
			.sql("""
					select d.rule from (select rule, order_id from decision union all select rule, order_id from entitlement) d
					  join shop_order o on o.id = d.order_id
					  join shop s on s.shop_id = o.shop_id
					  join hold h on h.kind = 'RULE' and h.code = d.rule or h.kind = 'PLATFORM' and h.code = s.platform
					   or h.kind = 'SHOP' and h.code = s.shop_id""")
			.query(String.class)
			.list();
	}

	private static List<String> notTying(JdbcClient jdbc) {
		return jdbc.sql("""
				select job from job_run
				 where scanned <> decided + waiting + overtaken + quarantined or state <> 'DONE'""")
			.query(String.class)
			.list();
	}

	private static Map<String, List<String>> ends(TestDatabase database) {
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		Map<String, List<String>> ends = new TreeMap<>();
		ENDS.forEach((what, select) -> ends.put(what,
				jdbc.sql(select).query(String.class).list().stream().sorted().toList()));
		Map<String, String> tables = Fingerprint.of(database.dataSource());
		ends.put("states",
				List.of(String.valueOf(tables.get("claim_state")), String.valueOf(tables.get("order_state"))));
		return ends;
	}

}
