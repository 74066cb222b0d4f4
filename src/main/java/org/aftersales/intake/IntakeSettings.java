package org.aftersales.intake;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the night finds its export files, {@code intake}; the command line sets it.
 *
 * @param inbox folder with the four files, or null if another system writes the facts
 */
@ConfigurationProperties(prefix = "intake", ignoreUnknownFields = false)
public record IntakeSettings(@Nullable Path inbox) {

	/**
	 * The folder, if files are to be read at all.
	 */
	Optional<Path> folder() {
		return Optional.ofNullable(this.inbox);
	}

}
