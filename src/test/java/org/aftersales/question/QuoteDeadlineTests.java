package org.aftersales.question;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions to the shipped packs, first those of the issue, on the line.
 */
class QuoteDeadlineTests {

	private final CommandLineFixture recon = new CommandLineFixture("2026-11-18T16:00:00Z").with("RECON_PROJECT",
			Path.of("").toAbsolutePath().toString());

	@Test
	void anAnswerDuringSpringFestivalIsTheCalendars() {
		int code = quote(
				"--platform taobao --flow return-and-refund --node seller-answers --entered 2026-02-10T00:00:00+08:00 --json");

		assertThat(code).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).isEqualTo(
				"""
						{"deadline":"2026-02-15T00:00:00+08:00","onLapse":"AGREED","rule":"TB-R07","pack":"taobao-2026+cny-2026","source":"TB-CNY26","arithmetic":"entered 2026-02-10 00:00:00 + 5 d (cny-2026 replaces 36 h)"}
						""");
		assertThat(this.recon.err()).isEmpty();
	}

	@Test
	void theSignatureBringsTheRefundForward() {
		int code = quote(
				"--platform taobao --flow return-and-refund --node seller-confirms-return --entered 2026-03-01T10:00:00+08:00 --event return-signed=2026-03-03T09:00:00+08:00 --json");

		assertThat(code).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).startsWith(
				"{\"deadline\":\"2026-03-05T09:00:00+08:00\",\"onLapse\":\"REFUNDED\",\"rule\":\"TB-R11\",\"pack\":\"taobao-2026\",");
	}

	@Test
	void thePackInForceWhenTheOrderWasPaidJudgesItsShipping() {
		int code = quote(
				"--platform pinduoduo --flow order --node ship --paid 2022-08-01T10:00:00+08:00 --event group-formed=2022-08-01T10:05:00+08:00 --json");

		assertThat(code).as(this.recon.err()).isZero();
		assertThat(this.recon.out())
			.startsWith("{\"deadline\":\"2022-08-03T10:05:00+08:00\",\"onLapse\":\"LATE\",\"rule\":\"PD-T03\",");
	}

	@Test
	void theFactsMayComeOnStdin() {
		this.recon.piping("""
				{"platform": "taobao", "flow": "return-and-refund", "node": "seller-confirms-return",
				 "entered": "2026-03-01T02:00:00Z", "event": {"return-signed": "2026-03-03T09:00:00+08:00"}}""");

		assertThat(quote("--json")).as(this.recon.err()).isZero();
		assertThat(this.recon.out()).startsWith("{\"deadline\":\"2026-03-05T09:00:00+08:00\"");
	}

	@Test
	void aPersonReadsOneParagraph() {
		int code = quote(
				"--platform taobao --flow return-and-refund --node seller-answers --entered 2026-03-01T10:00:00+08:00");

		assertThat(code).isZero();
		assertThat(this.recon.out()).startsWith("In time up to 2026-03-02 22:00:00 (Asia/Shanghai); then: agreed.")
			.contains("Rule TB-R07 of taobao-2026, source TB-CNY26, confidence high: ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"--platform taobao --flow exchange --node nowhere --entered 2026-03-01T10:00:00Z | The node 'nowhere' is not known; write one of pay, group, ship",
			"--platform taobao --flow swap --node ship --entered 2026-03-01T10:00:00Z | The flow 'swap' is not known; write one of order,",
			"--platform ebay --flow order --node ship --entered 2026-03-01T10:00:00Z | The platform 'ebay' is not known; write one of taobao,",
			"--platform taobao --flow order --node ship --entered yesterday | entered 'yesterday' is not an instant; write one such as",
			"--platform taobao --flow order --node ship --event dreamt=2026-03-01T10:00:00Z | The event 'dreamt' is not known",
			"--platform taobao --flow order --node ship --pause 2026-03-01T10:00:00Z | write FROM/UNTIL",
			"--platform taobao --flow order | --node is missing", "--json | --platform is missing" })
	void aFactThatCannotBeUnderstoodIsWrongUsage(String arguments, String said) {
		assertThat(quote(arguments)).isEqualTo(2);
		assertThat(this.recon.err()).contains(said);
		assertThat(this.recon.out()).isEmpty();
	}

	@Test
	void factsThatDoNotSufficeAreUnusableInputAndTellWhatToGive() {
		assertThat(quote("--platform taobao --flow return-and-refund --node seller-answers --json")).isEqualTo(65);
		assertThat(this.recon.err()).contains("entered");
		assertThat(this.recon.out()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"platform\": 1} | The fact 'platform' must be a text",
					"{\"colour\": \"red\"} | There is no fact 'colour'; write platform,",
					"[] | one JSON object on stdin", "{ | no JSON" })
	void whatComesOnStdinMustBeTheFacts(String json, String said) {
		this.recon.piping(json);

		assertThat(quote("--json")).isEqualTo(2);
		assertThat(this.recon.err()).contains(said);
	}

	private int quote(String arguments) {
		return this.recon.call(("quote deadline " + arguments).strip().split(" "));
	}

}
