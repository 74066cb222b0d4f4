package org.aftersales.metric;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.aftersales.console.Database;
import org.aftersales.console.NightFile;
import org.aftersales.console.Surroundings;
import org.aftersales.run.DatabaseAway;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Keeps the file for a collector up to date: while a night runs and once it has ended,
 * however it ended. Nothing of it throws: what could not be written is said on stderr,
 * once.
 */
public final class NightMetrics {

	/** Between two writings while a night runs. */
	private static final Duration INTERVAL = Duration.ofSeconds(10);

	private final Surroundings surroundings;

	private final NightFile file;

	private final MetricFile target;

	private boolean complained;

	private NightMetrics(Surroundings surroundings, NightFile file, Path target) {
		this.surroundings = surroundings;
		this.file = file;
		this.target = new MetricFile(target);
	}

	/**
	 * As the settings say.
	 * @param demo whether it is the demo, whose figures never mix with real ones
	 * @throws org.springframework.boot.context.properties.bind.BindException if they
	 * cannot be used
	 */
	public static NightMetrics of(Surroundings surroundings, NightFile file, boolean demo) {
		MetricsSettings settings = file.part("metrics", MetricsSettings.class, Map.of());
		Path home = surroundings.places().home();
		Path usual = (demo ? home.resolve("demo") : home).resolve("metrics").resolve("recon.prom");
		return new NightMetrics(surroundings, file,
				(demo || settings.file().isEmpty()) ? usual : Path.of(settings.file()));
	}

	/**
	 * Writes the file every ten seconds until it is closed, and then once more.
	 */
	public Live live(Database database) {
		LiveFile running = new LiveFile(() -> write(database, false), INTERVAL);
		return () -> {
			running.close();
			write(database, true);
		};
	}

	/**
	 * A night could not begin, or its records cannot be read: the file says that it
	 * failed and keeps what it knew.
	 */
	public synchronized void failed() {
		try {
			this.target.replace(RunStates.family("failed"));
		}
		catch (IOException | RuntimeException refused) {
			complain(refused);
		}
	}

	/**
	 * Writes what the records say now.
	 * @param last whether the night has ended, so that records that cannot be read mean
	 * that it failed; before, the database may still be building its tables
	 */
	private synchronized void write(Database database, boolean last) {
		try (SingleConnectionDataSource connection = database.connect()) {
			this.target.write(
					new NightFamilies(JdbcClient.create(connection), this.file.night().jobs(), this.file.night().zone())
						.all());
		}
		catch (DataAccessException | DatabaseAway away) {
			if (last) {
				failed();
			}
		}
		catch (IOException | RuntimeException refused) {
			complain(refused);
		}
	}

	private void complain(Exception refused) {
		if (!this.complained) {
			this.complained = true;
			this.surroundings.say("warning: the figures for the collector cannot be written to %s: %s."
				.formatted(this.target.path(), refused));
		}
	}

	/**
	 * The writing while a night runs.
	 */
	@FunctionalInterface
	public interface Live extends AutoCloseable {

		@Override
		void close();

	}

}
