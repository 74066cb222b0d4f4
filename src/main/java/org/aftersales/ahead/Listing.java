package org.aftersales.ahead;

import java.util.Map;

import org.aftersales.ahead.AheadControls.Found;
import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapses.Looked;

/**
 * Lists the clocks that are near or on holidays, and of the others keeps a count alone.
 */
final class Listing implements AutoCloseable {

	private final Horizon horizon;

	private final LapseShape shape = new LapseShape();

	private final ListedLapses near = new ListedLapses(this.shape);

	private final ListedLapses buyers = new ListedLapses(this.shape);

	private final ListedLapses onHolidays = new ListedLapses(this.shape);

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
	 * What was listed; it can be read until this is closed.
	 */
	Found found(Map<SubjectKind, Looked> looked) {
		return new Found(this.horizon, this.near, this.buyers, this.onHolidays, this.confirmedInDays, looked);
	}

	@Override
	public void close() {
		this.near.close();
		this.buyers.close();
		this.onHolidays.close();
	}

}
