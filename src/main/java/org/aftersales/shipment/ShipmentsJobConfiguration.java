package org.aftersales.shipment;

import java.util.List;

import org.aftersales.batch.NightSteps;
import org.aftersales.hold.WaitsFor;
import org.aftersales.safety.Rehearsed;
import org.aftersales.safety.SafetyCheck;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code shipments}: weigh what it would decide, judge every order that is due,
 * then check that none is left.
 */
@Configuration
class ShipmentsJobConfiguration {

	@Bean
	Job shipments(NightSteps steps, SafetyCheck safety, Orders orders, OrderJudge judge, OrderEffect effect) {
		var rehearsed = new Rehearsed<>("rehearse", orders, judge, WaitsFor.ITS_ORDER, OrderVerdict::intents);
		return steps.judging(OrderEffect.JOB, safety.before(OrderEffect.JOB, (night) -> List.of(), rehearsed), orders,
				judge, effect, effect::setAside, orders::stillDue);
	}

}
