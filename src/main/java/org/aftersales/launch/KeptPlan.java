package org.aftersales.launch;

import java.util.Optional;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.aftersales.audit.AuditEntry;
import org.aftersales.audit.AuditTrail;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Surroundings;
import org.aftersales.plan.Marks;
import org.aftersales.plan.Plan;
import org.aftersales.plan.PlanKeeping;
import org.aftersales.run.Starter;

/**
 * Keeps a night to its plan: refuses before it begins what has changed, enters the
 * approval in the audit trail, and compares when it is done.
 */
final class KeptPlan implements NightWitness {

	private final Surroundings surroundings;

	private final Plan plan;

	private final Starter starter;

	private Optional<Marks> marks = Optional.empty();

	KeptPlan(Surroundings surroundings, Plan plan, Starter starter) {
		this.surroundings = surroundings;
		this.plan = plan;
		this.starter = starter;
	}

	@Override
	public void before(ApplicationContext application, BusinessDate date) {
		TransactionTemplate together = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
		this.marks = Optional.ofNullable(together.execute((status) -> {
			Marks stood = application.getBean(PlanKeeping.class).require(this.plan, date);
			application.getBean(AuditTrail.class).enter(entry(date));
			return stood;
		}));
	}

	@Override
	public void after(ApplicationContext application, BusinessDate date) {
		application.getBean(PlanKeeping.class).check(this.plan, date, this.marks.orElseThrow());
		this.surroundings.say("The night decided exactly what was planned.");
	}

	private AuditEntry entry(BusinessDate date) {
		return new AuditEntry(this.surroundings.clock().instant(), "apply", "the plan of the night of " + date,
				this.starter.by(), this.starter.reason().orElse(""), Optional.of(date.date()),
				"The night begins as planned: %s.".formatted(this.plan.sentence()));
	}

}
