package org.aftersales.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.aftersales.policy.ClockFixtures.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How a question finds its rule, and what is said where there is no answer.
 */
class QuoteTests {

	private static final String PACK = """
			pack: p
			platform: taobao
			zone: Asia/Shanghai
			valid-from: 2026-01-01
			clocks:
			  - {rule: R1, flow: order, node: confirm-receipt, clock: 10d, on-lapse: receipt-confirmed, source: S, confidence: high}
			  - {rule: R1, flow: order, node: confirm-receipt, goods: [virtual], clock: 3d, on-lapse: receipt-confirmed, source: S, confidence: high}
			  - {rule: R1, flow: order, node: confirm-receipt, goods: [virtual], region: [hk], clock: 4d, on-lapse: receipt-confirmed, source: S, confidence: high}
			  - {rule: R1, flow: order, node: confirm-receipt, alternative: old, clock: 30d, on-lapse: receipt-confirmed, source: T, confidence: low}
			  - {rule: R2, flow: order, node: pay, goods: [gold], clock: 30m, on-lapse: trade-closed, source: S, confidence: high}
			  - {rule: R3, flow: exchange, node: seller-reships, clock: {first-that-runs: [ship-promise + 5d from return-signed, 10d]}, on-lapse: refunded, source: S, confidence: high}
			  - {rule: R4, flow: repair, node: seller-answers, clock: none, source: S, confidence: high}
			  - {rule: R5, flow: repair, node: buyer-returns, clock: 48h from return-signed, on-lapse: closed, source: S, confidence: high}
			windows:
			  - {rule: W1, flow: order, node: after-sale-right, clock: 15d from trade-success, once: true, source: S, confidence: high}
			extensions:
			  - {rule: E1, flow: order, node: confirm-receipt, by: buyer, adds: [72h], not-before: 7d, once: true, source: S, confidence: high}
			  - {rule: E2, flow: order, node: confirm-receipt, by: seller, adds: [3d, 5d], source: S, confidence: high}
			""";

	private static final String LAW = """
			pack: law
			platform: law
			zone: Asia/Shanghai
			valid-from: 2017-03-15
			windows:
			  - {rule: L1, flow: order, node: no-reason-right, clock: 7d from midnight-after signed, source: L, confidence: high}
			""";

	private static final Instant SHIPPED = local("2026-05-01T10:00:00");

	@TempDir
	private Path folder;

	@BeforeEach
	void writePacks() throws IOException {
		Files.writeString(this.folder.resolve("p.yml"), PACK);
		Files.writeString(this.folder.resolve("law.yml"), LAW);
		Files.writeString(this.folder.resolve("o.yml"),
				PACK.replace("pack: p", "pack: o")
					.replace("clock: 10d", "clock: 20d")
					.replace("2026-01-01", "2012-01-01"));
	}

	@Test
	void theNarrowestRuleWins() {
		assertThat(due(receipt())).isEqualTo(local("2026-05-11T10:00:00"));
		assertThat(due(receipt().goods("virtual"))).isEqualTo(local("2026-05-04T10:00:00"));
		assertThat(due(receipt().goods("virtual").region("hk"))).isEqualTo(local("2026-05-05T10:00:00"));
		assertThat(due(receipt().goods("gold"))).isEqualTo(local("2026-05-11T10:00:00"));
		assertThat(due(receipt().alternative("old"))).isEqualTo(local("2026-05-31T10:00:00"));
	}

	@Test
	void anAlternativeReadingCanBeChosenForTheNight() {
		PolicyPacks chosen = PolicyPacks
			.read(new PolicySettings(this.folder, Map.of("taobao", List.of("p")), List.of(), List.of("old")));

		assertThat(chosen.clock(Platform.TAOBAO, Flow.ORDER, Node.CONFIRM_RECEIPT, SHIPPED)
			.map((rule) -> rule.clock().words())).hasValue("30 d");
	}

