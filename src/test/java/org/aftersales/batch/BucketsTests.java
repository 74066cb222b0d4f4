package org.aftersales.batch;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BucketsTests {

	@Property
	void everyNameBelongsToExactlyOnePart(@ForAll String name, @ForAll @IntRange(min = 1, max = 16) int number) {
		assertThat(new Buckets().parts(number, 1)).hasSize(number)
			.filteredOn((part) -> part.range().holds(Buckets.of(name)))
			.hasSize(1);
	}

	@Test
	void aNameHasTheSameBucketOnEveryMachineAndInEveryVersion() {
		assertThat(List.of("refunds.csv#R1", "orders.csv#O000000000001", "")).extracting(Buckets::of)
			.containsExactly(16, 23, 1);
	}

	@Test
	void numbersThatFollowEachOtherAreSpreadEvenly() {
		Buckets buckets = new Buckets();
		for (int number = 1; number <= 100_000; number++) {
			buckets.add(String.format(Locale.ROOT, "orders.csv#O%012d", number));
		}

		assertThat(buckets.total()).isEqualTo(100_000);
		assertThat(buckets.parts(16, 1)).allSatisfy((part) -> assertThat(part.due()).isBetween(5_900L, 6_600L));
		assertThat(buckets.parts(2, 7)).extracting(Partition::number).containsExactly(7, 8);
	}

}
