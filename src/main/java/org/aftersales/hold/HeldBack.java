package org.aftersales.hold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one night held back by one hold.
 *
 * @param hold the hold, as it stands now
 * @param date business date of the night
 * @param decisions how many decisions, entitlements and reversals
 * @param amount yuan that they would have moved
 */
public record HeldBack(Hold hold, LocalDate date, long decisions, BigDecimal amount) {

	/**
	 * For a person, who should release the hold or let it expire.
	 */
	public String sentence() {
		if (this.decisions == 0) {
			return "nothing held back yet by %s: %s".formatted(this.hold.words(), this.hold.ending(this.date));
		}
		return "%,d %s (¥%,.2f) held back by %s: %s".formatted(this.decisions,
				(this.decisions == 1) ? "decision" : "decisions", this.amount, this.hold.words(),
				this.hold.ending(this.date));
	}

	/**
	 * For a script.
	 */
	public Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("hold", this.hold.number());
		json.put("kind", this.hold.kind().word());
		json.put("code", this.hold.code());
		json.put("until", this.hold.until().toString());
		json.put("released", this.hold.released());
		json.put("decisions", this.decisions);
		json.put("yuan", this.amount);
		return json;
	}

}
