package org.aftersales.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Database;
import org.aftersales.console.NightFile;
import org.aftersales.console.NoNightsHere;
import org.aftersales.console.OurTables;
import org.aftersales.console.Surroundings;
import org.aftersales.run.DatabaseAway;
import org.aftersales.run.Locks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The records of nights as a command reads them: one connection and the settings, without
 * a Spring application.
 *
 * @param jdbc statements over that connection
 * @param file the settings
 * @param surroundings of the command
 * @param opened what has to be closed
 */
record NightRecords(JdbcClient jdbc, NightFile file, Surroundings surroundings,
		Opened opened) implements AutoCloseable {

	/**
	 * Opens them.
	 * @throws NoNightsHere if the database has no such tables yet
	 * @throws org.aftersales.console.OlderSchema if they are of an older version of the
	 * program
	 */
	static NightRecords open(Surroundings surroundings, boolean demo) {
		NightFile file = NightFile.read(surroundings.places().settings());
		Database database = demo ? Database.openDemo(surroundings) : Database.open(surroundings);
		SingleConnectionDataSource connection = connection(database);
		NightRecords records = new NightRecords(JdbcClient.create(connection), file, surroundings,
				new Opened(database::close, connection));
		try {
			OurTables tables = new OurTables(records.jdbc);
			tables.requireAny(demo);
			tables.requireCurrent();
			return demo ? records.standingStill() : records;
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
	static NightRecords of(Surroundings surroundings, NightFile file, Database database) {
		SingleConnectionDataSource connection = database.connect();
		return new NightRecords(JdbcClient.create(connection), file, surroundings, new Opened(() -> {
		}, connection));
	}

	/**
	 * The demo's time stands where its last night closed the day, else all days since
	 * would be missing.
	 */
	private NightRecords standingStill() {
		return this.jdbc.sql("select max(business_date) from night having count(*) > 0")
			.query(LocalDate.class)
			.optional()
			.map((date) -> new BusinessDate(date, this.file.night().zone()).cutOff())
			.map((cutOff) -> new NightRecords(this.jdbc, this.file,
					new Surroundings(this.surroundings.environment(), Clock.fixed(cutOff, ZoneOffset.UTC),
							this.surroundings.out(), this.surroundings.err(), this.surroundings.in()),
					this.opened))
			.orElse(this);
	}

	RunHistory history() {
		return new RunHistory(this.jdbc);
	}

	NightBoard board() {
		return new NightBoard(this.jdbc, this.file.night().jobs());
	}

	Locks locks() {
		return new Locks(this.jdbc);
	}

	BusinessDate lastClosed() {
		return BusinessDate.lastClosed(this.surroundings.clock(), this.file.night().zone());
	}

	/**
	 * Does it in one transaction.
	 */
	<T> T inTransaction(Function<JdbcClient, T> act) {
		TransactionTemplate together = new TransactionTemplate(
				new DataSourceTransactionManager(this.opened.connection()));
		return together.execute((status) -> act.apply(this.jdbc));
	}

	@Override
	public void close() {
		this.opened.connection().destroy();
		this.opened.database().run();
	}

	private static SingleConnectionDataSource connection(Database database) {
		try {
			return database.connect();
		}
		catch (DatabaseAway away) {
			database.close();
			throw away;
		}
	}

	/**
	 * What has to be closed.
	 *
	 * @param database closes the database, perhaps with its own server
	 * @param connection the connection to it
	 */
	record Opened(Runnable database, SingleConnectionDataSource connection) {

	}

}
