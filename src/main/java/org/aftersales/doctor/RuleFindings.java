package org.aftersales.doctor;

import java.util.ArrayList;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.NightFile;
import org.aftersales.console.Places;
import org.aftersales.policy.PolicyPackUnusable;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.PolicySettings;

/**
 * Packs and calendars.
 */
final class RuleFindings {

	private static final String CHECK = "jobs/recon rules check names file, line and what to write instead";

	private final NightFile file;

	private final Places places;

	RuleFindings(NightFile file, Places places) {
		this.file = file;
		this.places = places;
	}

	List<Finding> of(BusinessDate date) {
		PolicySettings chosen = this.file.part("policy", PolicySettings.class, this.places.policy());
		List<String> problems = PolicyPacks.problems(chosen);
		if (!problems.isEmpty()) {
			return List.of(Finding.broken("rules", problems.get(0), CHECK));
		}
		PolicyPacks packs = PolicyPacks.read(chosen);
		List<Finding> findings = new ArrayList<>();
		findings.add(Finding.ok("rules", packs.all().size() + " packs can be used"));
		findings.add(calendar(packs, date));
		return findings;
	}

	private static Finding calendar(PolicyPacks packs, BusinessDate date) {
		try {
			packs.holidays().require(date.date());
		}
		catch (PolicyPackUnusable ended) {
			return Finding.broken("calendar", String.valueOf(ended.getMessage()),
					"add the calendar of that year to jobs/calendars");
		}
		List<String> warnings = packs.holidays().warnings(date.date());
		return warnings.isEmpty() ? Finding.ok("calendar", "holidays of %s are known".formatted(date))
				: Finding.warning("calendar", warnings.get(0), "add the next year to jobs/calendars");
	}

}
