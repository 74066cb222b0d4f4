package org.aftersales.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Packs of Taobao in few words. Days count from 2026-01-01.
 */
final class PackFixtures {

	private PackFixtures() {
	}

	static PolicyPack pack(String name, int firstDay, Optional<Integer> lastDay, ClockRule... rules) {
		LocalDate zero = LocalDate.of(2026, 1, 1);
		return new PolicyPack(name, Optional.of(Platform.TAOBAO), "", ClockFixtures.SHANGHAI, zero.plusDays(firstDay),
				lastDay.map(zero::plusDays), List.of(rules), List.of(), List.of(), List.of(), List.of(), List.of(),
				Map.of(), Set.of(), BeyondCap.CAP);
	}

	static PolicyPacks packs(PolicyPack... packs) {
		return new PolicyPacks(
				new PolicyLibrary(Arrays.stream(packs).collect(Collectors.toMap(PolicyPack::name, Function.identity())),
						List.of(packs), List.of()),
				Set.of());
	}

	static DeadlineQuestion question(Instant entered) {
		return DeadlineQuestion.entered(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_ANSWERS, entered);
	}

}
