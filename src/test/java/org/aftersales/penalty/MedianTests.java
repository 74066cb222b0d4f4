package org.aftersales.penalty;

import java.math.BigDecimal;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MedianTests {

	private final Median median = new Median();

	@Test
	void theMiddleOneOfAnOddNumber() {
		this.median.add(Duration.ofHours(40));
		this.median.add(Duration.ofHours(1));
		this.median.add(Duration.ofHours(3));

		assertThat(this.median.hours()).contains(new BigDecimal("3.00"));
	}

	/** 17 s are 0.0047 h, 18 s are 0.005 h, half up; their mean 0.005 as well. */
	@Test
	void theMeanOfTheTwoInTheMiddleOfAnEvenNumberRoundedHalfUp() {
		this.median.add(Duration.ofSeconds(17));
		this.median.add(Duration.ofSeconds(18));

		assertThat(this.median.hours()).contains(new BigDecimal("0.01"));
	}

	@Test
	void noneWithoutLengths() {
		assertThat(this.median.hours()).isEmpty();
	}

}
