package org.aftersales.launch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.CallAgain;
import org.aftersales.console.Database;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NightFile;
import org.aftersales.console.Surroundings;
import org.aftersales.metric.NightMetrics;
import org.aftersales.notice.Notices;
import org.aftersales.run.JobFailed;
import org.aftersales.run.NightAlreadyRunning;
import org.aftersales.run.NightStopped;
import org.aftersales.run.NightTakenOver;

/**
 * Watches one call of a night for those who are not there: notices, pings and figures.
 * The demo is told to nobody. A stop on request and a night that another process already
 * runs or has taken over are no faults.
 */
final class NightWatch {

	private final Surroundings surroundings;

	private final NightRequest request;

	private final Notices notices;

	private final NightMetrics metrics;

	/** Told where the database was still open. */
	private @Nullable Throwable told;

	NightWatch(Surroundings surroundings, NightFile file, NightRequest request) {
		this.surroundings = surroundings;
		this.request = request;
		this.notices = Notices.of(surroundings, file);
		this.metrics = NightMetrics.of(surroundings, file, request.demo());
	}

	/**
	 * Over everything that belongs to the night of that date.
	 * @param date empty for the demo
	 */
	ExitCode over(Optional<BusinessDate> date, Supplier<ExitCode> night) {
		LogContext.clear();
		date.ifPresent(LogContext::date);
		if (!this.request.demo()) {
			this.notices.begins();
		}
		try {
			return night.get();
		}
		catch (RuntimeException failure) {
			failed(date, Optional.empty(), failure);
			throw failure;
		}
	}

	/**
	 * Over what it does while its database is open.
	 */
	ExitCode over(Optional<BusinessDate> date, Database database, Supplier<ExitCode> night) {
		NightMetrics.Live live = this.metrics.live(database);
		try (live) {
			return night.get();
		}
		catch (RuntimeException failure) {
			failed(date, Optional.of(database), failure);
			throw failure;
		}
	}

	/**
	 * The whole night is done, by this call or before.
	 * @param code how this call ends
	 */
	void done(BusinessDate date, Database database, ExitCode code) {
		if (!this.request.demo()) {
			this.notices.done(date.date(), database);
			if (code == ExitCode.ATTENTION) {
				this.notices.attention(date.date(), database);
			}
		}
	}

	private static boolean isNoFault(RuntimeException failure) {
		return failure instanceof NightStopped || failure instanceof NightAlreadyRunning
				|| failure instanceof NightTakenOver;
	}

	private void failed(Optional<BusinessDate> date, Optional<Database> database, RuntimeException failure) {
		if (failure == this.told || isNoFault(failure)) {
			return;
		}
		this.told = failure;
		boolean recorded = failure instanceof JobFailed;
		if (!recorded) {
			this.metrics.failed();
		}
		if (!this.request.demo()) {
			LocalDate day = date.orElseThrow().date();
			this.notices.failed(day, database, recorded, Refusal.of(this.surroundings.clock().instant(),
					new CallAgain(this.request.starter().command()), Optional.of(day), failure));
		}
	}

}
