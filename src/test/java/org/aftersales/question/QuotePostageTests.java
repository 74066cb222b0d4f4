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
 * The contract of {@code quote postage}: the two examples of its help, to the letter.
 */
class QuotePostageTests {

	private static final String PARTIAL = """
			{"platform": "taobao", "reason": "no-reason",
			 "outbound": {"free": true, "freeFrom": "99.00", "kept": "60.00", "postage": "8.00"},
			 "return": {"freight": "12.00", "otherAddress": true, "surplus": "3.00"},
			 "insurance": {"kind": "return-guarantee", "shippedAt": "2026-05-02T10:00:00+08:00",
			               "returnedAt": "2026-05-09T10:00:00+08:00"}}
			""";

	private final CommandLineFixture recon = new CommandLineFixture("2026-11-18T16:00:00Z").with("RECON_PROJECT",
			Path.of("").toAbsolutePath().toString());

	@TempDir
	private Path folder;

	@Test
	void aPartialReturnThatBreaksTheThreshold() {
		assertThat(quote(PARTIAL)).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).isEqualTo(
				"""
						{"outbound":{"payer":"buyer","amount":"8.00","rule":"FR-05","source":"TB-DISP","confidence":"high","why":"what is kept (60.00) no longer earns free shipping (from 99.00): the way out may be deducted","backToBuyer":"0.00"},"return":{"payer":"buyer","amount":"9.00","rule":"FR-05","source":"TB-DISP","confidence":"high","why":"no reason and shipping not free: the buyer pays all","surplus":{"payer":"seller","amount":"3.00","rule":"FR-07"},"remains":"0.00"},"reimbursements":[{"due":true,"payer":"insurer","to":"buyer","amount":"12.00","rule":"FR-14","source":"TB-RTB","confidence":"high","why":"first weight, at most 26.00","deadline":null}],"needsPerson":false,"reasons":[]}
						""");
		assertThat(this.recon.err()).isEmpty();
	}

	@Test
	void faultyGoodsOnPinduoduoWithTheSubsidy() {
		quote("""
				{"platform": "pinduoduo", "reason": "quality",
				 "outbound": {"free": true}, "return": {"freight": "10.00"},
				 "quality": {"rate": "2.5", "count": 12, "standardRate": "2.0", "standardCount": 10},
				 "subsidy": {"subscribedAt": "2026-04-29T09:00:00+08:00", "agreedAt": "2026-05-06T10:00:00+08:00",
				             "addressGivenAt": "2026-05-06T11:00:00+08:00", "routePrice": "8.00"}}""");

		assertThat(this.recon.out()).contains(
				"\"return\":{\"payer\":\"seller\",\"amount\":\"10.00\",\"rule\":\"PD-R11\"", "\"remains\":\"2.00\"",
				"\"due\":true,\"payer\":\"platform\",\"to\":\"buyer\",\"amount\":\"8.00\",\"rule\":\"PD-P08\"",
				"\"deadline\":\"2026-05-07T11:00:00+08:00\"", "\"demand\":{\"demanded\":true,\"rule\":\"PD-R11\"");
	}

	@Test
	void whatTheRuleBookDoesNotDecideNeedsAPerson() {
		assertThat(quote("{\"platform\":\"taobao\",\"fault\":\"both\"}")).isZero();
		assertThat(this.recon.out()).contains("\"outbound\":{\"payer\":null",
				"\"needsPerson\":true,\"reasons\":[\"both are at fault; say who erred first (FR-01)\"]");
	}

	@Test
	void damageNamesTheRecourse() {
		quote("""
				{"platform":"taobao","reason":"damaged","damage":{"leg":"outbound","beforeSignature":true}}""");

		assertThat(this.recon.out()).contains("\"payer\":\"seller\",\"amount\":null,\"rule\":\"FR-17\"",
				"\"recourse\":{\"against\":\"carrier\",\"rule\":\"SEED-0-09\"");
	}

	@Test
	void aPersonReadsATable() throws IOException {
		Path file = Files.writeString(this.folder.resolve("return.json"), PARTIAL);

		assertThat(this.recon.call("quote", "postage", "--file", file.toString())).isZero();
		assertThat(this.recon.out()).startsWith("what ")
			.containsPattern("return +buyer +9.00 +FR-05")
			.containsPattern("surplus +seller +3.00 +FR-07")
			.containsPattern("given back +insurer +12.00 +FR-14");
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', value = { "'' | Give the facts as one JSON object on stdin",
			"'{\"platform\":\"taobao\"}' | Say why the goods come back (reason)",
			"'{\"reason\":\"quality\"}' | The fact 'platform' is missing",
			"'{\"platform\":\"ebay\",\"reason\":\"quality\"}' | The platform 'ebay' is not known; write one of taobao,",
			"'{\"platform\":\"taobao\",\"reason\":\"mood\"}' | The fact 'reason' is 'mood'; write one of no-reason, quality,",
			"'{\"platform\":\"taobao\",\"reason\":\"quality\",\"free\":true}' | There is no fact 'free'; write abuse,",
			"'{\"platform\":\"taobao\",\"reason\":\"quality\",\"outbound\":{\"free\":\"yes\"}}' | The fact 'free' in outbound is \"yes\"; write true or false",
			"'{\"platform\":\"taobao\",\"reason\":\"quality\",\"return\":{\"freight\":\"dear\"}}' | The fact 'freight' in return is 'dear'",
			"'{\"platform\":\"taobao\",\"reason\":\"damaged\",\"damage\":{\"beforeSignature\":true}}' | The fact 'leg' is missing in damage",
			"'{\"platform\":\"taobao\",\"reason\":\"quality\",\"insurance\":{\"kind\":\"life\"}}' | The fact 'kind' in insurance is 'life'; write one of return-guarantee,",
			"'{\"platform\":\"pinduoduo\",\"reason\":\"quality\",\"subsidy\":{}}' | The fact 'subscribedAt' is missing in subsidy" })
	void aFactThatCannotBeUnderstoodIsWrongUsage(String facts, String said) {
		assertThat(quote(facts)).isEqualTo(2);
		assertThat(this.recon.err()).contains(said);
		assertThat(this.recon.out()).isEmpty();
	}

	private int quote(String facts) {
		return this.recon.piping(facts).call("quote", "postage", "--json");
	}

}
