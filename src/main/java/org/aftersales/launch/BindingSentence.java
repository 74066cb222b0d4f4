package org.aftersales.launch;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * Says in one sentence which setting is wrong, why, and on which line.
 */
final class BindingSentence {

	private BindingSentence() {
	}

	static String of(BindException failure) {
		Throwable root = failure;
		while (root.getCause() != null && !(root instanceof UnboundConfigurationPropertiesException)) {
			root = root.getCause();
		}
		if (root instanceof UnboundConfigurationPropertiesException unknown) {
			return "There is no such setting: %s. Correct or remove it.".formatted(unknown.getUnboundProperties()
				.stream()
				.map(BindingSentence::place)
				.collect(Collectors.joining("; ")));
		}
		ConfigurationProperty property = failure.getProperty();
		String where = (property != null) ? place(property) + " = '" + property.getValue() + "'"
				: "'" + failure.getName() + "'";
		return "The setting %s cannot be used: %s.".formatted(where, root.getMessage());
	}

	private static String place(ConfigurationProperty property) {
		@Nullable Origin origin = property.getOrigin();
		while (origin instanceof OriginProvider wrapping && !(origin instanceof TextResourceOrigin)) {
			origin = wrapping.getOrigin();
		}
		return (origin instanceof TextResourceOrigin text && text.getLocation() != null)
				? "%s (jobs/night.yml line %d)".formatted(property.getName(), text.getLocation().getLine() + 1)
				: property.getName().toString();
	}

}
