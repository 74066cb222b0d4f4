package org.aftersales.question;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One claim that TB-R07 agrees to on 6 June 2026 at 21:30, two reports about its order;
 * and one Pinduoduo order that ships late.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesCoverageTests {

	private final TestDatabase database = TestDatabase.fresh();

	@BeforeAll
	void nights() {
		Facts shop = new Facts(this.database.dataSource(), "tb-1", "taobao");
		shop.order("O1", "2026-06-01T10:00").pickedUp("O1", "2026-06-01T18:00");
		shop.reported("O1", "R1", "false-shipping-goods", "2026-06-05T10:00")
			.reported("O1", "R2", "gift-late", "80.00", false, "2026-06-05T10:00", Facts.at("2026-06-05T11:00"));
		shop.claim("C1001", "O1", "RETURN_AND_REFUND", "2026-06-05T09:30");
		new Facts(this.database.dataSource(), "pdd-1", "pinduoduo").order("O2", "2026-06-01T10:00")
			.pickedUp("O2", "2026-06-04T10:00");
		try (TestNights nights = new TestNights(this.database)) {
			nights.run("2026-06-07");
		}
	}

	@AfterAll
	void drop() {
		this.database.drop();
	}

	@Test
	void everyRuleSaysHowOftenAndWhenItFired() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("rules", "coverage", "--json")).as(recon.err()).isZero();

		JsonNode rules = JsonMapper.shared().readTree(recon.out());
		assertThat(rule(rules, "TB-R07", "clock", "taobao-2026").path("times").asInt()).isEqualTo(1);
		assertThat(rule(rules, "TB-R07", "clock", "taobao-2026").path("lastFired").asString())
			.isEqualTo("2026-06-06T21:30:00+08:00");
		assertThat(rule(rules, "TB-R11", "clock", "taobao-2026").path("times").asInt()).isZero();
		assertThat(rule(rules, "PD-P01c", "price", "pdd-2025").path("times").asInt()).isEqualTo(1);
		assertThat(rule(rules, "PD-T04", "price", "pdd-2025").path("times").asInt()).isZero();
		assertThat(rule(rules, "PD-T01", "clock", "pdd-seed").path("inForce").asBoolean()).isFalse();
		assertThat(rule(rules, "PD-R12", "clock", "pdd-2025").path("canFire").asBoolean()).isFalse();
	}

	/** The last night is before TB-P13 holds: 2026-08-12 00:00 in Shanghai. */
	@Test
	void aPriceOfWhatSomebodyReportsCanFireOnceItHolds() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("rules", "coverage", "--json")).isZero();

		JsonNode rules = JsonMapper.shared().readTree(recon.out());
		assertThat(rule(rules, "JD-07", "price", "jd-2025").path("canFire").asBoolean()).isTrue();
		assertThat(rule(rules, "LW-10", "price", "law").path("canFire").asBoolean()).isTrue();
		assertThat(rule(rules, "TB-P14", "price", "taobao-2026").path("times").asInt()).isEqualTo(1);
		assertThat(rule(rules, "TB-P04", "clock", "taobao-2026").path("times").asInt()).isZero();
		assertThat(rule(rules, "TB-P04", "price", "taobao-2026").path("times").asInt()).isEqualTo(1);
		assertThat(rule(rules, "TB-P13", "price", "tmall-2026").toString()).contains("\"canFire\":false",
				"its price is too young: it holds from 2026-08-11T16:00:00Z on");
		assertThat(rule(rules, "TB-P13", "cap", "tmall-2026").path("canFire").asBoolean()).isFalse();
		assertThat(rule(rules, "TB-P12", "cap", "tmall-2026").path("canFire").asBoolean()).isTrue();
	}

	@Test
	void aPersonReadsWhatNeverFiredAndWhy() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("rules", "coverage")).isZero();

		assertThat(recon.out()).containsPattern("TB-R07 +clock +taobao-2026 +yes +1 +2026-06-06 21:30:00")
			.containsPattern("TB-R11 +clock +taobao-2026 +yes +0 +never +never fired")
			.containsPattern("PD-R12 +clock +pdd-2025 +yes +0 +never +no duration: nothing lapses");
		assertThat(recon.err()).contains("Of the rules that a night can fire have fired: ", "Last night: 2026-06-07.");
	}

	private static JsonNode rule(JsonNode rules, String id, String kind, String pack) {
		return rules.valueStream()
			.filter((rule) -> rule.path("rule").asString().equals(id) && rule.path("kind").asString().equals(kind)
					&& rule.path("pack").asString().equals(pack))
			.findFirst()
			.orElseThrow();
	}

	private CommandLineFixture recon() {
		return new CommandLineFixture("2026-11-18T16:00:00Z")
			.with("RECON_PROJECT", Path.of("").toAbsolutePath().toString())
			.on(this.database);
	}

}
