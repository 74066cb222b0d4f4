package org.aftersales.shipment;

import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two clocks of a standstill: stuck, and so long stuck that something is wrong.
 */
@Configuration(proxyBeanMethods = false)
class StandstillClocks {

	@Bean
	StandstillClock stuckParcel(OrderRules rules) {
		return new StandstillClock(rules, Node.NEXT_TRACE, Outcome.TRACE_STUCK);
	}

	@Bean
	StandstillClock abnormalParcel(OrderRules rules) {
		return new StandstillClock(rules, Node.ABNORMAL_TRACE, Outcome.TRACE_ABNORMAL);
	}

}
