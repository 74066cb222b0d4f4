package org.aftersales.death;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.aftersales.TestDatabase;
import org.aftersales.hold.Hold;
import org.aftersales.hold.Holds;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds, partitions and death together: the demo's night in two partitions, with a
 * platform and a rule held, killed before some of its commits. Also what it held back is
 * what the undisturbed night held back.
 */
class HeldNightDeathTests extends DemoNightDeaths {

	private static final int KILLS = 16;

	@Test
	void aNightUnderHoldsKilledBeforeItsCommitsHoldsTheSameBackAndDecidesTheRest() throws Exception {
		killAtEachAndStartAgain();
	}

	@Override
	void prepare(TestDatabase demo) {
		Holds holds = new Holds(JdbcClient.create(demo.dataSource()));
		holds.place(Hold.Kind.PLATFORM, "taobao", LocalDate.of(2100, 1, 1), "to look first", "Li", Instant.EPOCH);
		holds.place(Hold.Kind.RULE, "PD-R01", LocalDate.of(2100, 1, 1), "to look first", "Li", Instant.EPOCH);
	}

	@Override
	void requireWorth(Map<String, String> undisturbed) {
		assertThat(undisturbed.get("held_decision")).doesNotMatch("\\d rows .*");
		assertThat(undisturbed.get("decision")).doesNotMatch("\\d rows .*");
	}

	@Override
	List<Integer> deadly(int all) {
		return some(KILLS, all);
	}

}
