package org.aftersales.compensation;

import java.util.stream.Stream;

import org.aftersales.batch.NightSteps;
import org.aftersales.compensation.PricedBreach.OfBuyer;
import org.aftersales.hold.WaitsFor;
import org.aftersales.safety.Rehearsed;
import org.aftersales.safety.SafetyCheck;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code compensation}: weigh what it would decide, settle the postage of what
 * came back, price every breach that is not in the ledger, reverse what was excused
 * since, check that nothing is left, then that the ledger ties, and close its day.
 */
@Configuration
class CompensationJobConfiguration {

	@Bean
	Job compensation(NightSteps steps, SafetyCheck safety, ReturnsDue returns, PostageSettler settler,
			PostageEffect postage, Breaches breaches, BreachPricer pricer, LedgerEffect effect, LateExcuses lateExcuses,
			LedgerTotals totals, LedgerDays days) {
		var first = safety.before(LedgerEffect.JOB, lateExcuses::intents,
				new Rehearsed<>("rehearse-postage", returns, settler, WaitsFor.ITS_ORDER, SettledPostage::intents),
				new Rehearsed<>("rehearse-price", breaches, pricer, WaitsFor.ITS_BUYER, OfBuyer::intents));
		return steps.job(LedgerEffect.JOB, first,
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
