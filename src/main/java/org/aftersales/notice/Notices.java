package org.aftersales.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.aftersales.console.Database;
import org.aftersales.console.NightFile;
import org.aftersales.console.Surroundings;
import org.aftersales.operate.Account;
import org.aftersales.operate.RefusedCall;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Tells of nights. Nothing of it throws: what could not be told is said on stderr.
 */
public final class Notices {

	private final Surroundings surroundings;

	private final NightFile file;

	private final Pings pings;

	private final Recipients recipients;

	private final Told onThisMachine;

	private Notices(Surroundings surroundings, NightFile file, NoticeSettings settings) {
		this.surroundings = surroundings;
		this.file = file;
		this.pings = new Pings(settings);
		this.recipients = Recipients.of(settings, surroundings.environment());
		this.onThisMachine = new ToldInFile(surroundings.places().home().resolve("notices").resolve("told.txt"));
	}

	/**
	 * As the settings say.
	 * @throws org.springframework.boot.context.properties.bind.BindException if they
	 * cannot be used
	 */
	public static Notices of(Surroundings surroundings, NightFile file) {
		return new Notices(surroundings, file, file.part("notice", NoticeSettings.class, Map.of()));
	}

	/**
	 * A night begins.
	 */
	public void begins() {
		this.pings.start().ifPresent(this::complain);
	}

	/**
	 * That night is done. Who was told of a fault of it is told that it is put right.
	 */
	public void done(LocalDate date, Database database) {
		this.pings.success().ifPresent(this::complain);
		if (!this.recipients.all().isEmpty()) {
			quietly(() -> with(Optional.of(database), (inDatabase) -> putRight(date, database, inDatabase)));
		}
	}

	/**
	 * That night is done by this call, and quarantine or breaks need a person.
	 */
	public void attention(LocalDate date, Database database) {
		if (!this.recipients.all().isEmpty()) {
			quietly(() -> send(Notice.Event.ATTENTION, date,
					Account.ofNight(this.surroundings, this.file, database, date)));
		}
	}

	/**
	 * That night failed or could not begin.
	 * @param database the open database, if there is one
	 * @param recorded whether the night's own record tells of it
	 * @param call the call as it ended
	 */
	public void failed(LocalDate date, Optional<Database> database, boolean recorded, RefusedCall call) {
		this.pings.failure().ifPresent(this::complain);
		if (!this.recipients.all().isEmpty()) {
			quietly(() -> with(database, (told) -> tell(date, account(date, database, recorded, call), told)));
		}
	}

	private void tell(LocalDate date, Account account, Told told) {
		if (!told.isTold(date, account.fault()) && send(Notice.Event.FAULT, date, account)) {
			told.told(date, account.fault());
		}
	}

	private void putRight(LocalDate date, Database database, Told told) {
		if (told.isOpen(date) || this.onThisMachine.isOpen(date)) {
			Account account = Account.ofNight(this.surroundings, this.file, database, date);
			if (send(Notice.Event.PUT_RIGHT, date, account)) {
				told.putRight(date);
				this.onThisMachine.putRight(date);
			}
		}
	}

	/**
	 * Whether anybody took it.
	 */
	private boolean send(Notice.Event event, LocalDate date, Account account) {
		List<Delivery> deliveries = this.recipients
			.send(new Notice(event, date, this.surroundings.clock().instant(), account));
		deliveries.forEach(this::complain);
		return deliveries.stream().anyMatch(Delivery::taken);
	}

	private Account account(LocalDate date, Optional<Database> database, boolean recorded, RefusedCall call) {
		Account ofCall = Account.ofCall(date, call, this.file.night().zone());
		if (!recorded || database.isEmpty()) {
			return ofCall;
		}
		try {
			Account account = Account.ofNight(this.surroundings, this.file, database.get(), date);
			return account.fault().isEmpty() ? ofCall : account;
		}
		catch (RuntimeException unreadable) {
			return ofCall;
		}
	}

	/** With the records of the database, or with the file if they cannot be reached. */
	private void with(Optional<Database> database, Consumer<Told> act) {
		Optional<SingleConnectionDataSource> connection = database.flatMap(this::connect);
		try {
			act.accept(
					connection.<Told>map((it) -> new ToldInDatabase(JdbcClient.create(it), this.surroundings.clock()))
						.orElse(this.onThisMachine));
		}
		finally {
			connection.ifPresent(SingleConnectionDataSource::destroy);
		}
	}

	private Optional<SingleConnectionDataSource> connect(Database database) {
		SingleConnectionDataSource connection = null;
		try {
			connection = database.connect();
			boolean there = JdbcClient.create(connection)
				.sql("select to_regclass('told_fault') is not null")
				.query(Boolean.class)
				.single();
			if (there) {
				return Optional.of(connection);
			}
		}
		catch (RuntimeException away) {
			// The file stands in.
		}
		if (connection != null) {
			connection.destroy();
		}
		return Optional.empty();
	}

	private void complain(Delivery delivery) {
		delivery.problem()
			.ifPresent((why) -> this.surroundings
				.say("warning: %s was not told: %s. Try jobs/recon notify test.".formatted(delivery.place(), why)));
	}

	private void quietly(Runnable telling) {
		try {
			telling.run();
		}
		catch (RuntimeException unforeseen) {
			this.surroundings.say("warning: the notices are incomplete (%s). Try jobs/recon notify test."
				.formatted(unforeseen.getClass().getSimpleName()));
		}
	}

}
