package org.aftersales.shipment;

import org.aftersales.batch.KeysetItemReader;
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
		var due = new KeysetItemReader<>(orders, OrderFacts::id, steps.chunkSize());
		return steps.judging(OrderEffect.JOB, due, judge, effect, effect::setAside, orders::stillDue);
	}

}
