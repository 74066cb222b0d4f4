package org.aftersales.remote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.aftersales.DemoNight;
import org.aftersales.TestDatabase;
import org.aftersales.run.NightRunner;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The demo's night on one database, alone or with workers, all in this JVM: each has an
 * application of its own, as if it were a process.
 */
final class RemoteNights {

	private static final List<String> JUDGING = List.of("intake", "refunds", "shipments", "compensation");

	private static final Footing FOOTING = new Footing("test", "inputs", "the test");

	private final TestDatabase database;

	private final BrokerAccess broker;

	private final List<String> jobs = new ArrayList<>(JUDGING);

	private final Map<String, Object> settings = new HashMap<>(DemoNight.INBOX_SETTING);

	RemoteNights(TestDatabase database, BrokerAccess broker, Path reports) {
		this.database = database;
		this.broker = broker;
		this.settings.putAll(Map.of("batch.chunk-size", "4", "batch.partitions", "2", "broker.parts", "4",
				"broker.patience", "60s", "report.directory", reports.toString()));
	}

	/** The same with one more setting. */
	RemoteNights with(String name, String value) {
		this.settings.put(name, value);
		return this;
	}

	/** The same with the workbooks. */
	RemoteNights whole() {
		this.jobs.add("reports");
		return this;
	}

	/** Runs the night without workers. */
	void alone() {
		run((application) -> {
		});
	}

	/** Runs the night and offers its partitions. */
	void withWorkers(Class<?>... extra) {
		run((application) -> Workers.employ(application, this.broker, FOOTING), extra);
	}

	/** A worker that waits for partitions; closing it stops it. */
	Helper worker(Class<?>... extra) {
		return worker(FOOTING, extra);
	}

	Helper worker(Footing footing, Class<?>... extra) {
		return new Helper(
				this.database.application(this.settings, (application) -> Workers.help(application, footing), extra),
				this.broker);
	}

	private void run(Consumer<GenericApplicationContext> beans, Class<?>... extra) {
		try (ConfigurableApplicationContext application = this.database.application(this.settings, beans, extra)) {
			application.getBean(NightRunner.class).run(DemoNight.judged().date(), 0, this.jobs, "inputs", "test");
		}
	}

	/**
	 * A worker.
	 */
	static final class Helper implements AutoCloseable {

		private final List<String> said = new CopyOnWriteArrayList<>();

		private final ConfigurableApplicationContext application;

		private final Worker worker;

		private final CompletableFuture<Void> ended;

		private Helper(ConfigurableApplicationContext application, BrokerAccess broker) {
			this.application = application;
			this.worker = new Worker(broker, application, 2, this.said::add);
			this.ended = CompletableFuture.runAsync(this.worker::run);
		}

		/** One line for each message. */
		List<String> said() {
			return new ArrayList<>(this.said);
		}

		/** Waits until it ends by itself; throws what it ended with. */
		void join() {
			this.ended.join();
		}

		/** One of its application's own beans. */
		<T> T bean(Class<T> type) {
			return this.application.getBean(type);
		}

		@Override
		public void close() {
			this.worker.stop();
			this.ended.handle((result, failure) -> null).join();
			this.application.close();
		}

	}

}
