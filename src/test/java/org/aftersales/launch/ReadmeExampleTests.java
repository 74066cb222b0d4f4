package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.aftersales.DemoNight;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What README shows of the demo is what the demo shows.
 */
class ReadmeExampleTests {

	private static final Pattern EXAMPLE = Pattern
		.compile("```sh\njobs/recon (explain claim \\d+) --demo\n```\n```\n(.*?)\n```", Pattern.DOTALL);

	@Test
	void theClaimThatIsExplainedStandsAsReadmeSays() throws IOException {
		Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
		assertThat(example.find()).isTrue();
		CommandLineFixture recon = new CommandLineFixture("2026-11-18T16:00:00Z")
			.with("RECON_PROJECT", Path.of("").toAbsolutePath().toString())
			.on(DemoNight.judged().late());

		assertThat(recon.call(List.of(example.group(1).split(" ", -1)).toArray(String[]::new))).isZero();

		assertThat(recon.out().stripTrailing()).isEqualTo(example.group(2));
	}

}
