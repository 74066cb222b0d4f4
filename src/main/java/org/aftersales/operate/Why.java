package org.aftersales.operate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Moments;
import org.aftersales.run.LockHolder;

/**
 * Answers why a night stands where it does, or has not begun.
 */
final class Why {

	private final NightRecords records;

	private final RefusedCalls refused;

	private final Clock clock;

	Why(NightRecords records) {
		this.records = records;
		this.refused = new RefusedCalls(records.surroundings().places().logs());
		this.clock = records.surroundings().clock();
	}

	/**
	 * Of the night of that date: its last run, or why there is none.
	 */
	Answer ofDate(LocalDate day) {
		BusinessDate date = new BusinessDate(day, this.records.file().night().zone());
		if (!date.isClosed(this.clock)) {
			return new Answer(
					"The night of %s has not begun because that day is not over: it ends at %s in %s.".formatted(day,
							moments().read(date.cutOff()), date.zone()),
					List.of(), "after that, jobs/recon night --business-date " + day, Optional.empty());
		}
		Optional<PastRun> last = this.records.history().lastOf(day);
		Optional<RefusedCall> call = this.refused.last(date,
				last.map((run) -> run.ended().orElse(run.started())).orElse(Instant.EPOCH));
		if (call.isPresent() && last.filter((run) -> run.state().equals("DONE")).isEmpty()) {
			return ofRefusal(day, call.get(), last.isPresent());
		}
		return last.map(this::ofRun).orElseGet(() -> notBegun(date));
	}

	/**
	 * Of that run.
	 */
	Answer ofRun(PastRun run) {
		Optional<LockHolder> holder = this.records.locks().holder();
		return switch (run.state()) {
			case "DONE" -> new WhyDone(this.records).of(run);
			case "RUNNING" -> holder.map((alive) -> running(run, alive)).orElseGet(() -> died(run));
			case "DIED" -> died(run);
			default -> ended(run);
		};
	}

	private Answer ended(PastRun run) {
		PastRun.Failure failure = run.failure().orElseThrow();
		boolean stopped = run.state().equals("STOPPED");
		String sentence = "%s %s in %s%s: %s".formatted(name(run), stopped ? "was stopped" : "failed", failure.job(),
				run.took().map((span) -> " after " + Moments.words(span)).orElse(""), cause(failure));
		List<String> facts = new ArrayList<>();
		if (!stopped) {
			facts.add(before(run));
		}
		return withFinisher(run, sentence, facts, RunPage.of(failure.fault()));
	}

	private Answer died(PastRun run) {
		return withFinisher(run,
				"%s ended without a word: its process (%s) was killed, or lost the database or its machine."
					.formatted(name(run), run.owner()),
				new ArrayList<>(), RunPage.KILLED_RUN);
	}

	/**
	 * What was put right since needs nobody.
	 */
	private Answer withFinisher(PastRun run, String sentence, List<String> facts, RunPage page) {
		Optional<PastRun> finisher = this.records.history().finisher(run);
		if (finisher.isPresent()) {
			facts.add("Put right: run %d finished the night of %s.".formatted(finisher.get().number(), run.date()));
			return new Answer(sentence, facts, "nothing to do.", Optional.empty());
		}
		NightMoney money = new NightMoney(this.records.jdbc());
		facts.add(money.safe(run.date()));
		facts.addAll(money.open(run.date(), this.records.file().night().jobs()));
		return new Answer(sentence, facts, next(run, page), Optional.of(page));
	}

	private Answer running(PastRun run, LockHolder holder) {
		return new Answer(
				"%s runs now, since %s, by %s.".formatted(name(run), moments().read(run.started()), holder.who()),
				new NightMoney(this.records.jdbc()).open(run.date(), this.records.file().night().jobs()),
				"wait for it, or jobs/recon stop --reason \"...\"", Optional.of(RunPage.LOCK_HELD));
	}

	private Answer ofRefusal(LocalDate day, RefusedCall call, boolean begun) {
		RunPage page = RunPage.of(call.fault());
		return new Answer(
				"The night of %s could not %s: the call at %s was refused with exit code %d: %s".formatted(day,
						begun ? "go on" : "begin", moments().read(call.at()), call.exitCode(), call.message()),
				List.of("Nothing was changed by that call."), page.then(call.command()), Optional.of(page));
	}

	private Answer notBegun(BusinessDate date) {
		Optional<LockHolder> holder = this.records.locks().holder();
		if (holder.isPresent()) {
			return new Answer(
					"The night of %s has not begun, and the lock is held by %s since %s.".formatted(date,
							holder.get().who(), moments().read(holder.get().since())),
					List.of(), "once that has ended: jobs/recon night --business-date " + date,
					Optional.of(RunPage.LOCK_HELD));
		}
		List<LocalDate> unfinished = this.records.board().unfinished(this.records.lastClosed().date());
		String next = (unfinished.size() > 1) ? "jobs/recon catch-up" : "jobs/recon night --business-date " + date;
		return new Answer(
				"The night of %s has not begun: no call of it has reached this database, and none was refused on this machine."
					.formatted(date),
				List.of("Look whether the scheduler ran; nothing holds the lock."), next,
				Optional.of(RunPage.MISSED_NIGHTS));
	}

	private String before(PastRun run) {
		List<PastRun> alike = this.records.history().alike(run);
		return alike.isEmpty() ? "Before: never in this way." : "Before: %s in this way, last by run %d for %s."
			.formatted(times(alike.size()), alike.get(0).number(), alike.get(0).date());
	}

	private static String times(int count) {
		return (count == 1) ? "once" : count + " times";
	}

	private static String next(PastRun run, RunPage page) {
		String again = run.command().isEmpty() ? "jobs/recon night --business-date " + run.date() : run.command();
		return switch (page) {
			case SAFETY_STOP ->
				"jobs/recon night --business-date %s --approve --reason \"...\" if that is right, else repair it and %s"
					.formatted(run.date(), again);
			case QUARANTINE -> "jobs/recon quarantine list --business-date %s, then %s".formatted(run.date(), again);
			default -> page.then(again);
		};
	}

	/** Without the words that the sentence has said already. */
	private static String cause(PastRun.Failure failure) {
		String said = failure.job() + " of the night of ";
		int end = failure.message().indexOf(" failed: ");
		return (failure.message().startsWith(said) && end > 0) ? failure.message().substring(end + " failed: ".length())
				: failure.message();
	}

	private static String name(PastRun run) {
		return "Run %d, the night of %s%s,".formatted(run.number(), run.date(),
				(run.revision() > 0) ? " revision " + run.revision() : "");
	}

	private Moments moments() {
		return new Moments(this.records.file().night().zone());
	}

}
