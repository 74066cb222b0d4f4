package org.aftersales;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.demo.DemoShop;
import org.aftersales.demo.StagedCase;
import org.aftersales.journal.Coverage;
import org.aftersales.journal.CoveredRule;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPack;
import org.aftersales.report.NightlyReports;
import org.aftersales.run.JudgedNodes;
import org.aftersales.run.RuleFirings;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo's night: every rule that the product has built fires, on the case staged for
 * it, and nights one by one end like one late night.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoNightTests {

	/**
	 * What no night decides: who has not paid is no order, and money that arrives is for
	 * settlement.
	 */
	private static final Set<Node> NOT_JUDGED = Set.of(Node.PAY, Node.PAYOUT, Node.REFUND_ARRIVAL);

	/** 365 days, in packs that began on 1 January 2026. */
	private static final Set<String> CANNOT_LAPSE_YET = Set.of("TB-R41", "DY-07");

	/** By the notice of the Spring Festival, rule book sections 1.1, 1.2 and 2. */
	private static final Set<String> REPLACED = Set.of("TB-R04", "TB-R05", "TB-R06", "TB-R07", "TB-R08", "TB-R09",
			"TB-R10", "TB-R11", "TB-R12", "TB-R13", "TB-R14", "TB-R15", "TB-R16", "TB-R17", "TB-R18", "TB-R19",
			"TB-R20", "TB-R21", "TB-R22", "TB-R38", "TB-P01", "TB-P05", "TB-P06");

	private final DemoShop demo = new DemoShop();

	private final DemoNight night = DemoNight.judged();

	private final TestDatabase facts = this.night.facts();

	private final TestDatabase late = this.night.late();

	@Test
	void everyStagedCaseGotExactlyItsDecision() {
		JdbcClient jdbc = JdbcClient.create(this.late.dataSource());
		List<String> missed = new ArrayList<>();
		for (StagedCase staged : this.demo.stagedCases()) {
			List<String> found = staged.isTariff()
					? jdbc.sql("""
							select distinct 'OWED ' || amount from entitlement_log
							 where shop_id = ? and order_no = ? and rule = ?""")
						.params(staged.shopId(), staged.subjectNo(), staged.rule())
						.query(String.class)
						.list()
					: jdbc
						.sql("""
								select distinct outcome from decision_log where shop_id = ? and subject = ? and subject_no = ? and rule = ?""")
						.params(staged.shopId(), staged.subject(), staged.subjectNo(), staged.rule())
						.query(String.class)
						.list();
			if (!found.equals(List.of(staged.outcome()))) {
				missed.add(staged + " but found " + found);
			}
		}

		assertThat(this.demo.stagedCases()).hasSizeGreaterThan(40);
		assertThat(missed).isEmpty();
	}

	@Test
	void everyRuleOfThePacksThatCanLapseHasFired() {
		List<String> fired = JdbcClient.create(this.late.dataSource())
			.sql("""
					select distinct split_part(d.pack, '+', 1) || ' ' || d.rule from decision d""")
			.query(String.class)
			.list();
		List<String> canLapse = Packs.shipped()
			.all()
			.stream()
			.flatMap((PolicyPack pack) -> pack.clocks()
				.stream()
				.filter((rule) -> rule.outcome().isPresent() && judgedByTheNight(rule)
						&& !CANNOT_LAPSE_YET.contains(rule.id()))
				.map((rule) -> pack.name() + " " + rule.id()))
			.distinct()
			.toList();

		assertThat(fired).containsAll(canLapse);
	}

	/**
	 * What {@code rules coverage --demo} says, prices and joint caps included.
	 */
	@Test
	void everyRuleThatANightCanFireHasFiredInEveryChosenPack() {
		try (ConfigurableApplicationContext application = this.night.application(this.late)) {
			List<CoveredRule> rules = new Coverage(Packs.shipped().rules(),
					Coverage.firings(application.getBeansOfType(RuleFirings.class).values(), LocalDate.MIN,
							LocalDate.MAX),
					application.getBeansOfType(JudgedNodes.class)
						.values()
						.stream()
						.flatMap((judge) -> judge.nodes().stream())
						.collect(Collectors.toSet()),
					this.night.date())
				.all();

			assertThat(rules).filteredOn(CoveredRule::canFire).hasSizeGreaterThan(150);
			assertThat(rules).filteredOn((rule) -> rule.canFire() && rule.times() == 0).isEmpty();
		}
	}

	/**
	 * But for TB-P13, which prices nothing before 12 August.
	 */
	@Test
	void everyPriceOfABreachThatSomebodyCanReportHasFired() {
		List<String> fired = JdbcClient.create(this.late.dataSource())
			.sql("select distinct concat_ws(' ', pack, rule, breach) from entitlement")
			.query(String.class)
			.list();
		List<String> priced = Packs.shipped()
			.all()
			.stream()
			.flatMap((PolicyPack pack) -> pack.breaches()
				.stream()
				.filter((rule) -> rule.alternative().isEmpty() && !rule.id().equals("TB-P13")
						&& BreachKind.of(rule.breach()).filter(BreachKind.REPORTED::contains).isPresent())
				.map((rule) -> String.join(" ", pack.name(), rule.id(), rule.breach())))
			.toList();

		assertThat(priced).hasSizeGreaterThan(15);
		assertThat(fired).containsAll(priced);
	}

	/**
	 * Rule book section 2: 100 on Taobao, 500 on Tmall a payment day; 100 a day of
	 * exchanges.
	 */
	@Test
	void everyJointCapThatAShopCanReachHasCutSomething() {
		assertThat(JdbcClient.create(this.late.dataSource()).sql("""
				select distinct h.platform || ' ' || l.cut_by from entitlement_log l join shop h using (shop_id)
				 where l.cut_by is not null""").query(String.class).list()).contains("taobao TB-P11", "tmall TB-P11",
				"taobao TB-P12", "tmall TB-P12");
	}

	/** CAP-01: never more than was paid. */
	@Test
	void aClaimThatAsksForMoreThanWasPaidGetsWhatWasPaid() {
		assertThat(JdbcClient.create(this.late.dataSource()).sql("""
				select distinct h.platform || ' ' || (d.amount = o.paid_amount)
				  from claim c
				  join shop h on h.shop_id = c.shop_id
				  join shop_order o on o.id = c.order_id
				  join decision d on d.subject = 'CLAIM' and d.subject_id = c.id
				 where c.requested_amount = 9999.00
				 order by 1""").query(String.class).list()).containsExactly("taobao true", "tmall true");
	}

	@Test
	void everyReplacementOfTheSpringFestivalHasFired() {
		List<String> fired = JdbcClient.create(this.late.dataSource())
			.sql("select distinct rule from decision where pack like '%+cny-2026'")
			.query(String.class)
			.list();

		assertThat(fired).containsAll(REPLACED);
	}

	@Test
	void aCapHasCutAndExcusesHaveBeenGrantedInTimeAndTooLate() {
		JdbcClient jdbc = JdbcClient.create(this.late.dataSource());

		assertThat(jdbc
			.sql("select concat_ws(' ', amount, uncapped_amount, cut_by) from entitlement where cut_by is not null")
			.query(String.class)
			.list()).contains("82.02 100.00 TB-P11");
		assertThat(
				jdbc.sql("select excused_by from entitlement where excused_by is not null").query(String.class).list())
			.containsExactly("force-majeure");
		assertThat(jdbc.sql("select kind || ' ' || amount from entitlement_event").query(String.class).list())
			.containsExactly("REVERSED 8.99");
	}

	@Test
	void theDemoNeedsNobodysAttention() {
		JdbcClient jdbc = JdbcClient.create(this.late.dataSource());

		assertThat(jdbc.sql("select message from break_item union all select message from quarantined")
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void nightsOneByOneEndLikeOneLateNight() {
		TestDatabase nightly = this.facts.copy();
		try (ConfigurableApplicationContext application = this.night.application(nightly)) {
			for (LocalDate day = this.demo.businessDate().minusDays(30); !day
				.isAfter(this.demo.businessDate()); day = day.plusDays(1)) {
				DemoNight.judge(application, TestNights.date(day.toString()));
			}
		}

		assertThat(outcome(nightly)).isEqualTo(outcome(this.late));
		nightly.drop();
	}

	@Test
	void noDecisionDependsOnWhereRowsLieOrHowTheyAreJoined() {
		TestDatabase shuffled = this.facts.copy();
		shuffled.shuffle();
		shuffled.set("enable_nestloop", "off");
		try (ConfigurableApplicationContext application = this.night.application(shuffled)) {
			DemoNight.judge(application, this.night.date());
		}

		assertThat(outcome(shuffled)).isEqualTo(outcome(this.late));
		shuffled.drop();
	}

	@Test
	void noByteOfAWorkbookDependsOnWhereRowsLieOrHowTheyAreJoined(@TempDir Path reports) {
		Map<String, String> digests = publish(this.late, reports.resolve("as-written"));
		for (String plan : List.of("enable_hashjoin", "enable_mergejoin", "enable_nestloop", "enable_indexscan")) {
			TestDatabase shuffled = this.late.copy();
			shuffled.shuffle();
			shuffled.set(plan, "off");

			assertThat(publish(shuffled, reports.resolve(plan))).as(plan).isEqualTo(digests);
			shuffled.drop();
		}
	}

	@Test
	void somethingLapsesAheadOnEverySheet(@TempDir Path reports) throws IOException {
		publish(this.late, reports);

		try (XSSFWorkbook ahead = new XSSFWorkbook(
				reports.resolve(this.demo.businessDate().toString()).resolve("deadlines-ahead.xlsx").toString())) {
			for (String sheet : List.of("Ahead", "Buyer clocks", "Next holidays", "By shop", "By rule")) {
				assertThat(ahead.getSheet(sheet).getRow(3).getCell(0).getStringCellValue()).as(sheet).isNotBlank();
			}
		}
	}

	/**
	 * A reading that nobody has chosen decides nothing.
	 */
	private static boolean judgedByTheNight(ClockRule rule) {
		return rule.scope().alternative().isEmpty() && !NOT_JUDGED.contains(rule.node());
	}

	private static Map<String, List<String>> outcome(TestDatabase database) {
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		return Map.of("decisions",
				jdbc.sql("""
						select (to_jsonb(d) - 'business_date')::text as line from decision_log d order by 1""")
					.query(String.class)
					.list(),
				"ledger",
				jdbc.sql("""
						select (to_jsonb(l) - 'booked_for')::text as line from ledger_log l order by 1""")
					.query(String.class)
					.list());
	}

	private Map<String, String> publish(TestDatabase database, Path reports) {
		try (ConfigurableApplicationContext application = database
			.application(Map.of("report.directory", reports.toString()))) {
			return application.getBean(NightlyReports.class).publish(this.night.date());
		}
	}

}
