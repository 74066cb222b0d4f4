package org.aftersales.compensation;

import java.util.stream.Stream;

import org.aftersales.batch.NightSteps;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code compensation}: settle the postage of what came back, price every breach
 * that is not in the ledger, reverse what was excused since, check that nothing is left,
 * then that the ledger ties, and close its day.
 */
@Configuration
class CompensationJobConfiguration {

	@Bean
	Job compensation(NightSteps steps, ReturnsDue returns, PostageSettler settler, PostageEffect postage,
			Breaches breaches, BreachPricer pricer, LedgerEffect effect, LateExcuses lateExcuses, LedgerTotals totals,
			LedgerDays days) {
		return steps.job(LedgerEffect.JOB,
				steps.partitioned(LedgerEffect.JOB, "postage", returns, settler, postage, postage::setAside),
				steps.partitioned(LedgerEffect.JOB, "price", breaches, pricer, effect, effect::setAside),
				steps.once(LedgerEffect.JOB, "reverse-excused", lateExcuses::reverse),
				steps.closingCheck(LedgerEffect.JOB,
						(night) -> Stream.concat(returns.stillDue(night).stream(), breaches.stillDue(night).stream())
							.toList()),
				steps.once(LedgerEffect.JOB, "ledger-totals", totals::check),
				steps.once(LedgerEffect.JOB, "close-day", days::close));
	}

}
