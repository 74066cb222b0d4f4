package org.aftersales.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.context.ConfigurableApplicationContext;

import org.aftersales.archive.KeptHistory;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.Database;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NightFile;
import org.aftersales.console.Owner;
import org.aftersales.console.Surroundings;
import org.aftersales.demo.DemoShop;
import org.aftersales.policy.PolicyPackUnusable;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.run.NightRunner;
import org.aftersales.run.NightSettings;
import org.aftersales.run.Nights;
import org.aftersales.run.RunState;

/**
 * One call of {@code recon night}: everything that can be refused is refused before
 * anything is touched; what was opened is closed in the opposite order, whatever happens.
 */
final class NightCall {

	private final Surroundings surroundings;

	private final GracefulStop stop;

	private final NightRequest request;

	private final NightWitness witness;

	NightCall(Surroundings surroundings, GracefulStop stop, NightRequest request) {
		this(surroundings, stop, request, NightWitness.NONE);
	}

	NightCall(Surroundings surroundings, GracefulStop stop, NightRequest request, NightWitness witness) {
		this.surroundings = surroundings;
		this.stop = stop;
		this.request = request;
		this.witness = witness;
	}

	ExitCode run() {
		NightFile file = NightFile.read(this.surroundings.places().settings());
		Optional<BusinessDate> date = this.request.demo() ? Optional.empty()
				: Optional.of(ClosedDate.of(this.surroundings, file.night(), this.request.date()));
		NightWatch watch = new NightWatch(this.surroundings, file, this.request);
		return watch.over(date, () -> run(file, date, watch));
	}

	private ExitCode run(NightFile file, Optional<BusinessDate> date, NightWatch watch) {
		this.request.inbox().filter((inbox) -> !Files.isDirectory(inbox)).ifPresent((inbox) -> {
			throw new InboxMissing(inbox);
		});
		ReportsFolder.requireWritable(this.request.reports());
		String digest = InputsDigest.of(this.surroundings.places());
		Labour labour = this.request.workers() ? Labour.employed(this.surroundings, file, digest) : Labour.OWN;
		this.stop.arm();
		try (Database database = this.request.demo() ? Database.openDemo(this.surroundings)
				: Database.open(this.surroundings)) {
			return watch.over(date, database, () -> {
				try (NightApplication application = NightApplication.start(this.surroundings, file, database,
						this.request, this.stop, labour)) {
					BusinessDate judged = date.orElseGet(() -> demoDate(application.context(), file.night()));
					LogContext.date(judged);
					ExitCode code = run(application.context(), file.night(), judged, digest);
					if (isDone(application.context(), judged)) {
						watch.done(judged, database, code);
					}
					return code;
				}
			});
		}
	}

	/** It is not if only some of its jobs were asked for. */
	private static boolean isDone(ConfigurableApplicationContext context, BusinessDate date) {
		Nights nights = context.getBean(Nights.class);
		return nights.state(date, nights.lastRevision(date)).filter(RunState.DONE::equals).isPresent();
	}

	private ExitCode run(ConfigurableApplicationContext context, NightSettings settings, BusinessDate date,
			String digest) {
		checkHolidays(context.getBean(PolicyPacks.class), date);
		context.getBean(KeptHistory.class).require(date);
		if (this.request.demo()) {
			loadDemo(context, date);
		}
		List<String> jobs = settings.jobs();
		int revision = revision(context.getBean(Nights.class), date);
		this.witness.before(context, date);
		boolean worked = context.getBean(NightRunner.class)
			.run(date, revision, jobs, this.request.upTo(), digest, this.request.starter());
		NightOutcome outcome = new NightOutcomes(context, this.request.reports()).of(date, revision, jobs, worked);
		if (this.request.json()) {
			new OutcomeJson(this.surroundings.out()).print(outcome);
		}
		else {
			new OutcomeText(this.surroundings.out()).print(outcome);
		}
		this.witness.after(context, date);
		return outcome.exitCode();
	}

	/**
	 * The last one, or the next if a night that is done is to be judged anew.
	 */
	private int revision(Nights nights, BusinessDate date) {
		int last = nights.lastRevision(date);
		if (!this.request.again() || nights.state(date, last).filter(RunState.DONE::equals).isEmpty()) {
			return last;
		}
		List<LocalDate> later = nights.doneAfter(date);
		this.surroundings.say("The night of %s is done; it is judged anew as revision %d.%s".formatted(date, last + 1,
				later.isEmpty() ? "" : " Later nights that are done and rest on it: " + Later.named(later) + "."));
		return last + 1;
	}

	/**
	 * A rule about working days would be wrong without the holidays of the day.
	 */
	private void checkHolidays(PolicyPacks packs, BusinessDate date) {
		try {
			packs.holidays().require(date.date());
		}
		catch (PolicyPackUnusable missing) {
			throw new ConfigurationUnusable(String.valueOf(missing.getMessage()));
		}
		packs.holidays().warnings(date.date()).forEach((warning) -> this.surroundings.say("warning: " + warning + "."));
	}

	private static BusinessDate demoDate(ConfigurableApplicationContext context, NightSettings settings) {
		return new BusinessDate(context.getBean(DemoShop.class).businessDate(), settings.zone());
	}

	/**
	 * A done demo night is left alone, so that calling it again changes nothing.
	 */
	private void loadDemo(ConfigurableApplicationContext context, BusinessDate date) {
		if (context.getBean(Nights.class).state(date, 0).filter(RunState.DONE::equals).isPresent()) {
			return;
		}
		this.surroundings.say("loading the demo shop …");
		DemoShop shop = context.getBean(DemoShop.class);
		Path inbox = this.surroundings.places().demoInbox();
		shop.writeInbox(inbox);
		shop.load(context.getBean(DataSource.class));
	}

}
