package org.aftersales.operate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arguments of a call of {@code jobs/recon} that is written for a shell, with single
 * or double quotes.
 */
final class ShellWords {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

	private ShellWords() {
	}

	static String[] of(String line) {
		List<String> words = WORD.matcher(line).results().map(ShellWords::word).toList();
		assertThat(words).first().isEqualTo("jobs/recon");
		return words.subList(1, words.size()).toArray(String[]::new);
	}

	private static String word(MatchResult found) {
		return (found.group(1) != null) ? found.group(1) : (found.group(2) != null) ? found.group(2) : found.group(3);
	}

}
