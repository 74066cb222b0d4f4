package org.aftersales.postage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

/**
 * Orders that come back, in few words. The way out cost 8.00 and the way back 12.00.
 */
final class ReturnFixtures {

	private Optional<Platform> platform = Optional.of(Platform.TAOBAO);

	private boolean exchange;

	private final ReturnReason reason;

	private Optional<Fault> fault = Optional.empty();

	private Optional<Party> erredFirst = Optional.empty();

	private Agreement agreement = Agreement.NONE;

	private ShippingTerms terms = new ShippingTerms(Optional.of(true), Optional.empty(), Optional.empty(),
			Optional.of(Yuan.parse("8.00")));

	private WayBack wayBack = new WayBack(Optional.of(Yuan.parse("12.00")), false, Optional.empty());

	private Optional<Damage> damage = Optional.empty();

	private Optional<Collect> collect = Optional.empty();

	private boolean abuse;

	private boolean sellerSilent;

	private Optional<Instant> receivedAt = Optional.empty();

	private Optional<Instant> appliedAt = Optional.empty();

	private boolean rescission;

	private Optional<QualityStanding> standing = Optional.empty();

	private Optional<CoveredReturn> cover = Optional.empty();

	private Optional<SubsidizedReturn> subsidy = Optional.empty();

	private Optional<Yuan> refund = Optional.empty();

	private Optional<Yuan> paid = Optional.empty();

	private Optional<String> alternative = Optional.empty();

	private ReturnFixtures(ReturnReason reason) {
		this.reason = reason;
	}

	static ReturnFixtures returned(String reason) {
		return new ReturnFixtures(ReturnReason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_')));
	}

	static Instant at(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

	ReturnFixtures on(String code) {
		this.platform = code.equals("law") ? Optional.empty() : Optional.of(Platform.of(code));
		return this;
	}

	ReturnFixtures forExchange() {
		this.exchange = true;
		return this;
	}

	ReturnFixtures judged(Fault found) {
		this.fault = Optional.of(found);
		return this;
	}

	ReturnFixtures erredFirst(Party party) {
		this.erredFirst = Optional.of(party);
		return this;
	}

	ReturnFixtures agreed(Agreement words) {
		this.agreement = words;
		return this;
	}

	ReturnFixtures shippingPaidByBuyer() {
		this.terms = new ShippingTerms(Optional.of(false), Optional.empty(), Optional.empty(),
				Optional.of(Yuan.parse("8.00")));
		return this;
	}

	ReturnFixtures shippingUnknown() {
		this.terms = new ShippingTerms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
		return this;
	}

	ReturnFixtures keeping(String kept, String freeFrom) {
		this.terms = new ShippingTerms(Optional.of(true), Optional.of(Yuan.parse(freeFrom)),
				Optional.of(Yuan.parse(kept)), Optional.of(Yuan.parse("8.00")));
		return this;
	}

	ReturnFixtures toAnotherAddressFor(String surplus) {
		this.wayBack = new WayBack(this.wayBack.freight(), true, Optional.of(Yuan.parse(surplus)));
		return this;
	}

	ReturnFixtures damaged(Leg leg, Boolean beforeSignature, boolean receiverChoseCarrier) {
		this.damage = Optional.of(new Damage(leg, Optional.of(beforeSignature), receiverChoseCarrier));
		return this;
	}

	ReturnFixtures damagedAtAnUnknownTime() {
		this.damage = Optional.of(new Damage(Leg.OUTBOUND, Optional.empty(), false));
		return this;
	}

	ReturnFixtures collect(Leg leg, Optional<Boolean> consented) {
		this.collect = Optional.of(new Collect(leg, consented));
		return this;
	}

	ReturnFixtures abusing() {
		this.abuse = true;
		return this;
	}

	ReturnFixtures sellerSilent() {
		this.sellerSilent = true;
		return this;
	}

	ReturnFixtures appliedAfterDays(int days) {
		this.receivedAt = Optional.of(at("2026-05-01T10:00:00+08:00"));
		this.appliedAt = this.receivedAt.map((received) -> received.plusSeconds(days * 86_400L + 1));
		return this;
	}

	ReturnFixtures rescinding() {
		this.rescission = true;
		return this;
	}

	ReturnFixtures standing(QualityStanding figures) {
		this.standing = Optional.of(figures);
		return this;
	}

	ReturnFixtures covered(CoveredReturn covered) {
		this.cover = Optional.of(covered);
		return this;
	}

	ReturnFixtures subsidized(SubsidizedReturn claim) {
		this.subsidy = Optional.of(claim);
		return this;
	}

	ReturnFixtures refunding(String amount, String ofPaid) {
		this.refund = Optional.of(Yuan.parse(amount));
		this.paid = Optional.of(Yuan.parse(ofPaid));
		return this;
	}

	ReturnFixtures reading(String name) {
		this.alternative = Optional.of(name);
		return this;
	}

	ReturnCase facts() {
		return new ReturnCase(this.platform, this.exchange, this.reason, this.fault, this.erredFirst, this.agreement,
				this.terms, this.wayBack, this.damage, this.collect, this.abuse, this.sellerSilent, this.receivedAt,
				this.appliedAt, this.rescission, this.standing, this.cover, this.subsidy, this.refund, this.paid,
				this.alternative);
	}

}
