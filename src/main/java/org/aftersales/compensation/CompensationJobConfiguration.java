package org.aftersales.compensation;

import org.aftersales.batch.KeysetItemReader;
import org.aftersales.batch.NightSteps;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code compensation}: price every breach that is not in the ledger, check that
 * none is left, then that the ledger ties.
 */
@Configuration
class CompensationJobConfiguration {

	@Bean
	Job compensation(NightSteps steps, Breaches breaches, BreachPricer pricer, LedgerEffect effect,
			LedgerTotals totals) {
		var due = new KeysetItemReader<>(breaches, Breach::decisionId, steps.chunkSize());
		return steps.job(LedgerEffect.JOB,
				steps.chunks(LedgerEffect.JOB, "price", due, pricer, effect, effect::setAside),
				steps.closingCheck(LedgerEffect.JOB, breaches::stillDue),
				steps.once(LedgerEffect.JOB, "ledger-totals", totals::check));
	}

}
