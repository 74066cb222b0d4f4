package org.aftersales.death;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The demo's night, killed before its commits: those named with
 * {@code -Ddeath.only=202,206}, all of them with {@code -Ddeath.every=1}; else so many
 * that the test ends in minutes.
 */
class NightDeathTests extends DemoNightDeaths {

	private static final int KILLS = 60;

	@Test
	void aNightKilledBeforeAnyOfItsCommitsAndStartedAgainEndsAsIfNothingHadHappened() throws Exception {
		killAtEachAndStartAgain();
	}

	@Override
	List<Integer> deadly(int all) {
		String only = System.getProperty("death.only");
		if (only != null) {
			return Stream.of(only.split(",", -1)).map(Integer::valueOf).toList();
		}
		return (Integer.getInteger("death.every", 0) == 1) ? every(all) : some(KILLS, all);
	}

}
