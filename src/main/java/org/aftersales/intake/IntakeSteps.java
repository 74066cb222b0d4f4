package org.aftersales.intake;

import java.util.Optional;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.intake.CurrentInbox.Loading;
import org.aftersales.run.Counts;
import org.aftersales.run.JobRun;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;

import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/**
 * What happens before the first and after the last file: the inspection, and the check
 * that every row is accounted for.
 */
@Component
class IntakeSteps {

	private static final String DIGEST = "intake.digest";

	private static final String COUNTED_BEFORE = "intake.counted-before";

	private final IntakeSettings settings;

	private final InboxInspection inspection;

	private final CurrentInbox inbox;

	private final JobRuns jobRuns;

	IntakeSteps(IntakeSettings settings, InboxInspection inspection, CurrentInbox inbox, JobRuns jobRuns) {
		this.settings = settings;
		this.inspection = inspection;
		this.inbox = inbox;
		this.jobRuns = jobRuns;
	}

	/**
	 * Inspects the inbox, if there is one, and finds out how far an earlier attempt came
	 * with it.
	 */
	void inspect(Night night) {
		this.inbox.begin(Optional.empty());
		this.inbox.begin(this.settings.folder()
			.map((folder) -> begin(night, this.inspection.inspect(folder, night.businessDate()))));
	}

	/**
	 * Fails unless every row was counted, and counted once.
	 */
	void checkTotals(Night night) {
		Counts counts = counts(night);
		long rows = this.inbox.loading()
			.map((loading) -> loading.countedBefore() + loading.inspected().allRows())
			.orElse(0L);
		if (this.inbox.loading().isPresent() && (!counts.tie() || counts.scanned() != rows)) {
			throw new ControlTotalBroken(
					"intake of the %s: the files have %d rows; scanned %d, new %d, known or not yet known %d, quarantined %d"
						.formatted(night, rows, counts.scanned(), counts.decided(), counts.waiting(),
								counts.quarantined()));
		}
	}

	/**
	 * The digest of the files is kept with the job, so that a later attempt knows whether
	 * the rows counted so far are rows of these files.
	 */
	private Loading begin(Night night, Inspected inspected) {
		ExecutionContext kept = jobContext();
		long counted = counts(night).scanned();
		boolean sameFiles = inspected.digest().equals(kept.getString(DIGEST, ""));
		long countedBefore = sameFiles ? kept.getLong(COUNTED_BEFORE, 0) : counted;
		kept.putString(DIGEST, inspected.digest());
		kept.putLong(COUNTED_BEFORE, countedBefore);
		return new Loading(inspected, counted - countedBefore, countedBefore);
	}

	private Counts counts(Night night) {
		return this.jobRuns.find(night, IntakeJobConfiguration.JOB).map(JobRun::counts).orElse(Counts.NONE);
	}

	private static ExecutionContext jobContext() {
		var step = StepSynchronizationManager.getContext();
		if (step == null) {
			throw new IllegalStateException("The inspection runs as a step only");
		}
		return step.getStepExecution().getJobExecution().getExecutionContext();
	}

}
