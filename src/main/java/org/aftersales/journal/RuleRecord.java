package org.aftersales.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.RuleListing;
import org.aftersales.run.JudgedNodes;
import org.aftersales.run.RuleFirings;
import org.aftersales.run.RuleFirings.Firing;

import org.springframework.stereotype.Component;

/**
 * How often the rules had fired when the business date ended: every rule in force on that
 * day, and every other one that fired in the thirty days before.
 */
@Component
class RuleRecord {

	private final PolicyPacks packs;

	private final Collection<RuleFirings> records;

	private final Collection<JudgedNodes> judges;

	RuleRecord(PolicyPacks packs, List<RuleFirings> records, List<JudgedNodes> judges) {
		this.packs = packs;
		this.records = records;
		this.judges = judges;
	}

	/**
	 * The rules by id and age, and after them what has left the packs.
	 */
	List<Line> lines(BusinessDate date) {
		Coverage tonight = coverage(date, date.date());
		Coverage month = coverage(date, date.date().minusDays(NightLog.WINDOW - 1));
		List<CoveredRule> inNight = tonight.all();
		List<CoveredRule> inMonth = month.all();
		Coverage always = coverage(date, LocalDate.MIN);
		List<CoveredRule> ever = always.all();
		List<Line> lines = new ArrayList<>();
		for (int rule = 0; rule < ever.size(); rule++) {
			CoveredRule all = ever.get(rule);
			if (all.inForce() || inMonth.get(rule).times() > 0) {
				lines.add(new Line(all.rule(), Optional.of(all.kind()), all.pack(), all.inForce(),
						inNight.get(rule).times(), inMonth.get(rule).times(), all.times(), all.lastAt(), all.whyNot()));
			}
		}
		lines.addAll(gone(tonight.lapsesWithoutRule(), month.lapsesWithoutRule(), always.lapsesWithoutRule()));
		return lines;
	}

	private static List<Line> gone(List<Firing> tonight, List<Firing> month, List<Firing> ever) {
		return month.stream()
			.sorted(Comparator.comparing(Firing::rule).thenComparing(Firing::pack))
			.map((lapse) -> new Line(lapse.rule(), Optional.empty(), lapse.pack(), false, times(tonight, lapse),
					lapse.times(), times(ever, lapse), Optional.of(lapse.lastAt()), Optional.empty()))
			.toList();
	}

	private static long times(List<Firing> all, Firing lapse) {
		return all.stream()
			.filter((other) -> other.rule().equals(lapse.rule()) && other.pack().equals(lapse.pack()))
			.mapToLong(Firing::times)
			.sum();
	}

	private Coverage coverage(BusinessDate date, LocalDate first) {
		List<RuleListing> rules = this.packs.rules().stream().sorted(RuleListing.BY_ID_AND_AGE).toList();
		Set<String> judged = this.judges.stream()
			.flatMap((judge) -> judge.nodes().stream())
			.collect(Collectors.toSet());
		return new Coverage(rules, Coverage.firings(this.records, first, date.date()), judged, date);
	}

	/**
	 * One rule of one pack.
	 *
	 * @param rule its id
	 * @param kind what it does; absent: it has left the packs
	 * @param pack its pack, or the calendar that replaces its clock
	 * @param inForce whether that is in force on the business date
	 * @param tonight how often this night fired it
	 * @param month how often the nights of the thirty days did
	 * @param ever how often all nights up to this one did
	 * @param lastAt when it last took effect
	 * @param whyNot why no night can fire it, if none can
	 */
	record Line(String rule, Optional<RuleListing.Kind> kind, String pack, boolean inForce, long tonight, long month,
			long ever, Optional<Instant> lastAt, Optional<OutOfReach> whyNot) {

		/**
		 * Whether it lets clocks lapse, so that each firing is a decision. A replacement
		 * fires together with the clock that it replaces.
		 */
		boolean decides() {
			return this.kind.map(RuleListing.Kind.CLOCK::equals).orElse(true);
		}

		/**
		 * Whether a night could have fired it.
		 */
		boolean canFire() {
			return this.whyNot.isEmpty();
		}

	}

}
