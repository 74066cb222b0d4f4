package org.aftersales.refund;

import java.util.List;

import org.aftersales.batch.NightSteps;
import org.aftersales.hold.WaitsFor;
import org.aftersales.safety.Rehearsed;
import org.aftersales.safety.SafetyCheck;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code refunds}: weigh what it would decide, judge every claim that is due,
 * then check that none is left.
 */
@Configuration
class RefundsJobConfiguration {

	@Bean
	Job refunds(NightSteps steps, SafetyCheck safety, Claims claims, ClaimJudge judge, ClaimEffect effect) {
		var rehearsed = new Rehearsed<>("rehearse", claims, judge, WaitsFor.NOTHING, ClaimVerdict::intents);
		return steps.judging(ClaimEffect.JOB, safety.before(ClaimEffect.JOB, (night) -> List.of(), rehearsed), claims,
				judge, effect, effect::setAside, claims::stillDue);
	}

}
