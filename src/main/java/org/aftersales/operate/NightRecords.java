package org.aftersales.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Database;
import org.aftersales.console.NightFile;
import org.aftersales.console.NoNightsHere;
import org.aftersales.console.OpenRecords;
import org.aftersales.console.Surroundings;
import org.aftersales.run.Locks;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The records of nights as a command reads them.
 *
 * @param records of the database
 * @param surroundings of the command
 */
record NightRecords(OpenRecords records, Surroundings surroundings) implements AutoCloseable {

	/**
	 * Opens them.
	 * @throws NoNightsHere if the database has no such tables yet
	 * @throws org.aftersales.console.OlderSchema if they are of an older version of the
	 * program
	 */
	static NightRecords open(Surroundings surroundings, boolean demo) {
		NightRecords opened = new NightRecords(OpenRecords.open(surroundings, demo), surroundings);
		try {
			opened.records.requireUpToDate();
			return demo ? opened.standingStill() : opened;
		}
		catch (RuntimeException failed) {
			opened.close();
			throw failed;
		}
	}

	/**
	 * Those of a database that somebody else has opened; closing them closes only the
	 * connection.
	 */
	static NightRecords of(Surroundings surroundings, NightFile file, Database database) {
		return new NightRecords(OpenRecords.of(database, file), surroundings);
	}

	/**
	 * The demo's time stands where its last night closed the day, else all days since
	 * would be missing.
	 */
	private NightRecords standingStill() {
		return jdbc().sql("select max(business_date) from night having count(*) > 0")
			.query(LocalDate.class)
			.optional()
			.map((date) -> new BusinessDate(date, file().night().zone()).cutOff())
			.map((cutOff) -> new NightRecords(this.records,
					new Surroundings(this.surroundings.environment(), Clock.fixed(cutOff, ZoneOffset.UTC),
							this.surroundings.out(), this.surroundings.err(), this.surroundings.in())))
			.orElse(this);
	}

	JdbcClient jdbc() {
		return this.records.jdbc();
	}

	NightFile file() {
		return this.records.file();
	}

	RunHistory history() {
		return new RunHistory(jdbc());
	}

	NightBoard board() {
		return new NightBoard(jdbc(), file().night().jobs());
	}

	Locks locks() {
		return new Locks(jdbc());
	}

	BusinessDate lastClosed() {
		return BusinessDate.lastClosed(this.surroundings.clock(), file().night().zone());
	}

	/**
	 * Does it in one transaction.
	 */
	<T> T inTransaction(Function<JdbcClient, T> act) {
		return this.records.inTransaction(() -> act.apply(jdbc()));
	}

	@Override
	public void close() {
		this.records.close();
	}

}
