package org.aftersales.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One staged claim: of which kind, applied when, what people did, and what the clock that
 * they let run out comes to.
 */
final class ClaimScene {

	private final Stage stage;

	private final Duration earlier;

	private final String rule;

	private final List<Happening> steps = new ArrayList<>();

	private String kind = "REFUND_ONLY";

	private String reason = "不想要了";

	private boolean sent;

	private boolean signed;

	private boolean promisedLater;

	private @Nullable Sku sku;

	private int times = 1;

	private Particulars particulars = Particulars.NONE;

	private long paidHoursBefore;

	private Instant appliedAt = Instant.EPOCH;

	private @Nullable CameBack postage;

	private @Nullable BigDecimal asked;

	private String orderNo = "";

	private final List<String> claimNos = new ArrayList<>();

	ClaimScene(Stage stage, Duration earlier, String rule) {
		this.stage = stage;
		this.earlier = earlier;
		this.rule = rule;
	}

	ClaimScene refundBeforeShipping() {
		return this;
	}

	/**
	 * A refund of goods that are promised for a later day, so that the order itself is
	 * never late however its claim ends.
	 */
	ClaimScene refundBeforeLaterShipping() {
		this.promisedLater = true;
		return this;
	}

	ClaimScene refundAfterShipping() {
		this.sent = true;
		this.reason = "快递一直未送达";
		return this;
	}

	ClaimScene returnAndRefund() {
		return arrived("RETURN_AND_REFUND", "不喜欢、效果不好");
	}

	ClaimScene exchange() {
		return arrived("EXCHANGE", "商品款式选错了");
	}

	ClaimScene reissue() {
		return arrived("REISSUE", "商品少件、漏发");
	}

	ClaimScene repair() {
		return arrived("REPAIR", "商品破损或污渍");
	}

	ClaimScene because(String why) {
		this.reason = why;
		return this;
	}

	ClaimScene applied(long hoursBefore) {
		this.appliedAt = this.stage.at(hoursBefore, this.earlier);
		return this;
	}

	/**
	 * The buyer changes what he applies for.
	 */
	ClaimScene changedTo(String newKind, long hoursBefore) {
		this.steps.add(new Happening("TYPE_CHANGED", this.stage.at(hoursBefore, this.earlier), newKind));
		return this;
	}

	ClaimScene of(String skuCode) {
		this.sku = Catalogue.find(this.stage.till().shop(), skuCode);
		return this;
	}

	/**
	 * The buyer makes so many claims of this kind about the order at once.
	 */
	ClaimScene times(int claims) {
		this.times = claims;
		return this;
	}

	ClaimScene goods(String goodsClass) {
		this.particulars = this.particulars.goods(goodsClass);
		return this;
	}

	ClaimScene route(String way) {
		this.particulars = this.particulars.way(way);
		return this;
	}

	/**
	 * How long before the application the order was paid, if not as usual.
	 */
	ClaimScene paidHoursBefore(long hours) {
		this.paidHoursBefore = hours;
		return this;
	}

	ClaimScene then(String step, long hoursBefore) {
		this.steps.add(new Happening(step, this.stage.at(hoursBefore, this.earlier)));
		return this;
	}

	/**
	 * The buyer asks for so much, whatever he paid.
	 */
	ClaimScene asks(String yuan) {
		this.asked = new BigDecimal(yuan);
		return this;
	}

	/**
	 * Somebody reports what the postage of the goods hangs on.
	 */
	ClaimScene cameBack(CameBack report, long hoursBefore) {
		this.postage = report.reported("Zhou Min", this.stage.at(hoursBefore, this.earlier));
		return this;
	}

	/**
	 * The merchant subscribes to the freight subsidy, and gives the return address.
	 */
	ClaimScene subsidized(CameBack report, long subscribedHoursBefore, long addressHoursBefore, String routePrice) {
		return cameBack(report.subsidized(this.stage.at(subscribedHoursBefore, this.earlier),
				this.stage.at(addressHoursBefore, this.earlier), routePrice), addressHoursBefore);
	}

	/**
	 * What the postage of the goods costs somebody, in yuan.
	 */
	ClaimScene owes(String tariff, String yuan) {
		this.stage.standsFor(tariff, "ORDER", this.orderNo, "OWED " + yuan);
		return this;
	}

	/**
	 * Plays the scene.
	 */
	ClaimScene lapsesInto(String outcome) {
		stillWaits();
		return alsoLapsesInto(this.rule, outcome);
	}

	/**
	 * The same claim lapses once more, by another rule.
	 */
	ClaimScene alsoLapsesInto(String otherRule, String outcome) {
		this.claimNos.forEach((claimNo) -> this.stage.standsFor(otherRule, "CLAIM", claimNo, outcome));
		return this;
	}

	/**
	 * Plays the scene of a claim that nothing lapses for.
	 */
	ClaimScene stillWaits() {
		Till till = this.stage.till();
		long paid = (this.paidHoursBefore > 0) ? this.paidHoursBefore : this.sent ? 66 : 10;
		Instant paidAt = this.appliedAt.minus(Duration.ofHours(paid));
		OrderDraft order = till.orderPaidAt(paidAt)
			.buys((this.sku != null) ? this.sku : till.dice().weighted(Catalogue.of(till.shop()), Sku::popularity), 1)
			.particularly(this.particulars);
		if (this.promisedLater) {
			order.promisedWithin(Duration.ofDays(15));
		}
		if (this.sent) {
			Instant pickedUpAt = paidAt.plus(Duration.ofHours(18));
			order.sent(pickedUpAt, this.signed ? pickedUpAt.plus(Duration.ofHours(42)) : null);
		}
		for (int i = 0; i < this.times; i++) {
			ClaimDraft claim = order.claim(this.kind, this.appliedAt, this.reason);
			this.steps.forEach(claim::at);
			claim.postage(this.postage).asks(this.asked);
			this.claimNos.add(claim.claimNo());
		}
		this.orderNo = order.orderNo();
		this.stage.plays(order);
		return this;
	}

	private ClaimScene arrived(String claimKind, String why) {
		this.kind = claimKind;
		this.reason = why;
		this.sent = true;
		this.signed = true;
		return this;
	}

}
