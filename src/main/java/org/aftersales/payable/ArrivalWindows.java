package org.aftersales.payable;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.Traits;

import org.springframework.stereotype.Component;

/**
 * How long money takes to arrive, by platform and channel: rule book section 7, in the
 * packs the node {@code refund-arrival} with the channel as its goods.
 */
@Component
class ArrivalWindows {

	/**
	 * The channels of the default of the node: Alipay's balance and WeChat's change
	 * (AR-02). Any other channel needs a rule that names it; a card that may be a debit
	 * or a credit card has none, and nothing is guessed.
	 */
	private static final Set<String> DEFAULT_CHANNELS = Set.of("alipay", "wechat");

	private final PolicyPacks packs;

	ArrivalWindows(PolicyPacks packs) {
		this.packs = packs;
	}

	/**
	 * The window for money that goes back through that channel and is paid at that
	 * instant; empty if the pack then in force says nothing of the channel.
	 */
	Optional<Arrival> of(Platform platform, String channel, Instant paid) {
		Traits traits = new Traits(Optional.of(channel), Set.of());
		return this.packs.clock(platform, Flow.ORDER, Node.REFUND_ARRIVAL, paid, traits)
			.filter((rule) -> DEFAULT_CHANNELS.contains(channel) || rule.scope().goods().contains(channel))
			.map((rule) -> arrival(rule, paid));
	}

	private static Arrival arrival(ClockRule rule, Instant paid) {
		return new Arrival(rule.id(), rule.clock().words(),
				rule.deadline(paid, (event) -> Optional.of(paid)).map(Deadline::at));
	}

}