	@Test
	void anotherPackCanBeNamed() {
		assertThat(due(receipt().pack("o"))).isEqualTo(local("2026-05-21T10:00:00"));
		assertThat(unanswerable(receipt().pack("nope"))).isEqualTo(
				"there is no pack 'nope' of taobao | the name of a pack with --pack: o (2012-01-01 to open), p (2026-01-01 to open)");
	}

	@Test
	void whereThePlatformSaysNothingTheLawDoes() {
		assertThat(answer(new Question(Flow.ORDER, Node.NO_REASON_RIGHT).event("signed", "2026-05-03T15:00:00")))
			.isEqualTo(new DeadlineAnswer.Answered(local("2026-05-11T00:00:00"), ClockFixtures.SHANGHAI,
					Outcome.RIGHT_ENDS, "L1", "law", "L",
					"midnight 2026-05-04 00:00:00 after signed 2026-05-03 15:00:00 + 7 d", "high"));
	}

	@Test
	void aWindowIsARightThatEnds() {
		assertThat(
				answer(new Question(Flow.ORDER, Node.AFTER_SALE_RIGHT).event("trade-success", "2026-05-03T15:00:00")))
			.asString()
			.contains("RIGHT_ENDS", "W1");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThat(unanswerable(new Question(Flow.ORDER, Node.CONFIRM_RECEIPT))).isEqualTo(
				"nothing says when the node confirm-receipt was entered | --entered INSTANT or --event shipped=INSTANT or --event picked-up=INSTANT");
		assertThat(unanswerable(new Question(Flow.ORDER, Node.PAY).entered(SHIPPED))).contains("--goods",
				"R2 (goods gold)");
		assertThat(unanswerable(receipt().goods("virtuall"))).contains("'virtuall'", "one of gold, virtual");
		assertThat(unanswerable(new Question(Flow.EXCHANGE, Node.SELLER_RESHIPS).entered(SHIPPED)
			.event("return-signed", "2026-05-03T15:00:00"))).contains("--event ship-promise=48h");
		assertThat(unanswerable(new Question(Flow.REPAIR, Node.GROUP).entered(SHIPPED)))
			.contains("buyer-returns, seller-answers");
		assertThat(unanswerable(receipt().entered(local("2011-05-01T10:00:00")))).contains("no pack of taobao in use");
	}

	@Test
	void aClockThatDoesNotRunSaysWhy() {
		assertThat(answer(new Question(Flow.REPAIR, Node.SELLER_ANSWERS).entered(SHIPPED)))
			.isEqualTo(new DeadlineAnswer.NoClock("R4", "p",
					"the rule book gives no duration there: nothing lapses, only facts lead on"));
		assertThat(answer(new Question(Flow.REPAIR, Node.BUYER_RETURNS).entered(SHIPPED))).isEqualTo(
				new DeadlineAnswer.NoClock("R5", "p", "'48 h from return-signed' does not run before return-signed"));
	}

	@Test
	void anExtensionNeedsARuleThatAllowsItThen() {
		assertThat(answer(receipt().extension(Duration.ofDays(3), "2026-05-08T10:00:00", "buyer"))).asString()
			.contains("entered 2026-05-01 10:00:00 + 10 d + 3 d extension (E1, asked by the buyer)");
		assertThat(due(receipt().extension(Duration.ofDays(3), "2026-05-08T10:00:00", "buyer")
			.extension(Duration.ofDays(5), "2026-05-08T10:00:00", "seller"))).isEqualTo(local("2026-05-19T10:00:00"));
		assertThat(unanswerable(receipt().extension(Duration.ofDays(3), "2026-05-08T09:59:59", "buyer")))
			.contains("E1 does not extend it: asked at 2026-05-08 09:59:59, before 2026-05-08 10:00:00");
		assertThat(unanswerable(receipt().extension(Duration.ofDays(3), "2026-05-09T10:00:00", "buyer")
			.extension(Duration.ofDays(3), "2026-05-09T10:00:00", "buyer"))).contains("once only");
		assertThat(unanswerable(receipt().extension(Duration.ofDays(4), "2026-05-09T10:00:00", "seller")))
			.contains("E1 buyer: + 3 d, from 7 d after entry, once; E2 seller: + 3 d or 5 d");
		assertThat(unanswerable(receipt().extension(Duration.ofDays(3), "2026-05-12T10:00:00", "seller")))
			.contains("after the deadline");
	}

