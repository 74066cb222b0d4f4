package org.aftersales.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextNumbersTests {

	@Property
	void textsAreNumberedAsTheyComeAndFoundAgain(@ForAll("texts") List<String> texts) {
		TextNumbers numbers = new TextNumbers();
		texts.forEach(numbers::add);

		List<String> distinct = new ArrayList<>(new LinkedHashSet<>(texts));
		assertThat(numbers.size()).isEqualTo(distinct.size());
		for (int number = 0; number < distinct.size(); number++) {
			assertThat(numbers.find(distinct.get(number))).hasValue(number);
			assertThat(numbers.text(number)).isEqualTo(distinct.get(number));
			assertThat(numbers.add(distinct.get(number))).isEqualTo(number);
		}
		assertThat(numbers.find("never given")).isEmpty();
	}

	@Test
	void textsWithTheSameHashAreToldApart() {
		TextNumbers numbers = new TextNumbers();
		assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

		assertThat(numbers.add("Aa")).isZero();
		assertThat(numbers.find("BB")).isEmpty();
		assertThat(numbers.add("BB")).isEqualTo(1);
		assertThat(Set.of(numbers.text(0), numbers.text(1))).containsExactlyInAnyOrder("Aa", "BB");
	}

	@Test
	void aMillionTextsAreFoundAgain() {
		TextNumbers numbers = new TextNumbers();
		for (int number = 0; number < 1_000_000; number++) {
			assertThat(numbers.add("pdd-5\nO" + number)).isEqualTo(number);
		}
		assertThat(numbers.find("pdd-5\nO999999")).hasValue(999_999);
		assertThat(numbers.find("pdd-5\nO1000000")).isEmpty();
	}

	@Provide
	Arbitrary<List<String>> texts() {
		return Arbitraries.strings().withChars('A', 'a', 'B', '订', '\n', '1').ofMaxLength(4).list().ofMaxSize(400);
	}

}
