package org.aftersales.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions about refund caps, first that of the issue, on the line. No settings, packs
 * or database are there.
 */
class QuoteRefundCapTests {

	private static final String ISSUE = """
			{"platform":"taobao","paid":"410.00","postage":"10.00","items":[{"id":"A","price":"200.00","quantity":1},{"id":"B","price":"300.00","quantity":1}],
			 "discounts":[{"kind":"full-reduction","amount":"100.00","funder":"shop"}],"refunds":[],"shipped":true}""";

	private final CommandLineFixture recon = new CommandLineFixture("2026-11-18T16:00:00Z").with("RECON_PROJECT",
			"/nowhere");

	@Test
	void theIssuesExample() {
		assertThat(ask(ISSUE, "--json")).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).isEqualTo(
				"""
						{"items":[\
						{"id":"A","cap":"160.00","legal":"100.00","rule":"CAP-03","arithmetic":"200.00 − 100.00 / (510.00 − 10.00) × 200.00 = 160.00",\
						"legalIs":"lower","legalRule":"LW-05","legalArithmetic":"400.00 paid for goods − 300.00 for the kept B at 300.00 less 0.00 still reached = 100.00; if the return loses the full-reduction: give its threshold or tiers to know",\
						"piecesLeft":1,"onePiece":"160.00"},\
						{"id":"B","cap":"240.00","legal":"200.00","rule":"CAP-03","arithmetic":"300.00 − 100.00 / (510.00 − 10.00) × 300.00 = 240.00",\
						"legalIs":"lower","legalRule":"LW-05","legalArithmetic":"400.00 paid for goods − 200.00 for the kept A at 200.00 less 0.00 still reached = 200.00; if the return loses the full-reduction: give its threshold or tiers to know",\
						"piecesLeft":1,"onePiece":"240.00"}],\
						"freight":{"postage":"10.00","cap":"0.00","refundable":false,"with":"nothing","rule":"CAP-07","why":"something was shipped, and that the seller is at fault is not said"},\
						"order":{"paid":"410.00","refunded":"0.00","cap":"410.00","rule":"CAP-01"},\
						"needsPerson":false,"reasons":[],"notes":[]}
						""");
		assertThat(this.recon.err()).isEmpty();
	}

	@Test
	void amountsMayBeNumbers() {
		assertThat(ask(ISSUE.replace("\"200.00\"", "200").replace("\"410.00\"", "410.0"), "--json")).isZero();
		assertThat(this.recon.out()).startsWith("{\"items\":[{\"id\":\"A\",\"cap\":\"160.00\"");
	}

	@Test
	void theOrderMayStandInAFile(@TempDir Path folder) throws IOException {
		Path order = Files.writeString(folder.resolve("order.json"), ISSUE);

		assertThat(ask("", "--json --file " + order)).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).contains("\"cap\":\"160.00\"");
	}

	@Test
	void aPersonReadsATable() {
		assertThat(ask(ISSUE, "")).isZero();
		assertThat(this.recon.out())
			.startsWith(
					"""
							item  at most  pieces left  one piece  by law        rule    arithmetic
							A     160.00   1            160.00     100.00 lower  CAP-03  200.00 − 100.00 / (510.00 − 10.00) × 200.00 = 160.00
							""")
			.contains("Order: at most 410.00 − 0.00 refunded = 410.00 (CAP-01).");
	}

	@Test
	void discountsThatNoFormulaCoversNeedAPerson() {
		assertThat(ask(ISSUE.replace("full-reduction", "points"), "--json")).isZero();
		assertThat(this.recon.out()).startsWith(
				"{\"items\":[{\"id\":\"A\",\"needsPerson\":true,\"reason\":\"No formula of the rule book covers points (100.00); a person decides.\"}")
			.contains("\"needsPerson\":true,\"reasons\":[\"No formula of the rule book covers points (100.00)");
	}

	@Test
	void aPersonReadsThatAPersonIsNeeded() {
		assertThat(ask(ISSUE.replace("full-reduction", "points"), "")).isZero();
		assertThat(this.recon.out()).contains("Needs a person: No formula of the rule book covers points (100.00)");
	}

	@Test
	void everythingThatCanBeSaidIsUnderstood() {
		// A 180 and B 135 of 315 after their own discounts, 275 paid for goods:
		// A 157.14 − 78 = 79.14. By law B 135 is kept without reduction: 275 − 78 − 135 =
		// 62.
		int code = ask(
				"""
						{"platform": "tmall", "paid": "287.00", "postage": "12.00", "shipped": false, "fault": "nobody",
						 "items": [{"id": "A", "price": "100.00", "quantity": 2, "discount": "20.00", "requested": "90.00"},
						           {"id": "B", "price": "150.00"}, {"id": "G", "price": "9.00", "gift": true}],
						 "discounts": [{"kind": "item", "item": "B", "amount": "15.00", "funder": "platform"},
						               {"kind": "full-reduction", "amount": "40.00", "funder": "shop",
						                "tiers": [{"threshold": "200.00", "amount": "25.00"}, {"threshold": "300.00", "amount": "40.00"}]}],
						 "refunds": [{"item": "A", "quantity": 1, "amount": "78.00", "postage": false}],
						 "payments": [{"channel": "alipay", "amount": "200.00"}, {"channel": "card", "amount": "87.00"}]}""",
				"--json");

		assertThat(code).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).startsWith("{\"items\":[{\"id\":\"A\",\"cap\":\"79.14\",\"legal\":\"62.00\",")
			.contains("\"requested\":\"90.00\",\"granted\":\"79.14\"")
			.contains("{\"id\":\"G\",\"cap\":\"0.00\"")
			.contains("\"freight\":{\"postage\":\"12.00\",\"cap\":\"12.00\",\"refundable\":true,\"with\":\"last-item\"")
			.contains("At most 87.00 go back through card");
	}

	@Test
	void factsThatContradictThemselvesAreUnusableInput() {
		assertThat(ask(ISSUE.replace("410.00", "400.00"), "--json")).isEqualTo(65);
		assertThat(this.recon.err()).isEqualTo("""
				recon: 400.00 was paid, but goods 500.00 − discounts 100.00 + postage 10.00 = 410.00.
				Next: give prices per piece before any discount, every discount, and what was really paid
				""");
		assertThat(this.recon.out()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"\"kind\":\"full-reduction\" | \"kind\":\"magic\" | The fact 'kind' in discount 1 is 'magic'; write one of coupon, full-reduction, item, platform-coupon, cross-shop, red-packet, points, unspecified",
			"\"shipped\":true | \"colour\":1 | There is no fact 'colour'; write discounts, fault, items, paid,",
			"\"paid\":\"410.00\" | \"paid\":410.005 | The fact 'paid' is 410.005; write an amount such as",
			"\"paid\":\"410.00\" | \"paid\":\"-1\" | The fact 'paid' is '-1'; write an amount such as",
			"\"paid\":\"410.00\", | '' | The fact 'paid' is missing; write an amount such as",
			"\"paid\":\"410.00\" | \"paid\":\"1\",\"paid\":\"2\" | The facts are no JSON: Duplicate",
			"\"platform\":\"taobao\" | \"platform\":\"ebay\" | The fact 'platform' is 'ebay'; write one of taobao, tmall, pinduoduo, jd, douyin",
			"\"shipped\":true | \"shipped\":\"yes\" | The fact 'shipped' is \"yes\"; write true or false",
			"\"shipped\":true | \"fault\":\"moon\" | The fact 'fault' is 'moon'; write one of seller, buyer, nobody",
			"\"quantity\":1 | \"quantity\":1.5 | The fact 'quantity' in item 1 is 1.5; write",
			"\"funder\":\"shop\" | \"funder\":\"bank\" | The fact 'funder' in discount 1 is 'bank'; write one of shop, platform, group-leader",
			"\"funder\":\"shop\" | \"threshold\":\"300\",\"tiers\":[{\"threshold\":\"1\",\"amount\":\"1\"}] | Both 'threshold' and 'tiers' are given in discount 1",
			"\"funder\":\"shop\" | \"threshold\":\"300\",\"item\":\"A\" | The threshold in discount 1 is of no use",
			"\"refunds\":[] | \"refunds\":[{\"item\":\"A\"}] | The fact 'amount' is missing in refund 1" })
	void aFactThatCannotBeUnderstoodIsWrongUsage(String fact, String instead, String said) {
		assertThat(ISSUE).contains(fact);

		assertThat(ask(ISSUE.replace(fact, instead), "--json")).isEqualTo(2);
		assertThat(this.recon.err()).contains(said).contains("Next: jobs/recon quote refund-cap --help");
		assertThat(this.recon.out()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | Give the facts as one JSON object on stdin, or in a file with --file",
			"[] | The facts must be a JSON object", "{ | The facts are no JSON" })
	void whatComesOnStdinMustBeTheOrder(String json, String said) {
		assertThat(ask(json, "--json")).isEqualTo(2);
		assertThat(this.recon.err()).contains(said);
	}

	@Test
	void aFileThatIsNotThereIsNamed() {
		assertThat(ask("", "--file /nowhere/order.json")).isEqualTo(2);
		assertThat(this.recon.err()).contains("The file /nowhere/order.json cannot be read");
	}

	private int ask(String json, String options) {
		this.recon.piping(json);
		return this.recon.call(("quote refund-cap " + options).strip().split(" "));
	}

}
