package org.aftersales.launch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.aftersales.policy.RuleListing;

/**
 * A rule of a pack and how often it has fired, whatever flows and nodes it stands for.
 *
 * @param rule its id
 * @param kind what it does
 * @param pack its pack, or the calendar that replaces its clock
 * @param inForce whether that was in force on the last business date
 * @param times how often it has fired
 * @param lastAt when it last took effect
 * @param whyNot why no night can fire it; absent: a night can
 */
record CoveredRule(String rule, RuleListing.Kind kind, String pack, boolean inForce, long times,
		Optional<Instant> lastAt, Optional<String> whyNot) {

	/**
	 * Whether a night can fire it.
	 */
	boolean canFire() {
		return this.whyNot.isEmpty();
	}

	/**
	 * What a reader should know beside the count.
	 */
	String remark() {
		return (this.times == 0) ? this.whyNot.orElse("never fired") : "";
	}

	/**
	 * The rule for a script.
	 */
	Map<String, @Nullable Object> json(Moments moments) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("rule", this.rule);
		json.put("kind", RuleWords.kind(this.kind));
		json.put("pack", this.pack);
		json.put("inForce", this.inForce);
		json.put("canFire", canFire());
		json.put("whyNot", this.whyNot.orElse(null));
		json.put("times", this.times);
		json.put("lastFired", this.lastAt.map(moments::exact).orElse(null));
		return json;
	}

}
