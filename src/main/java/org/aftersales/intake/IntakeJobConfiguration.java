package org.aftersales.intake;

import java.util.function.Function;

import org.aftersales.batch.NightSteps;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.run.CurrentNight;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code intake}: inspect everything, then load file by file.
 */
@Configuration(proxyBeanMethods = false)
class IntakeJobConfiguration {

	static final String JOB = "intake";

	@Bean
	Job intake(NightSteps steps, IntakeSteps ownSteps, FileSteps files, OrderLoader orders, ItemLoader items,
			ClaimLoader claims, ClaimCodes codes) {
		return steps.job(JOB, steps.once(JOB, "inspect", ownSteps::inspect),
				files.step(SourceFile.API_ORDERS, (inbox) -> RowParsers.apiOrders(), orders),
				files.step(SourceFile.ORDERS, RowParsers::orders, orders),
				files.step(SourceFile.ORDER_ITEMS, RowParsers::items, items),
				files.step(SourceFile.REFUNDS, (inbox) -> RowParsers.claims(codes), claims),
				steps.once(JOB, "closing-check", ownSteps::checkTotals));
	}

	@Bean
	FileSteps fileSteps(NightSteps steps, CurrentInbox inbox, CurrentNight night, Quarantine quarantine) {
		return new FileSteps(steps, inbox, night, quarantine);
	}

	/**
	 * Builds the steps that load one file each.
	 */
	record FileSteps(NightSteps steps, CurrentInbox inbox, CurrentNight night, Quarantine quarantine) {

		<F> Step step(SourceFile file, Function<OrdersOfInbox, RowParser<F>> parser, FactLoader<F> loader) {
			RowsEffect<F> effect = new RowsEffect<>(JOB, loader, this.quarantine);
			return this.steps.<ReadRow, RowOutcome<F>>fed(JOB, file.fileName(), () -> this.inbox.rowsOf(file),
					(read) -> parser.apply(this.inbox.orders()).understand(read, this.night.night().businessDate()),
					effect, effect);
		}

	}

}
