package org.aftersales.ahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.aftersales.ahead.AheadControls.Found;
import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapses.Looked;

/**
 * Keeps the clocks that are listed, and of the others a count alone.
 */
final class Listing {

	private final Horizon horizon;

	private final List<Lapse> near = new ArrayList<>();

	private final List<Lapse> buyers = new ArrayList<>();

	private final List<Lapse> onHolidays = new ArrayList<>();

	private long confirmedInDays;

	Listing(Horizon horizon) {
		this.horizon = horizon;
	}

	void add(Lapse lapse) {
		boolean isNear = Span.of(this.horizon.cutOff(), lapse.deadline()).isNear();
		if (lapse.move() == Move.BUYER) {
			if (isNear) {
				this.buyers.add(lapse);
			}
			return;
		}
		if (isNear) {
			this.near.add(lapse);
		}
		if (this.horizon.isOnHolidays(lapse.deadline())) {
			this.onHolidays.add(lapse);
		}
		boolean inDays = this.horizon.day(lapse.deadline()).isBefore(this.horizon.firstDay().plusDays(Horizon.DAYS));
		this.confirmedInDays += (inDays && lapse.confirmed()) ? 1 : 0;
	}

	/**
	 * What was kept, the soonest first.
	 */
	Found found(Map<SubjectKind, Looked> looked) {
		return new Found(this.horizon, sorted(this.near), sorted(this.buyers), sorted(this.onHolidays),
				this.confirmedInDays, looked);
	}

	private static List<Lapse> sorted(List<Lapse> lapses) {
		return lapses.stream().sorted(Lapse.SOONEST_FIRST).toList();
	}

}
