package org.aftersales.console;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.AfterSales;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Nights;

/**
 * The Spring application of a command that judges no night: it reads, or enters what a
 * person decided. It changes no schema, and builds only what is asked for.
 *
 * @param context Spring's
 * @param database the database it reads
 * @param file the settings
 */
public record ReadApplication(ConfigurableApplicationContext context, Database database,
		NightFile file) implements AutoCloseable {

	/**
	 * Opens the database and starts.
	 * @throws NoNightsHere if the database has no tables of ours
	 */
	public static ReadApplication start(Surroundings surroundings, boolean demo) {
		return start(surroundings, demo, Map.of());
	}

	/**
	 * The same with more settings, which win over those of the file.
	 */
	public static ReadApplication start(Surroundings surroundings, boolean demo, Map<String, Object> more) {
		NightFile file = NightFile.read(surroundings.places().settings());
		Database database = demo ? Database.openDemo(surroundings) : Database.open(surroundings);
		try {
			ReadApplication started = new ReadApplication(context(surroundings.places(), file, database, more),
					database, file);
			started.requireTables(demo);
			return started;
		}
		catch (RuntimeException failed) {
			database.close();
			throw failed;
		}
	}

	/**
	 * What the application has of that type, built now if nobody asked before.
	 */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Returns if the tables are those of this version; a command that changes no schema
	 * cannot make them so.
	 * @throws OlderSchema if a night has to do it first
	 */
	public void requireUpToDate() {
		new OurTables(bean(JdbcClient.class)).requireCurrent();
	}

	/**
	 * The business date of the last night that is done, else the last closed one.
	 */
	public BusinessDate lastNight(Surroundings surroundings) {
		return bean(Nights.class).lastDone()
			.map((date) -> new BusinessDate(date, this.file.night().zone()))
			.orElseGet(() -> BusinessDate.lastClosed(surroundings.clock(), this.file.night().zone()));
	}

	@Override
	public void close() {
		this.context.close();
		this.database.close();
	}

	private void requireTables(boolean demo) {
		try {
			new OurTables(bean(JdbcClient.class)).requireAny(demo);
		}
		catch (NoNightsHere none) {
			this.context.close();
			throw none;
		}
	}

	private static ConfigurableApplicationContext context(Places places, NightFile file, Database database,
			Map<String, Object> more) {
		Map<String, Object> settings = new HashMap<>(database.properties());
		settings.putAll(places.policy());
		settings.putAll(more);
		settings.putAll(Map.of("spring.main.lazy-initialization", "true", "spring.flyway.enabled", "false"));
		return new SpringApplicationBuilder(AfterSales.class).registerShutdownHook(false).initializers((starting) -> {
			for (PropertySource<?> source : file.sources()) {
				starting.getEnvironment().getPropertySources().addFirst(source);
			}
			starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", settings));
		}).run();
	}

}
