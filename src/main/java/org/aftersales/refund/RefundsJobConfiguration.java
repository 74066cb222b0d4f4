package org.aftersales.refund;

import org.aftersales.batch.NightSteps;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code refunds}: judge every claim that is due, then check that none is left.
 */
@Configuration
class RefundsJobConfiguration {

	@Bean
	Job refunds(NightSteps steps, Claims claims, ClaimJudge judge, ClaimEffect effect) {
		return steps.judging(ClaimEffect.JOB, claims, judge, effect, effect::setAside, claims::stillDue);
	}

}
