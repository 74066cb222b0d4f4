package org.aftersales.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.PolicyPack;
import org.aftersales.run.CurrentNight;

import org.springframework.stereotype.Component;

/**
 * Which granted excuse holds for a breach. One that was granted by the end of the day on
 * which the promise was broken makes it cost nothing; a later one reverses what was
 * entered, also where one late night sees both.
 */
@Component
class Excuses {

	private final CurrentNight night;

	Excuses(CurrentNight night) {
		this.night = night;
	}

	/**
	 * The earliest excuse that the pack allows for that breach, if there is one.
	 */
	static Optional<GrantedExcuse> allowed(Breach breach, PolicyPack pack) {
		return breach.excuses()
			.stream()
			.filter((granted) -> granted.isFor(breach.kind()))
			.filter((granted) -> pack.exemption(granted.excuse().reason())
				.filter((exemption) -> exemption.excuses(breach.kind()))
				.isPresent())
			.findFirst();
	}

	/**
	 * The first instant after the day on which that breach happened, in the shop's zone.
	 */
	Instant endOfDay(Breach breach) {
		var zone = this.night.night().businessDate().zone();
		return new BusinessDate(LocalDate.ofInstant(breach.effectiveAt(), zone), zone).cutOff();
	}

}
