package org.aftersales.console;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DiscreetTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			call 13812345678 at once                        | call *** at once
			call +86 13812345678                            | call ***
			order 200929229201607004 is unknown             | order 200929229201607004 is unknown
			line 7: li.wei@shop.example is no amount        | line 7: *** is no amount
			Detail: Failing row contains (7, 张三, null).     | Detail: Failing row contains (***).
			Detail: Key (buyer)=(张三) already exists.        | Detail: Key (buyer)=(***) already exists.
			""")
	void whatNamesAPersonIsStruckOutAndNothingElse(String words, String expected) {
		assertThat(Discreet.words(words)).isEqualTo(expected);
	}

}
