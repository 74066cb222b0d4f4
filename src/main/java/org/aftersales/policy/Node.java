package org.aftersales.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A point of a flow at which somebody has to act, or a right exists, until a clock
 * lapses.
 */
public enum Node {

	/** The buyer has to pay. */
	PAY("the buyer has to pay", Event.PLACED),
	/** The buying group has to fill. */
	GROUP("the buying group has to fill", Event.GROUP_OPENED, Event.PLACED),
	/** The seller has to hand the parcel to the carrier. */
	SHIP("the seller has to hand the parcel to the carrier", Event.GROUP_FORMED, Event.PAID),
	/** The carrier has to pick up the parcel whose number was uploaded. */
	PICKUP("the carrier has to pick up the parcel whose number was uploaded", Event.NUMBER_UPLOADED),
	/** The carrier has to show the first trace after pickup. */
	FIRST_TRACE("the carrier has to show the first trace after pickup", Event.PICKED_UP),
	/** The parcel has to leave the first hub after its first trace. */
	FIRST_HUB("the parcel has to leave the first hub after its first trace", Event.PICKED_UP),
	/** The parcel has to move on after its latest trace. */
	NEXT_TRACE("the parcel has to move on after its latest trace", Event.LAST_TRACE),
	/** A parcel that stands still counts as abnormal at the end. */
	ABNORMAL_TRACE("a parcel that stands still counts as abnormal at the end", Event.LAST_TRACE),
	/** A late order counts as out of stock at the end. */
	OUT_OF_STOCK("a late order counts as out of stock at the end", Event.MARKED_LATE),
	/** A parcel whose traces were breached counts as out of stock at the end. */
	UNDELIVERED("a parcel whose traces were breached has to be delivered", Event.TRACE_BREACHED),
	/** An order that is paid and never shipped is closed at the end. */
	NEVER_SHIPPED("an order that is paid and never shipped is closed at the end", Event.PAID),
	/** The buyer has to confirm receipt. */
	CONFIRM_RECEIPT("the buyer has to confirm receipt", Event.SHIPPED, Event.PICKED_UP),
	/** The parcel has to arrive on the day that was agreed. */
	APPOINTED_DELIVERY("the parcel has to arrive on the day that was agreed"),
	/** The platform pays out to the seller at the end. */
	PAYOUT("the platform pays out to the seller at the end", Event.TRADE_SUCCESS),
	/** The seller has to answer an application. */
	SELLER_ANSWERS("the seller has to answer an application", Event.APPLIED),
	/** The time that the seller takes for an application counts from the end on. */
	AUDIT_BEGINS("the time that the seller takes counts from the end on", Event.APPLIED),
	/** The seller has to answer a modified application. */
	SELLER_ANSWERS_MODIFIED("the seller has to answer a modified application"),
	/** The buyer has to act after a refusal. */
	BUYER_ACTS_AFTER_REFUSAL("the buyer has to act after a refusal", Event.REFUSED),
	/** The buyer has to send the goods back. */
	BUYER_RETURNS("the buyer has to send the goods back", Event.AGREED),
	/** The seller has to confirm the returned goods. */
	SELLER_CONFIRMS_RETURN("the seller has to confirm the returned goods", Event.RETURN_ENTERED),
	/** The seller has to confirm a return after an exchange became a return. */
	SELLER_CONFIRMS_CHANGED_RETURN("the seller has to confirm a return that was an exchange", Event.KIND_CHANGED),
	/** The seller has to pay back what the buyer paid. */
	SELLER_PAYS_BACK("the seller has to pay back what the buyer paid", Event.RETURN_RECEIVED),
	/** The seller has to send the new, missing or repaired goods. */
	SELLER_RESHIPS("the seller has to send the new, missing or repaired goods", Event.AGREED),
	/** The buyer has to confirm what was sent. */
	BUYER_CONFIRMS("the buyer has to confirm what was sent", Event.SHIPPED),
	/** The buyer can give evidence. */
	EVIDENCE_BUYER("the buyer can give evidence", Event.INTERVENTION, Event.NOTICE),
	/** The seller can give evidence. */
	EVIDENCE_SELLER("the seller can give evidence", Event.INTERVENTION, Event.NOTICE),
	/** A side can give the further evidence that the platform asked for. */
	EVIDENCE_EXTRA("a side can give the further evidence that the platform asked for", Event.NOTICE),
	/** The seller has to settle a dispute or answer it. */
	SELLER_ANSWERS_DISPUTE("the seller has to settle a dispute or answer it", Event.NOTICE, Event.INTERVENTION),
	/** The platform has to decide. */
	PLATFORM_DECIDES("the platform has to decide", Event.INTERVENTION),
	/** The seller has to do what the platform ruled. */
	EXECUTE_RULING("the seller has to do what the platform ruled", Event.RULING),
	/** The buyer, or the one who was fined, can appeal. */
	APPEAL("the buyer, or the one who was fined, can appeal", Event.DISPUTE_CLOSED, Event.NOTICE),
	/** The seller can appeal. */
	APPEAL_SELLER("the seller can appeal", Event.BUYER_APPEALED, Event.DISPUTE_CLOSED),
	/** A suspended dispute can be settled by negotiation. */
	NEGOTIATION("a suspended dispute can be settled by negotiation", Event.SUSPENDED),
	/** A receipt of a court or of the police has to be handed in. */
	OFFICIAL_RECEIPT("a receipt of a court or of the police has to be handed in", Event.SUSPENDED),
	/** A message after the outcome has to be answered. */
	MESSAGE_ANSWERED("a message after the outcome has to be answered", Event.MESSAGE),
	/** The buyer can return without a reason. */
	NO_REASON_RIGHT("the buyer can return without a reason", Event.SIGNED),
	/** The buyer can return for quality. */
	QUALITY_RIGHT("the buyer can return for quality", Event.SIGNED),
	/** The buyer can claim after success. */
	AFTER_SALE_RIGHT("the buyer can claim after success", Event.TRADE_SUCCESS),
	/** The buyer can complain. */
	COMPLAINT_RIGHT("the buyer can complain", Event.TRADE_SUCCESS, Event.TRADE_CLOSED),
	/** The platform can be asked to step in from the end on. */
	INTERVENTION_POSSIBLE("the platform can be asked to step in from the end on", Event.REFUSED, Event.APPLIED),
	/** An unshipped order is refunded without the seller up to the end. */
	SPEED_REFUND("an unshipped order is refunded without the seller up to the end", Event.PAID),
	/** The refunded money has to arrive. */
	REFUND_ARRIVAL("the refunded money has to arrive", Event.REFUND_ACCEPTED, Event.REFUND_APPROVED,
			Event.GROUP_FAILED),
	/** The platform has to pay its freight subsidy. */
	FREIGHT_SUBSIDY("the platform has to pay its freight subsidy", Event.ADDRESS_GIVEN, Event.AGREED),
	/** The buyer can still use the freight insurance. */
	FREIGHT_COVER("the freight insurance still covers a return", Event.SHIPPED),
	/** The seller has to fund a small payment. */
	SMALL_PAYMENT("the seller has to fund a small payment", Event.NOTICE);

	private final String says;

	// A copy that nobody can change.
	@SuppressWarnings("ImmutableEnumChecker")
	private final List<Event> enteredBy;

	Node(String says, Event... enteredBy) {
		this.says = says;
		this.enteredBy = List.of(enteredBy);
	}

	/**
	 * Name in policy packs and on the command line, for example {@code seller-answers}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What is waited for there, in words.
	 */
	public String says() {
		return this.says;
	}

	/**
	 * The events that enter this node, the one that counts first if several are known.
	 */
	public List<Event> enteredBy() {
		return this.enteredBy;
	}

	/**
	 * The node of that code, if there is one.
	 */
	public static Optional<Node> of(String code) {
		return Arrays.stream(values()).filter((node) -> node.code().equals(code)).findFirst();
	}

}
