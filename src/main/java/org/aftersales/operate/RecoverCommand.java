package org.aftersales.operate;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.run.Locks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code recon recover}: records that a run is dead that never said how it ended.
 */
@Command(name = "recover", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon recover --reason "the machine was switched off"

		""", header = "Records that a run has died which still stands as running although nobody holds the lock.",
		description = { "It is not needed to go on: the next start of the night does the same by itself. It clears the",
				"board when nobody wants to start the night yet." },
		footer = { "", "While a process holds the lock it is refused with exit code 75: that run is alive." })
final class RecoverCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Deciding deciding = new Deciding();

	RecoverCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		try (NightRecords records = this.deciding.open(this.surroundings)) {
			Optional<PastRun> dead = records.history().running();
			return this.deciding.say(this.surroundings, this.deciding.perform(records,
					dead.map((run) -> "run " + run.number()).orElse("no run"), dead.map(PastRun::date), (jdbc) -> {
						new Locks(jdbc).holdForThisTransaction();
						return dead.map((run) -> bury(jdbc, run))
							.orElseGet(() -> new Deciding.Done(false, "No run stands as running; nothing was changed.",
									"jobs/recon status"));
					}));
		}
	}

	private static Deciding.Done bury(JdbcClient jdbc, PastRun run) {
		String message = "Its process (%s) ended without a word.".formatted(run.owner());
		jdbc.sql("update night_attempt set state = 'DIED' where id = ?").param(run.number()).update();
		jdbc.sql("""
				update job_run set state = 'FAILED', message = ?
				 where state = 'RUNNING'
				   and night_id = (select id from night where business_date = ? and revision = ?)""")
			.params(message, run.date(), run.revision())
			.update();
		jdbc.sql("update night set state = 'FAILED', message = ? where business_date = ? and revision = ?")
			.params(message, run.date(), run.revision())
			.update();
		return new Deciding.Done(true, "Run %d for %s is recorded as dead.".formatted(run.number(), run.date()),
				run.command().isEmpty() ? "jobs/recon night --business-date " + run.date() : run.command());
	}

}
