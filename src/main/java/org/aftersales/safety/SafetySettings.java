package org.aftersales.safety;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a night stops and asks, {@code safety} in {@code jobs/night.yml}.
 *
 * @param multiple more than so many times the usual, by one rule; at least 1
 * @param minimum so many decisions by one rule never stop a night
 * @param minimumYuan so much money by one rule never stops a night
 * @param nights how many done nights make the usual, 2 to 366
 * @param fewestNights with fewer done nights nothing is usual and nothing is checked
 */
@ConfigurationProperties(prefix = "safety", ignoreUnknownFields = false)
public record SafetySettings(@DefaultValue("5") BigDecimal multiple, @DefaultValue("100") long minimum,
		@DefaultValue("50000") BigDecimal minimumYuan, @DefaultValue("14") int nights,
		@DefaultValue("5") int fewestNights) {

	public SafetySettings {
		if (multiple.compareTo(BigDecimal.ONE) < 0) {
			throw new IllegalArgumentException("safety.multiple is %s; write 1 or more".formatted(multiple));
		}
		if (minimum < 0 || minimumYuan.signum() < 0) {
			throw new IllegalArgumentException(
					"safety.minimum is %d and safety.minimum-yuan %s; write 0 or more".formatted(minimum, minimumYuan));
		}
		if (nights < 2 || nights > 366) {
			throw new IllegalArgumentException("safety.nights is %d; write a number from 2 to 366".formatted(nights));
		}
		if (fewestNights < 2 || fewestNights > nights) {
			throw new IllegalArgumentException("safety.fewest-nights is %d; write a number from 2 to safety.nights (%d)"
				.formatted(fewestNights, nights));
		}
	}

}
