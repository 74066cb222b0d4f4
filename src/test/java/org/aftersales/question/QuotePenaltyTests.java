package org.aftersales.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of {@code quote penalty}, first the example of the issue, to the letter.
 */
class QuotePenaltyTests {

	private static final String ISSUE = """
			{"platform":"taobao","paidAt":"2026-05-01T10:00:00+08:00","orders":[{"id":"O1","goods":"1000.00","postage":"10.00","promiseHours":48,"breaches":["late","out-of-stock"]}]}
			""";

	private final CommandLineFixture recon = new CommandLineFixture("2026-11-18T16:00:00Z").with("RECON_PROJECT",
			Path.of("").toAbsolutePath().toString());

	@TempDir
	private Path folder;

	// X24p: 10 + 100; TB-P11 leaves 100, and being late came first.
	@Test
	void theExampleOfTheIssue() {
		assertThat(quote(ISSUE)).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).isEqualTo(
				"""
						{"orders":[{"id":"O1","breaches":[{"kind":"late","amount":"10.00","rule":"TB-P02","pack":"taobao-2026","source":"TB-SHIP","payer":"seller","beneficiary":"buyer","arithmetic":"1 % of 1000.00 = 10.00, within [3.00, 30.00]"},{"kind":"out-of-stock","amount":"90.00","rule":"TB-P03","pack":"taobao-2026","source":"TB-SHIP","payer":"seller","beneficiary":"buyer","arithmetic":"10 % of 1000.00 = 100.00, within [5.00, 100.00]; cut from 100.00 to 90.00 by TB-P11","cutBy":"TB-P11"}],"total":"100.00"}],"total":"100.00","caps":[{"rule":"TB-P11","together":"payment-day","orders":["O1"],"limit":"100.00","before":"110.00","cut":"10.00","source":"TB-SHIP","pack":"taobao-2026","arithmetic":"100.00 fixed"}],"owed":{"buyer":"100.00"}}
						""");
		assertThat(this.recon.err()).isEmpty();
	}

	@Test
	void theFactsMayComeFromAFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("breaches.json"), ISSUE);

		assertThat(this.recon.call("quote", "penalty", "--json", "--file", file.toString())).isZero();
		assertThat(this.recon.out()).contains("\"total\":\"100.00\"");
	}

	@Test
	void aPersonReadsATable() {
		this.recon.piping(ISSUE);

		assertThat(this.recon.call("quote", "penalty")).isZero();
		assertThat(this.recon.out()).startsWith("order  breach")
			.containsPattern("O1 +out-of-stock +90.00 +TB-P03 +taobao-2026 +TB-SHIP +TB-P11 +10 % of 1000.00")
			.contains("TB-P11 takes together (payment-day) O1: 110.00 cut to 100.00.", "Total: 100.00 yuan.");
	}

	@Test
	void everythingThatCanBeSaidIsSaidInTheAnswer() {
		quote("""
				{"platform": "tmall", "pack": "tmall-2026", "paidAt": "2025-11-04T10:00:00+08:00", "buyer": "b-1",
				 "orders": [{"id": "O1", "goods": "300.00", "promiseHours": 72, "goodsClass": "full-presale",
				             "breaches": [{"kind": "late", "at": "2025-11-07T10:00:01+08:00"},
				                          {"kind": "out-of-stock", "at": "2025-11-07T12:00:00+08:00",
				                           "admittedAt": "2025-11-07T10:00:00+08:00", "serious": true}]},
				            {"id": "O2", "goods": "80.00", "paidAt": "2025-11-05T23:00:00+08:00", "buyer": "b-2",
				             "exempt": {"reason": "wrong-address", "evidence": "chat", "grantedBy": "Li"},
				             "breaches": [{"kind": "trace-timeout", "at": "2025-11-09T10:00:00+08:00", "part": "40.00"}]}]}""");

		JsonNode answer = JsonMapper.shared().readTree(this.recon.out());
		JsonNode first = answer.path("orders").get(0).path("breaches");
		// 10 % of 300 for a full presale; admitted at the deadline itself: 10 %, not 15
		// %.
		assertThat(first.get(0).path("amount").asString()).isEqualTo("30.00");
		assertThat(first.get(1).path("kind").asString()).isEqualTo("out-of-stock-admitted");
		assertThat(first.get(1).path("amount").asString()).isEqualTo("30.00");
		JsonNode excused = answer.path("orders").get(1).path("breaches").get(0);
		assertThat(excused.path("amount").asString()).isEqualTo("0.00");
		assertThat(excused.path("rule").asString()).isEqualTo("TB-P15");
		assertThat(excused.path("exempt").path("grantedBy").asString()).isEqualTo("Li");
		assertThat(answer.path("total").asString()).isEqualTo("60.00");
		assertThat(answer.path("caps")).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "pdd-2022, 3.00", "pdd-seed, 5.00", "'', 5.00" })
	void thePackMayBeChosen(String pack, String amount) {
		quote("""
				{"platform":"pinduoduo",%s"paidAt":"2022-05-01T10:00:00+08:00",
				 "orders":[{"id":"O1","goods":"1000.00","breaches":["late"]}]}"""
			.formatted(pack.isEmpty() ? "" : "\"pack\":\"" + pack + "\","));

		assertThat(this.recon.out()).contains("\"amount\":\"" + amount + "\"");
	}

	@Test
	void theOtherReadingMayBeChosen() {
		quote("""
				{"platform":"pinduoduo","alternative":"c07-platform","paidAt":"2022-05-01T10:00:00+08:00",
				 "orders":[{"id":"O1","goods":"1000.00","breaches":["late"]}]}""");

		assertThat(this.recon.out()).contains("\"beneficiary\":\"platform\"", "\"owed\":{\"platform\":\"5.00\"}");
	}

	@Test
	void amountsMayBeNumbers() {
		assertThat(quote(ISSUE.replace("\"1000.00\"", "1000.00"))).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).contains("\"total\":\"100.00\"");
	}

	@Test
	void aDepositIsNotTheBuyers() {
		quote("""
				{"platform":"pinduoduo","paidAt":"2026-05-01T10:00:00+08:00",
				 "orders":[{"id":"O1","goods":"10.00","breaches":["late","off-platform"]}]}""");

		assertThat(this.recon.out()).endsWith("\"owed\":{\"buyer\":\"3.00\",\"deposit\":\"100000.00\"}}\n");
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', value = {
			"'{\"platform\":\"tmall\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"out-of-stock\"]}]}' | Order O1: the price of 'out-of-stock' hangs on how much time was promised (TB-P08) | give promiseHours",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"promiseHours\":48,\"breaches\":[\"gift-late\"]}]}' | the price of 'gift-late' is taken of the gift's price (TB-P14) | part of the breach",
			"'{\"platform\":\"jd\",\"pack\":\"jd-2025\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"gift-late\"]}]}' | pack jd-2025 has no price for 'gift-late' | one of late, out-of-stock, wrong-description",
			"'{\"platform\":\"jd\",\"paidAt\":\"2020-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\"]}]}' | No pack of jd in use is in force at 2020-05-01T10:00:00+08:00 | \"pack\": jd-2025" })
	void factsThatDoNotSufficeAreUnusableInputAndTellWhatToGive(String facts, String why, String give) {
		assertThat(quote(facts)).isEqualTo(65);
		assertThat(this.recon.err()).contains(why, give);
		assertThat(this.recon.out()).isEmpty();
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', value = { "'' | Give the facts as one JSON object on stdin",
			"{ | The facts are no JSON", "[] | The facts must be a JSON object",
			"'{\"platform\":\"ebay\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"1\",\"breaches\":[]}]}' | The platform 'ebay' is not known; write one of taobao,",
			"'{\"colour\":\"red\"}' | There is no fact 'colour'; write alternative, buyer, orders,",
			"'{\"platform\":\"taobao\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\"]}]}' | The fact 'paidAt' is missing",
			"'{\"platform\":\"taobao\",\"paidAt\":\"yesterday\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\"]}]}' | paidAt 'yesterday' is not an instant",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"buyer\":\"b\",\"goods\":\"9.00\",\"breaches\":[\"late\"]},{\"id\":\"O2\",\"goods\":\"9.00\",\"breaches\":[\"late\"]}]}' | Some orders have a 'buyer' and some have not",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[]}' | The list 'orders' is empty",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"breaches\":[\"late\"]}]}' | The fact 'goods' is missing in order 1",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":9.555,\"breaches\":[\"late\"]}]}' | The fact 'goods' in order 1 is 9.555; write an amount such as \"19.90\"",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"-9.00\",\"breaches\":[\"late\"]}]}' | The fact 'goods' in order 1 is '-9.00'",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"tardy\"]}]}' | The kind 'tardy' of breach 1 in order 1 is not known; write one of late, out-of-stock,",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"goodsClass\":\"metals\",\"breaches\":[\"late\"]}]}' | The fact 'goodsClass' in order 1 is 'metals'; write one of",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[{\"kind\":\"late\",\"when\":\"now\"}]}]}' | There is no fact 'when' in breach 1 in order 1; write admittedAt, at,",
			"'{\"platform\":\"taobao\",\"pack\":\"pdd-2022\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\"]}]}' | There is no pack 'pdd-2022' of taobao; write one of taobao-2012, taobao-2020, taobao-2026",
			"'{\"platform\":\"taobao\",\"alternative\":\"c99\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\"]}]}' | The fact 'alternative' is 'c99'; write one of c19-strict",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\"]},{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\"]}]}' | The order 'O1' stands twice",
			"'{\"platform\":\"taobao\",\"paidAt\":\"2026-05-01T10:00:00+08:00\",\"orders\":[{\"id\":\"O1\",\"goods\":\"9.00\",\"breaches\":[\"late\",{\"kind\":\"out-of-stock\",\"at\":\"2026-05-06T10:00:00+08:00\"}]}]}' | write it for all or for none" })
	void aFactThatCannotBeUnderstoodIsWrongUsage(String facts, String said) {
		assertThat(quote(facts)).isEqualTo(2);
		assertThat(this.recon.err()).contains(said);
		assertThat(this.recon.out()).isEmpty();
	}

	private int quote(String facts) {
		return this.recon.piping(facts).call("quote", "penalty", "--json");
	}

}
