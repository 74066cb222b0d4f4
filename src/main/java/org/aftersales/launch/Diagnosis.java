package org.aftersales.launch;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.bind.BindException;

import org.aftersales.console.ExitCode;
import org.aftersales.run.Causes;
import org.aftersales.run.Fault;

/**
 * What an exception means to the caller.
 *
 * @param code the exit code
 * @param sentence what happened, without a stack trace
 */
record Diagnosis(ExitCode code, String sentence) {

	/** Class 08: connection; 53: out of disk, memory or connections; 57P: shut down. */
	private static final List<String> AWAY = List.of("08", "53", "57P");

	/** Class 28: who are you; 3D: no such database. */
	private static final List<String> WRONG_ADDRESS = List.of("28", "3D");

	static Diagnosis of(Throwable failure) {
		List<Throwable> chain = Causes.of(failure);
		return new Diagnosis(code(chain), sentence(chain));
	}

	private static ExitCode code(List<Throwable> chain) {
		Optional<Fault> fault = first(chain, Fault.class);
		if (fault.isPresent()) {
			return switch (fault.get().kind()) {
				case INPUT -> ExitCode.INPUT;
				case WITHHELD -> ExitCode.WITHHELD;
				case TRY_AGAIN -> ExitCode.TRY_AGAIN;
				case CONFIGURATION -> ExitCode.CONFIGURATION;
				case STOPPED -> ExitCode.STOPPED;
			};
		}
		if (hasState(chain, AWAY)) {
			return ExitCode.TRY_AGAIN;
		}
		if (hasState(chain, WRONG_ADDRESS) || first(chain, BindException.class).isPresent() || refusedAtStart(chain)) {
			return ExitCode.CONFIGURATION;
		}
		return ExitCode.FAILED;
	}

	private static String sentence(List<Throwable> chain) {
		Optional<BindException> binding = first(chain, BindException.class);
		if (binding.isPresent()) {
			return BindingSentence.of(binding.get());
		}
		Optional<String> ours = chain.stream().filter(Diagnosis::isOurs).findFirst().map(Throwable::getMessage);
		if (ours.isPresent()) {
			return ours.get();
		}
		Throwable root = chain.get(chain.size() - 1);
		String words = (root.getMessage() != null) ? oneLine(root.getMessage()) : "no message";
		return first(chain, SQLException.class).isPresent() ? "The database says: " + words + "."
				: "%s: %s.".formatted(root.getClass().getSimpleName(), words);
	}

	/**
	 * The application's own objection while Spring builds it, such as a policy pack that
	 * does not fit its schema.
	 */
	private static boolean refusedAtStart(List<Throwable> chain) {
		return first(chain, BeansException.class).isPresent() && chain.stream().anyMatch(Diagnosis::isOurs);
	}

	private static boolean isOurs(Throwable failure) {
		return failure.getClass().getPackageName().startsWith("org.aftersales");
	}

	private static boolean hasState(List<Throwable> chain, List<String> classes) {
		return chain.stream()
			.filter(SQLException.class::isInstance)
			.map((it) -> ((SQLException) it).getSQLState())
			.anyMatch((state) -> state != null && classes.stream().anyMatch(state::startsWith));
	}

	private static <T> Optional<T> first(List<Throwable> chain, Class<T> type) {
		return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
	}

	private static String oneLine(String message) {
		return message.strip().replaceAll("\\s+", " ");
	}

}
