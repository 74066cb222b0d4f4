package org.aftersales.penalty;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.aftersales.report.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Codes of breaches in words; a code without words is shown as it is.
 */
final class ShippingWords {

	/** The words with which the night reverses what was excused later. */
	private static final Pattern LATER = Pattern.compile("excused by (\\S+), granted by (.*?): (.*)", Pattern.DOTALL);

	private final Labels labels;

	ShippingWords(Labels labels) {
		this.labels = labels;
	}

	String breach(String kind) {
		return this.labels.word("payable.breach.", kind);
	}

	/**
	 * Who owes or is owed, if anybody is.
	 */
	@Nullable String party(@Nullable String account) {
		return (account != null) ? this.labels.word("party.", account) : null;
	}

	/**
	 * The reason of an excuse, whether it was granted in time or later.
	 */
	String reason(String excuse) {
		return this.labels.word("excuse.", code(excuse));
	}

	/**
	 * An excuse as it is shown: its reason, and of one that was granted later also who
	 * granted it and the evidence.
	 */
	@Nullable String excuse(@Nullable String excuse) {
		if (excuse == null) {
			return null;
		}
		Matcher later = LATER.matcher(excuse);
		return later.matches()
				? this.labels.text("shipping.excuse.later", reason(excuse), later.group(2), later.group(3))
				: reason(excuse);
	}

	/**
	 * The code of the reason, as the packs call it.
	 */
	static String code(String excuse) {
		return Optional.of(LATER.matcher(excuse))
			.filter(Matcher::matches)
			.map((later) -> later.group(1))
			.orElse(excuse);
	}

	/**
	 * Whether it was granted later, so that what was owed was reversed.
	 */
	static boolean isLater(String excuse) {
		return LATER.matcher(excuse).matches();
	}

}
