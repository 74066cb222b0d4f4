package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.aftersales.Packs;
import org.aftersales.money.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shipped packs say, compared with the worked examples of the rule book and with
 * hand arithmetic on its rows.
 */
class ShippedPacksTests {

	private final PolicyPacks packs = Packs.shipped();

	@ParameterizedTest(name = "X31p: an order of {0} shipped late costs {1}")
	@CsvSource({ "299.99, 3.00", "300.00, 3.00", "500.00, 5.00", "2999.00, 29.99", "3000.00, 30.00", "5000.00, 30.00" })
	void x31pLateOnPinduoduo2025(String base, String owed) {
		assertThat(late(Platform.PINDUODUO, "2025-06-01T00:00:00+08:00", base, 48)).isEqualTo(owed);
	}

	@ParameterizedTest(name = "X35p: an order of {0} shipped late costs 5.00 by the seed")
	@CsvSource({ "1.00", "5000.00" })
	void x35pLateByTheSeed(String base) {
		assertThat(late(Platform.PINDUODUO, "2025-05-14T23:59:59+08:00", base, 48)).isEqualTo("5.00");
	}

	@ParameterizedTest(name = "TB-P02: {0} promised within {1} h costs {2}")
	@CsvSource({ "1000.00, 48, 10.00", "100.00, 48, 3.00", "5000.00, 48, 30.00", "1000.00, 49, 30.00",
			"50.00, 72, 5.00", "200.00, 72, 10.00" })
	void lateOnTaobao(String base, int hours, String owed) {
		assertThat(late(Platform.TAOBAO, "2026-06-01T00:00:00+08:00", base, hours)).isEqualTo(owed);
	}

	@ParameterizedTest(name = "TB-P07: {0} costs {1}")
	@CsvSource({ "1000.00, 50.00", "100.00, 5.00", "50.00, 5.00", "333.33, 16.67" })
	void lateOnTmall(String base, String owed) {
		assertThat(late(Platform.TMALL, "2026-06-01T00:00:00+08:00", base, 48)).isEqualTo(owed);
	}

	@ParameterizedTest(name = "X44: number entered 03-01 10:00, signed {0}: refund at {1}")
	@CsvSource({ "2026-03-03T09:00:00+08:00, 2026-03-05T09:00:00+08:00",
			"2026-03-07T09:00:00+08:00, 2026-03-08T10:00:00+08:00", "never, 2026-03-08T10:00:00+08:00" })
	void x44ReturnConfirmation(String signed, String deadline) {
		Map<String, Instant> events = signed.equals("never") ? Map.of() : Map.of("return-signed", at(signed));
		Instant entered = at("2026-03-01T10:00:00+08:00");

		assertThat(this.packs.clock(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_CONFIRMS_RETURN, entered)
			.flatMap((rule) -> rule.deadline(entered, (event) -> Optional.ofNullable(events.get(event))))
			.map(Deadline::at)).hasValue(at(deadline));
	}

	@Test
	void theArithmeticOfADeadlineIsToldInTheShopsZone() {
		Instant entered = at("2026-02-24T00:00:00+08:00");

		assertThat(this.packs.clock(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_ANSWERS, entered)
			.flatMap((rule) -> rule.deadline(entered, (event) -> Optional.empty()))
			.map(Deadline::arithmetic)).hasValue("entered 2026-02-24 00:00:00 + 36 h");
	}

	@Test
	void thePackIsChosenByTheInstantInItsOwnZone() {
		assertThat(this.packs.inForce(Platform.PINDUODUO, at("2025-05-14T23:59:59+08:00")).map(PolicyPack::name))
			.hasValue("pdd-seed");
		assertThat(this.packs.inForce(Platform.PINDUODUO, at("2025-05-15T00:00:00+08:00")).map(PolicyPack::name))
			.hasValue("pdd-2025");
	}

	private String late(Platform platform, String paid, String base, int promisedHours) {
		return this.packs.breach(platform, "late", at(paid))
			.flatMap((rule) -> rule.price(Yuan.parse(base), Duration.ofHours(promisedHours)))
			.map((price) -> price.amount().toString())
			.orElse("nothing");
	}

	private static Instant at(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

}
