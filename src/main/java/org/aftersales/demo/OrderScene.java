package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One staged order or parcel: what was bought, paid and sent when, and what the promise
 * that was not kept, or the clock that ran out, comes to.
 */
final class OrderScene {

	private final Stage stage;

	private final Duration earlier;

	private final String rule;

	private @Nullable Sku sku;

	private int pieces = 1;

	private Instant paidAt = Instant.EPOCH;

	private Duration promise = Duration.ZERO;

	private boolean groupForms = true;

	private @Nullable Instant pickedUpAt;

	private Duration firstTraceAfter = Duration.ofHours(9);

	private @Nullable Instant signedAt;

	private @Nullable Instant receivedAt;

	private long claimedHoursBefore;

	private long withdrawnHoursBefore;

	private Particulars particulars = Particulars.NONE;

	private final List<Happening> travels = new ArrayList<>();

	private String orderNo = "";

	OrderScene(Stage stage, Duration earlier, String rule) {
		this.stage = stage;
		this.earlier = earlier;
		this.rule = rule;
	}

	OrderScene of(String skuCode) {
		this.sku = Catalogue.find(this.stage.till().shop(), skuCode);
		return this;
	}

	OrderScene pieces(int count) {
		this.pieces = count;
		return this;
	}

	OrderScene paid(long hoursBefore) {
		this.paidAt = this.stage.at(hoursBefore, this.earlier);
		return this;
	}

	OrderScene promisedWithinHours(long afterPayment) {
		this.promise = Duration.ofHours(afterPayment);
		return this;
	}

	OrderScene groupNeverForms() {
		this.groupForms = false;
		return this;
	}

	OrderScene pickedUp(long hoursBefore) {
		this.pickedUpAt = this.stage.at(hoursBefore, this.earlier);
		return this;
	}

	OrderScene firstTraceHoursLater(long hours) {
		this.firstTraceAfter = Duration.ofHours(hours);
		return this;
	}

	OrderScene goods(String goodsClass) {
		this.particulars = this.particulars.goods(goodsClass);
		return this;
	}

	OrderScene route(String way) {
		this.particulars = this.particulars.way(way);
		return this;
	}

	/**
	 * More time that the platform grants for a clock of the order.
	 */
	OrderScene granted(String node, String to, long hours, long hoursBefore) {
		this.particulars = this.particulars
			.granted(new MoreTime(node, this.stage.at(hoursBefore, this.earlier), to, Duration.ofHours(hours)));
		return this;
	}

	/**
	 * Somebody excuses what the order breaks.
	 */
	OrderScene excused(String reason, String evidence, String by, long hoursBefore) {
		this.particulars = this.particulars
			.excused(new Excused(reason, evidence, by, this.stage.at(hoursBefore, this.earlier)));
		return this;
	}

	/**
	 * What somebody says of the order, by the scene's clock.
	 */
	OrderScene told(Word word) {
		this.particulars = word.tell(this.particulars, (hoursBefore) -> this.stage.at(hoursBefore, this.earlier));
		return this;
	}

	/**
	 * One step of the parcel, in place of scans all along.
	 */
	OrderScene parcel(String step, long hoursBefore) {
		this.travels.add(new Happening(step, this.stage.at(hoursBefore, this.earlier)));
		return this;
	}

	OrderScene signed(long hoursBefore) {
		this.signedAt = this.stage.at(hoursBefore, this.earlier);
		return this;
	}

	OrderScene received(long hoursBefore) {
		this.receivedAt = this.stage.at(hoursBefore, this.earlier);
		return this;
	}

	/**
	 * An order of days long past, by the shop's clock.
	 */
	OrderScene longAgo(String paid, String pickedUp, String received) {
		this.paidAt = local(paid);
		this.pickedUpAt = local(pickedUp);
		this.receivedAt = local(received);
		return this;
	}

	/**
	 * A claim of the order that the buyer withdraws: it pauses the clock of the receipt.
	 */
	OrderScene pausedByClaim(long appliedHoursBefore, long endedHoursBefore) {
		this.claimedHoursBefore = appliedHoursBefore;
		this.withdrawnHoursBefore = endedHoursBefore;
		return this;
	}

	/**
	 * Plays the scene; the order lapses.
	 */
	OrderScene lapsesInto(String outcome) {
		play();
		this.stage.standsFor(this.rule, "ORDER", this.orderNo, outcome);
		return this;
	}

	/**
	 * Plays the scene; the order's parcel lapses.
	 */
	OrderScene parcelLapsesInto(String outcome) {
		play();
		this.stage.standsFor(this.rule, "SHIPMENT", this.orderNo + "/1", outcome);
		return this;
	}

	/**
	 * The same order lapses once more, by another rule.
	 */
	OrderScene alsoLapsesInto(String otherRule, String outcome) {
		this.stage.standsFor(otherRule, "ORDER", this.orderNo, outcome);
		return this;
	}

	/**
	 * The order's parcel lapses as well, by another rule.
	 */
	OrderScene parcelAlsoLapsesInto(String otherRule, String outcome) {
		this.stage.standsFor(otherRule, "SHIPMENT", this.orderNo + "/1", outcome);
		return this;
	}

	/**
	 * Plays the scene; what is broken costs so much by the scene's rule, in yuan.
	 */
	OrderScene costs(String yuan) {
		play();
		return owes(this.rule, yuan);
	}

	/**
	 * What the broken promise costs, in yuan.
	 */
	OrderScene owes(String tariff, String yuan) {
		this.stage.standsFor(tariff, "ORDER", this.orderNo, "OWED " + yuan);
		return this;
	}

	private void play() {
		Till till = this.stage.till();
		Sku bought = (this.sku != null) ? this.sku : till.dice().oneOf(Catalogue.of(till.shop()));
		OrderDraft order = till.orderPaidAt(this.paidAt)
			.buys(bought, this.pieces)
			.particularly(this.particulars)
			.travels(this.travels);
		if (!this.groupForms) {
			order.groupNeverForms();
		}
		if (!this.promise.isZero()) {
			order.promisedWithin(this.promise);
		}
		if (this.pickedUpAt != null) {
			order.sent(this.pickedUpAt, this.signedAt, this.firstTraceAfter);
		}
		if (this.receivedAt != null) {
			order.received(this.receivedAt);
		}
		if (this.claimedHoursBefore > 0) {
			order.claim("RETURN_AND_REFUND", this.stage.at(this.claimedHoursBefore, this.earlier), "不喜欢、效果不好")
				.at("WITHDRAWN", this.stage.at(this.withdrawnHoursBefore, this.earlier));
		}
		this.orderNo = order.orderNo();
		this.stage.plays(order);
	}

	private static Instant local(String dateTime) {
		return LocalDateTime.parse(dateTime).atZone(DemoDays.BUSINESS_DATE.zone()).toInstant();
	}

}
