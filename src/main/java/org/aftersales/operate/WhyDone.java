package org.aftersales.operate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.console.Moments;
import org.aftersales.hold.HeldBack;
import org.aftersales.hold.HeldDecisions;

/**
 * What a night that is done still asks of a person.
 */
final class WhyDone {

	private final NightRecords records;

	WhyDone(NightRecords records) {
		this.records = records;
	}

	Answer of(PastRun run) {
		long quarantined = open("quarantined", "opened_on", run.date());
		long breaks = open("break_item", "business_date", run.date());
		List<HeldBack> held = HeldDecisions.totals(this.records.jdbc(), run.date());
		String sentence = "Run %d did the night of %s%s%s.".formatted(run.number(), run.date(),
				run.took().map((span) -> " in " + Moments.words(span)).orElse(""),
				(quarantined + breaks > 0)
						? "; %,d in quarantine and %,d breaks of it are open".formatted(quarantined, breaks)
						: held.isEmpty() ? "; nothing of it needs a person" : "; what holds kept back is not decided");
		List<String> facts = new ArrayList<>();
		facts.add(new NightMoney(this.records.jdbc()).safe(run.date()));
		held.forEach((one) -> facts.add("Held: " + one.sentence() + "."));
		facts.addAll(reasons(run.date()));
		if (quarantined > 0) {
			return new Answer(sentence, facts, "jobs/recon quarantine list --business-date " + run.date(),
					Optional.of(RunPage.QUARANTINE));
		}
		if (breaks == 0 && held.stream().anyMatch((one) -> one.hold().inForceOn(run.date().plusDays(1)))) {
			return new Answer(sentence, facts, "jobs/recon holds", Optional.empty());
		}
		return new Answer(sentence, facts,
				(breaks > 0) ? "look at the sheet Breaks of night-log.xlsx of " + run.date() : "nothing to do.",
				Optional.empty());
	}

	private List<String> reasons(LocalDate date) {
		return this.records.jdbc()
			.sql("""
					select job || ', ' || reason || ': ' || count(*) || ' ×, for example: ' || min(message collate "C")
					  from quarantined where opened_on = ? and state = 'OPEN'
					 group by job, reason order by count(*) desc, job, reason limit 5""")
			.param(date)
			.query(String.class)
			.list();
	}

	private long open(String table, String column, LocalDate date) {
		return this.records.jdbc()
			.sql("select count(*) from %s where state = 'OPEN' and %s = ?".formatted(table, column))
			.param(date)
			.query(Long.class)
			.single();
	}

}
