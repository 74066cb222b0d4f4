package org.aftersales.console;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.BetweenNights;
import org.aftersales.run.DatabaseAway;
import org.aftersales.run.NightLock;
import org.aftersales.run.Nights;

/**
 * The records as a command reads them, or enters what a person decided: one connection
 * and the settings, without a Spring application, so that the answer is there within two
 * seconds. It changes no schema.
 */
public final class OpenRecords implements AutoCloseable {

	private final Database database;

	private final Runnable closing;

	private final SingleConnectionDataSource connection;

	private final JdbcClient jdbc;

	private final NightFile file;

	private OpenRecords(Database database, Runnable closing, NightFile file) {
		this.database = database;
		this.closing = closing;
		this.file = file;
		this.connection = database.connect();
		this.jdbc = JdbcClient.create(this.connection);
	}

	/**
	 * Opens the database of the caller or of the demo, and the records in it.
	 * @throws NoNightsHere if the database has no tables of ours
	 */
	public static OpenRecords open(Surroundings surroundings, boolean demo) {
		NightFile file = NightFile.read(surroundings.places().settings());
		Database database = demo ? Database.openDemo(surroundings) : Database.open(surroundings);
		OpenRecords records = connected(database, file);
		try {
			new OurTables(records.jdbc).requireAny(demo);
			return records;
		}
		catch (RuntimeException failed) {
			records.close();
			throw failed;
		}
	}

	/**
	 * Those of a database that somebody else has opened; closing them closes only the
	 * connection.
	 */
	public static OpenRecords of(Database database, NightFile file) {
		return new OpenRecords(database, () -> {
		}, file);
	}

	/**
	 * Statements over the connection.
	 */
	public JdbcClient jdbc() {
		return this.jdbc;
	}

	/**
	 * The connection itself.
	 */
	public DataSource connection() {
		return this.connection;
	}

	/**
	 * The settings.
	 */
	public NightFile file() {
		return this.file;
	}

	/**
	 * Transactions over the connection.
	 */
	public PlatformTransactionManager transactions() {
		return new DataSourceTransactionManager(this.connection);
	}

	/**
	 * Does it in one transaction.
	 */
	public <T> T inTransaction(Supplier<T> act) {
		return Objects.requireNonNull(new TransactionTemplate(transactions()).execute((status) -> act.get()));
	}

	/**
	 * Returns if the tables are those of this version; a command that changes no schema
	 * cannot make them so.
	 * @throws OlderSchema if a night has to do it first
	 */
	public void requireUpToDate() {
		new OurTables(this.jdbc).requireCurrent();
	}

	/**
	 * The business date of the last night that is done, else the last closed one.
	 */
	public BusinessDate lastNight(Clock clock) {
		return nights(clock).lastDone()
			.map((date) -> new BusinessDate(date, this.file.night().zone()))
			.orElseGet(() -> BusinessDate.lastClosed(clock, this.file.night().zone()));
	}

	/**
	 * The nights recorded in it.
	 */
	public Nights nights(Clock clock) {
		return new Nights(this.jdbc, clock);
	}

	/**
	 * Where acts have their place that write what nights write.
	 */
	public BetweenNights betweenNights(Clock clock) {
		return new BetweenNights(new NightLock(this.database.details()), nights(clock));
	}

	@Override
	public void close() {
		this.connection.destroy();
		this.closing.run();
	}

	private static OpenRecords connected(Database database, NightFile file) {
		try {
			return new OpenRecords(database, database::close, file);
		}
		catch (DatabaseAway away) {
			database.close();
			throw away;
		}
	}

}
