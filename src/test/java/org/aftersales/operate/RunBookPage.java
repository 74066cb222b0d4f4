package org.aftersales.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of the run book has a person do, from its own text: the lines of its one
 * fenced block, commands and work by hand.
 */
record RunBookPage(List<String> lines) {

	private static final String BY_HAND = "# by hand: ";

	private static final Pattern FENCED = Pattern.compile("(?ms)^```sh\\R(.*?)^```$");

	static RunBookPage read(RunPage page) {
		try {
			Matcher block = FENCED.matcher(Files.readString(Path.of(page.path())));
			assertThat(block.find()).as("a block of commands in " + page.path()).isTrue();
			List<String> lines = block.group(1).lines().map((line) -> line.replaceFirst("\\s{2,}#.*$", "")).toList();
			assertThat(block.find()).as("a second block in " + page.path()).isFalse();
			assertThat(lines).as(page.path())
				.isNotEmpty()
				.allMatch((line) -> line.startsWith("jobs/recon ") || line.startsWith(BY_HAND));
			return new RunBookPage(lines);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	static boolean isByHand(String line) {
		return line.startsWith(BY_HAND);
	}

}
