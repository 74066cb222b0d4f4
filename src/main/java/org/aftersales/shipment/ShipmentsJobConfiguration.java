package org.aftersales.shipment;

import org.aftersales.batch.NightSteps;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code shipments}: judge every order that is due, then check that none is left.
 */
@Configuration
class ShipmentsJobConfiguration {

	@Bean
	Job shipments(NightSteps steps, Orders orders, OrderJudge judge, OrderEffect effect) {
		return steps.judging(OrderEffect.JOB, orders, judge, effect, effect::setAside, orders::stillDue);
	}

}
