package org.aftersales.launch;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.aftersales.audit.AuditEntry;
import org.aftersales.audit.AuditTrail;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Surroundings;
import org.aftersales.run.BetweenNights;
import org.aftersales.run.Night;
import org.aftersales.run.Nights;
import org.aftersales.run.Starter;
import org.aftersales.safety.NothingToApprove;
import org.aftersales.safety.SafetyStops;

/**
 * Approves, before a night goes on, what it showed when it stopped, and enters that in
 * the audit trail. The same call again finds it approved and just goes on.
 */
final class Approval implements NightWitness {

	private final Surroundings surroundings;

	private final Starter starter;

	Approval(Surroundings surroundings, Starter starter) {
		this.surroundings = surroundings;
		this.starter = starter;
	}

	@Override
	public void before(ApplicationContext application, BusinessDate date) {
		Nights nights = application.getBean(Nights.class);
		Night night = nights.find(date, nights.lastRevision(date)).orElseThrow(() -> new NothingToApprove(date));
		TransactionTemplate together = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
		application.getBean(BetweenNights.class).perform(() -> {
			together.executeWithoutResult((status) -> approve(application, night));
			return night;
		});
	}

	private void approve(ApplicationContext application, Night night) {
		String reason = this.starter.reason().orElse("");
		List<String> approved = application.getBean(SafetyStops.class)
			.approve(night, this.starter.by(), reason, this.surroundings.clock().instant());
		if (!approved.isEmpty()) {
			application.getBean(AuditTrail.class)
				.enter(new AuditEntry(this.surroundings.clock().instant(), "night --approve", night.toString(),
						this.starter.by(), reason, Optional.of(night.businessDate().date()),
						"approved: " + String.join("; ", approved)));
		}
	}

}