	@Test
	void packsOfOnePlatformMustNotLeaveAGap() throws IOException {
		Files.writeString(this.folder.resolve("o.yml"), PACK.replace("pack: p", "pack: o")
			.replace("valid-from: 2026-01-01", "valid-from: 2012-01-01\nvalid-until: 2025-12-30"));

		assertThatThrownBy(() -> PolicyPacks.read(new PolicySettings(this.folder, Map.of("taobao", List.of("o", "p")))))
			.isInstanceOf(PolicyPackUnusable.class)
			.hasMessageContaining("p.yml: is valid from 2026-01-01, but o ends on 2025-12-30")
			.hasMessageContaining("valid-until: 2025-12-31");
	}

	private Question receipt() {
		return new Question(Flow.ORDER, Node.CONFIRM_RECEIPT).entered(SHIPPED);
	}

	private Instant due(Question question) {
		DeadlineAnswer answer = answer(question);
		assertThat(answer).isInstanceOf(DeadlineAnswer.Answered.class);
		return ((DeadlineAnswer.Answered) answer).deadline();
	}

	private String unanswerable(Question question) {
		DeadlineAnswer answer = answer(question);
		assertThat(answer).isInstanceOf(DeadlineAnswer.Unanswerable.class);
		return ((DeadlineAnswer.Unanswerable) answer).why() + " | " + ((DeadlineAnswer.Unanswerable) answer).give();
	}

	private DeadlineAnswer answer(Question question) {
		return PolicyPacks.read(new PolicySettings(this.folder, Map.of("taobao", List.of("p"), "law", List.of("law"))))
			.quote(question.build());
	}

	/**
	 * A question in few words.
	 */
	private record Question(Flow flow, Node node, Map<String, Instant> events, Map<String, String> names,
			List<Extension> extensions) {

		Question(Flow flow, Node node) {
			this(flow, node, Map.of(), Map.of(), List.of());
		}

		Question entered(Instant at) {
			return new Question(this.flow, this.node, with(this.events, "entered", at), this.names, this.extensions);
		}

		Question event(String name, String at) {
			return new Question(this.flow, this.node, with(this.events, name, local(at)), this.names, this.extensions);
		}

		Question goods(String goods) {
			return named("goods", goods);
		}

		Question region(String region) {
			return named("region", region);
		}

		Question alternative(String name) {
			return named("alternative", name);
		}

		Question pack(String pack) {
			return named("pack", pack);
		}

		Question extension(Duration added, String asked, String by) {
			List<Extension> more = new ArrayList<>(this.extensions);
			more.add(new Extension(added, Optional.of(local(asked)), Optional.of(by)));
			return new Question(this.flow, this.node, this.events, this.names, more);
		}

		private Question named(String key, String name) {
			return new Question(this.flow, this.node, this.events, with(this.names, key, name), this.extensions);
		}

		private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
			Map<String, T> more = new HashMap<>(map);
			more.put(key, value);
			return more;
		}

		DeadlineQuestion build() {
			Map<String, Instant> happened = new HashMap<>(this.events);
			Optional<Instant> entered = Optional.ofNullable(happened.remove("entered"));
			return new DeadlineQuestion(Optional.of(Platform.TAOBAO), this.flow, this.node, entered, Optional.empty(),
					happened, Map.of(), List.of(), Optional.ofNullable(this.names.get("pack")),
					Optional.ofNullable(this.names.get("goods")), Optional.ofNullable(this.names.get("region")),
					Optional.ofNullable(this.names.get("alternative")), this.extensions);
		}

	}

}
