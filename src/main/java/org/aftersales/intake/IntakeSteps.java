package org.aftersales.intake;

import java.util.Optional;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.batch.NightSteps;
import org.aftersales.run.Counts;
import org.aftersales.run.Night;

import org.springframework.stereotype.Component;

/**
 * What happens before the first and after the last file: the inspection, and the check
 * that every row is accounted for.
 */
@Component
class IntakeSteps {

	private final IntakeSettings settings;

	private final InboxInspection inspection;

	private final CurrentInbox inbox;

	private final NightSteps steps;

	IntakeSteps(IntakeSettings settings, InboxInspection inspection, CurrentInbox inbox, NightSteps steps) {
		this.settings = settings;
		this.inspection = inspection;
		this.inbox = inbox;
		this.steps = steps;
	}

	/**
	 * Inspects the inbox, if there is one.
	 */
	void inspect(Night night) {
		this.inbox.begin(Optional.empty());
		this.inbox.begin(this.settings.folder().map((folder) -> this.inspection.inspect(folder, night.businessDate())));
	}

	/**
	 * Fails unless every row of these files was counted, and counted once.
	 */
	void checkTotals(Night night) {
		this.inbox.inspected().ifPresent((inspected) -> {
			Counts counts = this.steps.counted(night, IntakeJobConfiguration.JOB, inspected.digest());
			if (!counts.tie() || counts.scanned() != inspected.allRows()) {
				throw new ControlTotalBroken(
						"intake of the %s: the files have %d rows; scanned %d, new %d, known or not yet known %d, quarantined %d"
							.formatted(night, inspected.allRows(), counts.scanned(), counts.decided(), counts.waiting(),
									counts.quarantined()));
			}
		});
	}

}
