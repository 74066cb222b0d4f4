package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.aftersales.policy.Deadline;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Platform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to decide a million claims in memory by the shipped packs, on one core
 * and without a database: time per claim. The promise is less than two microseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(1)
@Fork(value = 1, jvmArgs = { "-Xms2g", "-Xmx2g", "-XX:+UseSerialGC" })
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClaimJudgingBenchmark {

	private static final int CLAIMS = 1_000_000;

	private static final Instant CUT_OFF = Instant.parse("2026-05-31T16:00:00Z");

	private static final Platform[] PLATFORMS = { Platform.TAOBAO, Platform.TMALL, Platform.PINDUODUO };

	private static final ClaimKind[] KINDS = { ClaimKind.REFUND_ONLY, ClaimKind.RETURN_AND_REFUND, ClaimKind.EXCHANGE,
			ClaimKind.REISSUE, ClaimKind.REPAIR };

	private List<ClaimFacts> claims = List.of();

	/**
	 * Claims of the last 60 days, of three platforms and five kinds; without any fact,
	 * refused, agreed, or with the goods on their way back.
	 */
	@Setup
	public void setUp() {
		Random dice = new Random(7);
		List<ClaimFacts> made = new ArrayList<>(CLAIMS);
		for (int i = 0; i < CLAIMS; i++) {
			Instant applied = CUT_OFF.minusSeconds(dice.nextInt(60 * 86_400));
			ClaimKind kind = KINDS[dice.nextInt(KINDS.length)];
			made.add(ClaimFixtures.claim()
				.on(PLATFORMS[dice.nextInt(PLATFORMS.length)])
				.of(kind)
				.appliedAt(applied)
				.pickedUpAt(applied.plus(Duration.ofDays(dice.nextInt(4) - 2)))
				.then(facts(dice, applied, kind != ClaimKind.REFUND_ONLY && kind != ClaimKind.REISSUE))
				.build());
		}
		this.claims = List.copyOf(made);
	}

	private static List<ClaimFact> facts(Random dice, Instant applied, boolean returned) {
		Instant answered = applied.plusSeconds(dice.nextInt(80_000));
		return switch (dice.nextInt(returned ? 3 : 2)) {
			case 0 -> List.of();
			case 1 -> List.of(new ClaimFact(
					dice.nextBoolean() ? ClaimFact.Kind.SELLER_REFUSED : ClaimFact.Kind.SELLER_AGREED, answered));
			default -> List.of(new ClaimFact(ClaimFact.Kind.SELLER_AGREED, answered),
					new ClaimFact(ClaimFact.Kind.RETURN_ENTERED, answered.plus(Duration.ofDays(1))),
					new ClaimFact(ClaimFact.Kind.RETURN_SIGNED, answered.plus(Duration.ofDays(3))));
		};
	}

	/**
	 * A whole life: every stage, every lapse, every decision with its arithmetic.
	 */
	@Benchmark
	@OperationsPerInvocation(CLAIMS)
	public void decideAClaim(Blackhole sink) {
		for (ClaimFacts claim : this.claims) {
			sink.consume(new ClaimLife(claim, ClaimFixtures.PACKS, CUT_OFF).judge());
		}
	}

	/**
	 * One rule looked up and one deadline found, without its words.
	 */
	@Benchmark
	@OperationsPerInvocation(CLAIMS)
	public void findADeadline(Blackhole sink) {
		for (ClaimFacts claim : this.claims) {
			sink.consume(ClaimFixtures.PACKS
				.clock(claim.platform(), Flow.RETURN_AND_REFUND, Node.SELLER_CONFIRMS_RETURN, claim.appliedAt())
				.flatMap((rule) -> rule.deadline(claim.appliedAt(), (event) -> Optional.of(CUT_OFF)))
				.map(Deadline::at));
		}
	}

}
