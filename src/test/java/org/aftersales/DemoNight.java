package org.aftersales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.demo.DemoShop;
import org.aftersales.run.NightRunner;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The demo shop, judged by one late night: made once for all classes that look at it.
 * Copy its databases to change them, and leave nobody connected.
 */
public final class DemoNight {

	private static final List<String> JUDGING = List.of("intake", "refunds", "shipments", "compensation");

	private static final Path INBOX = Path.of("target", "demo-inbox");

	/** Where the demo's inbox lies. */
	public static final Map<String, Object> INBOX_SETTING = Map.of("intake.inbox", INBOX.toString());

	private final DemoShop demo = new DemoShop();

	private final TestDatabase facts = TestDatabase.fresh();

	private final TestDatabase late;

	private DemoNight() {
		try {
			FileSystemUtils.deleteRecursively(INBOX);
			Files.createDirectories(INBOX);
			this.demo.load(this.facts.dataSource());
			this.demo.writeInbox(INBOX);
			this.late = this.facts.copy();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		try (ConfigurableApplicationContext application = application(this.late)) {
			judge(application, date());
		}
	}

	/**
	 * The one night.
	 */
	public static DemoNight judged() {
		return Once.NIGHT;
	}

	/** The demo's business date. */
	public BusinessDate date() {
		return TestNights.date(this.demo.businessDate().toString());
	}

	/** Facts that no night has seen. */
	public TestDatabase facts() {
		return this.facts;
	}

	/** The same facts after the one late night. */
	public TestDatabase late() {
		return this.late;
	}

	/** The application on that database, with the demo's inbox. */
	public ConfigurableApplicationContext application(TestDatabase database) {
		return database.application(INBOX_SETTING);
	}

	/** Runs the jobs that judge, those of the shipped night. */
	public static void judge(ConfigurableApplicationContext application, BusinessDate date) {
		application.getBean(NightRunner.class).run(date, 0, JUDGING, "inputs", "test");
	}

	private static final class Once {

		private static final DemoNight NIGHT = new DemoNight();

	}

}
