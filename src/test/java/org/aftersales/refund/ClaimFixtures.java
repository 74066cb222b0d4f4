package org.aftersales.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.Packs;
import org.aftersales.decision.RecordedDecision;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.Traits;

/**
 * Claims in few words.
 */
final class ClaimFixtures {

	static final PolicyPacks PACKS = Packs.shipped();

	private Platform platform = Platform.TAOBAO;

	private ClaimKind kind = ClaimKind.REFUND_ONLY;

	private Instant appliedAt = Instant.parse("2026-05-03T02:00:00Z");

	private Optional<Instant> pickedUpAt = Optional.empty();

	private Traits traits = Traits.NONE;

	private List<ClaimFact> facts = new ArrayList<>();

	private List<RecordedDecision> recorded = List.of();

	static ClaimFixtures claim() {
		return new ClaimFixtures();
	}

	ClaimFixtures on(Platform where) {
		this.platform = where;
		return this;
	}

	ClaimFixtures of(ClaimKind what) {
		this.kind = what;
		return this;
	}

	ClaimFixtures appliedAt(Instant at) {
		this.appliedAt = at;
		return this;
	}

	ClaimFixtures pickedUpAt(Instant at) {
		this.pickedUpAt = Optional.of(at);
		return this;
	}

	ClaimFixtures with(Traits known) {
		this.traits = known;
		return this;
	}

	ClaimFixtures then(List<ClaimFact> happened) {
		this.facts = happened;
		return this;
	}

	ClaimFixtures recorded(List<RecordedDecision> decisions) {
		this.recorded = decisions;
		return this;
	}

	ClaimFacts build() {
		return new ClaimFacts(1, 0, 1, "C1", this.platform, this.kind, this.appliedAt,
				ClaimMoney.of(Optional.of(Yuan.parse("100.00")), Yuan.parse("110.00"), Yuan.parse("10.00")),
				this.traits, Optional.empty(), this.pickedUpAt, Optional.empty(), this.facts, this.recorded,
				new ClaimFacts.ForOrder(false, Optional.empty(), Optional.empty()));
	}

}
