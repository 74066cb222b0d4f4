package org.aftersales.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan kept as a file of JSON, one that people can read and scripts can sum up.
 *
 * @param path where it is
 */
public record PlanFile(Path path) {

	private static final int FORMAT = 1;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
				DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
		.build();

	/**
	 * Returns if a file can be written there; nothing is left behind.
	 * @throws PlanUnusable if none can
	 */
	public void requireWritable() {
		try {
			Files.delete(Files.createTempFile(folder(), ".plan", null));
		}
		catch (IOException refused) {
			throw notKept(refused);
		}
	}

	/**
	 * Keeps it, whole or not at all, in place of what was there.
	 * @throws PlanUnusable if it cannot be written
	 */
	public void write(Plan plan) {
		try {
			Path whole = Files.createTempFile(folder(), ".plan", null);
			Files.write(whole, JSON.writeValueAsBytes(new Kept(FORMAT, plan)));
			Files.move(whole, this.path, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException refused) {
			throw notKept(refused);
		}
	}

	/**
	 * The plan that was kept.
	 * @throws PlanUnusable if there is none, or it is damaged
	 */
	public Plan read() {
		try {
			Kept kept = JSON.readValue(Files.readAllBytes(this.path), Kept.class);
			if (kept.format() != FORMAT) {
				throw unreadable("it is of format " + kept.format());
			}
			return kept.plan();
		}
		catch (JacksonException damaged) {
			throw unreadable("it is not a whole plan, see " + damaged.getLocation().offsetDescription());
		}
		catch (IOException missing) {
			throw unreadable(missing.toString());
		}
	}

	private Path folder() {
		Path folder = this.path.toAbsolutePath().getParent();
		return (folder != null) ? folder : this.path.toAbsolutePath();
	}

	private PlanUnusable notKept(IOException refused) {
		return new PlanUnusable("The plan cannot be kept as %s: %s. Nothing was changed; name another file with --out."
			.formatted(this.path, refused));
	}

	private PlanUnusable unreadable(String why) {
		return new PlanUnusable(
				"%s cannot be read as a plan: %s. Nothing was changed; make one with 'jobs/recon plan --out FILE'."
					.formatted(this.path, why));
	}

	/**
	 * What stands in the file.
	 *
	 * @param format version of the format
	 * @param plan the plan
	 */
	record Kept(int format, Plan plan) {

	}

}
