package org.aftersales.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the command finds and keeps its files. All paths are absolute.
 *
 * @param project the folder that holds {@code jobs}
 * @param jobs the input contract: settings, packs, calendars
 * @param home what the program keeps for itself: embedded database, demo, logs
 */
public record Places(Path project, Path jobs, Path home) {

	/**
	 * By {@code RECON_PROJECT} (set by {@code jobs/recon}; else the current folder),
	 * {@code RECON_JOBS} and {@code RECON_HOME}.
	 */
	static Places of(Map<String, String> environment) {
		Path project = path(environment, "RECON_PROJECT").orElseGet(() -> absolute(Path.of("")));
		return new Places(project, path(environment, "RECON_JOBS").orElseGet(() -> project.resolve("jobs")),
				path(environment, "RECON_HOME").orElseGet(() -> project.resolve(".recon")));
	}

	/**
	 * {@code night.yml}.
	 */
	public Path settings() {
		return this.jobs.resolve("night.yml");
	}

	/**
	 * The folder of the policy packs.
	 */
	public Path policies() {
		return this.jobs.resolve("policies");
	}

	/**
	 * The folder of the calendars of holidays.
	 */
	public Path calendars() {
		return this.jobs.resolve("calendars");
	}

	/**
	 * Where the rules are, as settings.
	 */
	public Map<String, Object> policy() {
		return Map.of("policy.directory", policies().toString());
	}

	/**
	 * Where workbooks go if nobody names another folder.
	 */
	public Path reports() {
		return this.project.resolve("reports").resolve("out");
	}

	/**
	 * Where details of failures are kept.
	 */
	public Path logs() {
		return this.home.resolve("logs");
	}

	/**
	 * Where the demo puts its export files.
	 */
	public Path demoInbox() {
		return this.home.resolve("demo").resolve("inbox");
	}

	/**
	 * The path as the caller means it: relative to the current folder.
	 */
	public static Path absolute(Path path) {
		return path.toAbsolutePath().normalize();
	}

	private static Optional<Path> path(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(name))
			.filter((value) -> !value.isBlank())
			.map(Path::of)
			.map(Places::absolute);
	}

}
