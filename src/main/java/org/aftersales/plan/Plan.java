package org.aftersales.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a night would decide, and everything that this rests on.
 *
 * @param businessDate the business date
 * @param revision the revision of the night
 * @param program version of the program
 * @param inputs digest of settings, packs and calendars
 * @param inbox folder with export files; empty: none
 * @param files digests of the files in it
 * @param facts versions of the rows that it was judged by
 * @param lines what it comes to by job and rule
 * @param unusual by which rules it would stop, in words
 * @param rows every single thing that it decides
 */
public record Plan(LocalDate businessDate, int revision, String program, String inputs, String inbox,
		Map<String, String> files, FactVersions facts, List<PlanLine> lines, List<String> unusual,
		List<PlannedRow> rows) {

	long number(PlannedRow.Kind kind) {
		return this.lines.stream().filter((line) -> line.kind() == kind).mapToLong(PlanLine::number).sum();
	}

	BigDecimal yuan(PlannedRow.Kind kind) {
		return this.lines.stream()
			.filter((line) -> line.kind() == kind)
			.map(PlanLine::yuan)
			.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
	}

	/**
	 * What it comes to, in one sentence.
	 */
	public String sentence() {
		String held = (number(PlannedRow.Kind.HELD) == 0) ? ""
				: ", %,d held back of %,.2f yuan".formatted(number(PlannedRow.Kind.HELD), yuan(PlannedRow.Kind.HELD));
		return "%,d decisions that move %,.2f yuan, %,d entitlements of %,.2f yuan, %,d reversals of %,.2f yuan, %,d breaks, %,d set aside%s"
			.formatted(number(PlannedRow.Kind.DECISION), yuan(PlannedRow.Kind.DECISION),
					number(PlannedRow.Kind.ENTITLEMENT), yuan(PlannedRow.Kind.ENTITLEMENT),
					number(PlannedRow.Kind.REVERSAL), yuan(PlannedRow.Kind.REVERSAL), number(PlannedRow.Kind.BREAK),
					number(PlannedRow.Kind.SET_ASIDE), held);
	}

}
