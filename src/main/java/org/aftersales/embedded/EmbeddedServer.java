package org.aftersales.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.aftersales.run.Fault.Kind;

/**
 * The embedded PostgreSQL as one command uses it. Data stay under the given folder; a
 * server that another command has started is shared, and the last one to close stops it.
 * Use one at a time in a process.
 */
public final class EmbeddedServer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final ServerFolder folder;

	private final ProcessLock users;

	private final Postmaster postmaster;

	private final @Nullable EmbeddedPostgres own;

	private EmbeddedServer(ServerFolder folder, ProcessLock users, Postmaster postmaster,
			@Nullable EmbeddedPostgres own) {
		this.folder = folder;
		this.users = users;
		this.postmaster = postmaster;
		this.own = own;
	}

	/**
	 * Starts the server whose data are under that folder, or joins it if another command
	 * uses it now. A server that a killed command left behind is stopped first.
	 * @param home where its data are or will be
	 * @param words hears, in one sentence, what takes time
	 * @throws ServerUnusable if that is not possible
	 */
	public static EmbeddedServer start(Path home, Consumer<String> words) {
		ServerFolder folder = new ServerFolder(home.toAbsolutePath().normalize().resolve("postgres"));
		folder.create();
		try (ProcessLock door = ProcessLock.on(folder.doorLock())) {
			if (!door.hold(PATIENCE)) {
				throw new ServerUnusable(Kind.TRY_AGAIN,
						"Another command has been starting or stopping the embedded PostgreSQL in %s for a minute. Wait for it, then run the same command again."
							.formatted(folder.root()));
			}
			return enter(folder, words);
		}
		catch (IOException failed) {
			throw notStarted(folder, failed);
		}
	}

	private static EmbeddedServer enter(ServerFolder folder, Consumer<String> words) throws IOException {
		ProcessLock users = ProcessLock.on(folder.usersLock());
		boolean entered = false;
		try {
			EmbeddedServer server = users.tryHold(false) ? startAlone(folder, users, words) : join(folder, users);
			if (!users.tryHold(true)) {
				throw new IOException("cannot lock " + folder.usersLock());
			}
			entered = true;
			return server;
		}
		finally {
			if (!entered) {
				users.close();
			}
		}
	}

	private static EmbeddedServer startAlone(ServerFolder folder, ProcessLock users, Consumer<String> words)
			throws IOException {
		Optional<Postmaster> orphan = Postmaster.in(folder.pidFile()).filter((it) -> it.isAlive(folder.binaries()));
		if (orphan.isPresent()) {
			words.accept("stopping the embedded PostgreSQL that a killed command left behind …");
			if (!orphan.get().stop(PATIENCE)) {
				throw new ServerUnusable(Kind.TRY_AGAIN,
						"The embedded PostgreSQL that a killed command left behind (process %d) does not end. End it, then run the same command again."
							.formatted(orphan.get().pid()));
			}
		}
		words.accept("starting the embedded PostgreSQL in " + folder.root() + " …");
		EmbeddedPostgres own = OwnServer.start(folder, PATIENCE);
		Postmaster postmaster = Postmaster.in(folder.pidFile())
			.orElseThrow(() -> new IOException("the server wrote no " + folder.pidFile()));
		return new EmbeddedServer(folder, users, postmaster, own);
	}

	private static EmbeddedServer join(ServerFolder folder, ProcessLock users) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			Optional<Postmaster> running = Postmaster.in(folder.pidFile()).filter(Postmaster::accepts);
			if (running.isPresent()) {
				return new EmbeddedServer(folder, users, running.get(), null);
			}
			Pause.briefly();
		}
		throw new ServerUnusable(Kind.TRY_AGAIN,
				"Another command uses the embedded PostgreSQL in %s, but the server does not answer: %s. Wait for that command to end, then run the same command again."
					.formatted(folder.root(), folder.lastComplaint()));
	}

	static ServerUnusable notStarted(ServerFolder folder, Exception failed) {
		return new ServerUnusable(Kind.TRY_AGAIN,
				"The embedded PostgreSQL in %s did not start: %s. Look for a full disk or missing permissions, then run the same command again, or set RECON_DB_URL to a database of your own."
					.formatted(folder.root(), folder.lastComplaint()),
				failed);
	}

	/**
	 * Address for JDBC of that database, which is created if it does not exist. The
	 * user's name is part of it; there is no password.
	 */
	public String url(String database) {
		new DatabaseCreation(this.postmaster).createIfMissing(database);
		return this.postmaster.url(database);
	}

	/**
	 * Stops the server unless another command still uses it.
	 */
	@Override
	public void close() {
		try (this.users; ProcessLock door = ProcessLock.on(this.folder.doorLock())) {
			if (door.hold(PATIENCE) && this.users.tryHold(false)) {
				stop();
			}
		}
		catch (IOException failed) {
			throw new ServerUnusable(Kind.TRY_AGAIN, "The embedded PostgreSQL in %s could not be stopped: %s"
				.formatted(this.folder.root(), failed.getMessage()), failed);
		}
	}

	private void stop() throws IOException {
		if (this.own != null) {
			this.own.close();
			this.postmaster.awaitEnd(PATIENCE);
		}
		else {
			this.postmaster.stop(PATIENCE);
		}
	}

}
