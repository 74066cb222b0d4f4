package org.aftersales.launch;

import java.util.HashMap;
import java.util.Map;

import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

import org.aftersales.AfterSales;
import org.aftersales.console.Database;
import org.aftersales.console.NightFile;
import org.aftersales.console.Places;
import org.aftersales.console.Surroundings;
import org.aftersales.demo.DemoShop;
import org.aftersales.run.NightProgress;
import org.aftersales.run.StopSignal;

/**
 * The Spring application of one command. No shutdown hook of Spring's closes it: the
 * command does, once its work has come to rest.
 *
 * @param context Spring's
 * @param progress what the person sees
 */
record NightApplication(ConfigurableApplicationContext context, ShownProgress progress) implements AutoCloseable {

	static NightApplication start(Surroundings surroundings, NightFile file, Database database, NightRequest request,
			GracefulStop stop, Labour labour) {
		ShownProgress shown = ShownProgress.on(surroundings, request.progress());
		Map<String, Object> settings = settings(surroundings.places(), file, database, request);
		settings.putAll(labour.settings());
		ConfigurableApplicationContext context = new SpringApplicationBuilder(AfterSales.class)
			.registerShutdownHook(false)
			.initializers((starting) -> {
				addSettings(starting.getEnvironment().getPropertySources(), settings, file);
				addBeans((GenericApplicationContext) starting, shown, stop, request.demo());
				labour.beans().accept((GenericApplicationContext) starting);
			})
			.run();
		return new NightApplication(context, shown);
	}

	@Override
	public void close() {
		this.progress.end();
		this.context.close();
	}

	private static Map<String, Object> settings(Places places, NightFile file, Database database,
			NightRequest request) {
		Map<String, Object> settings = new HashMap<>(database.properties());
		settings.put("spring.datasource.hikari.connection-init-sql",
				"set lock_timeout = " + file.night().lockPatience().toMillis());
		settings.put("spring.datasource.hikari.data-source-properties.ApplicationName",
				"recon: " + request.starter().owner());
		settings.put("report.directory", request.reports().toString());
		request.language().ifPresent((language) -> settings.put("report.language", language.code()));
		settings.putAll(places.policy());
		request.inbox().ifPresent((inbox) -> settings.put("intake.inbox", inbox.toString()));
		if (request.demo()) {
			settings.put("intake.inbox", places.demoInbox().toString());
		}
		return settings;
	}

	private static void addSettings(MutablePropertySources sources, Map<String, Object> settings, NightFile file) {
		for (PropertySource<?> source : file.sources()) {
			sources.addFirst(source);
		}
		sources.addFirst(new MapPropertySource("command line", settings));
	}

	private static void addBeans(GenericApplicationContext context, ShownProgress shown, GracefulStop stop,
			boolean demo) {
		stop.askedAlsoBy(() -> context.getBean(StopSignal.class).requested());
		StopBetweenChunks between = new StopBetweenChunks(stop::requested);
		context.registerBean("nightProgress", NightProgress.class, () -> between.watching(shown));
		context.registerBean("gracefulStop", BeanPostProcessor.class, () -> heardBy(between));
		context.registerBean("logContext", BeanPostProcessor.class, () -> heardBy(new LogOfJobs(context)));
		if (demo) {
			context.registerBean("demoShop", DemoShop.class);
		}
	}

	private static BeanPostProcessor heardBy(JobExecutionListener listener) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof AbstractJob job) {
					job.registerJobExecutionListener(listener);
				}
				return bean;
			}
		};
	}

}
