package org.aftersales.launch;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a person says who approves a night that has stopped as unusual.
 */
final class Approving {

	@Option(names = "--approve", required = true,
			description = "Approve what the night showed when it stopped as far more than usual.")
	private boolean approve;

	@Option(names = "--reason", required = true, paramLabel = "WORDS",
			description = "With --approve: why; it stands in the audit trail.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Option(names = "--by", paramLabel = "NAME",
			description = "With --approve: who decided it; default: the user of this system.")
	private @Nullable String by;

	boolean approved() {
		return this.approve;
	}

	String reason() {
		return this.reason;
	}

	Optional<String> by() {
		return Optional.ofNullable(this.by);
	}

}
