package org.aftersales.metric;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

class AlertRulesTests {

	@Test
	void theAbsenceOfSuccessIsAnAlertThatNamesAFigureOfTheFileAndAPage() throws IOException {
		Map<String, Object> rules = read(Path.of("jobs/schedule/alert-rules.yml"));

		assertThat(rules).containsOnlyKeys("groups");
		assertThat(rules.get("groups")).asInstanceOf(LIST).singleElement().asInstanceOf(MAP).satisfies((group) -> {
			assertThat(group).containsOnlyKeys("name", "rules");
			assertThat(group.get("rules")).asInstanceOf(LIST).singleElement().asInstanceOf(MAP).satisfies((rule) -> {
				assertThat(rule).containsOnlyKeys("alert", "expr", "for", "labels", "annotations");
				assertThat(String.valueOf(rule.get("expr"))).contains("30 * 3600", "absent(")
					.contains("min(nightly_last_success_timestamp_seconds)");
				assertThat(rule.get("annotations")).asInstanceOf(MAP)
					.extractingByKey("runbook")
					.satisfies((page) -> assertThat(Path.of(String.valueOf(page))).exists());
			});
		});
	}

	private static Map<String, Object> read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
		}
	}

}
