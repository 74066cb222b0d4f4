package org.aftersales.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server as its {@code postmaster.pid} describes it.
 *
 * @param pid its process
 * @param port where it listens
 */
record Postmaster(long pid, int port) {

	private static final int PORT_LINE = 3;

	/**
	 * What the file says, if it says enough yet.
	 */
	static Optional<Postmaster> in(Path pidFile) {
		try {
			List<String> lines = Files.readAllLines(pidFile);
			return (lines.size() <= PORT_LINE) ? Optional.empty()
					: Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()),
							Integer.parseInt(lines.get(PORT_LINE).strip())));
		}
		catch (IOException | NumberFormatException notThereYet) {
			return Optional.empty();
		}
	}

	/**
	 * Whether that process lives and was started from these binaries; after a restart of
	 * the machine the number may belong to anybody.
	 */
	boolean isAlive(Path binaries) {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.flatMap((process) -> process.info().command())
			.filter((command) -> startsWith(command, binaries))
			.isPresent();
	}

	/**
	 * Address for JDBC.
	 */
	String url(String database) {
		return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(this.port, database);
	}

	boolean accepts() {
		try (Connection connection = DriverManager.getConnection(url("postgres"))) {
			return connection.isValid(1);
		}
		catch (SQLException notYet) {
			return false;
		}
	}

	/**
	 * Ends what is connected, asks the process to end, and waits until it has.
	 * @return whether it ended in that time
	 */
	boolean stop(Duration atMost) {
		endSessions();
		ProcessHandle.of(this.pid).ifPresent(ProcessHandle::destroy);
		return awaitEnd(atMost);
	}

	boolean awaitEnd(Duration atMost) {
		long end = System.nanoTime() + atMost.toNanos();
		while (ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive).isPresent()) {
			if (System.nanoTime() > end) {
				return false;
			}
			Pause.briefly();
		}
		return true;
	}

	/**
	 * A server that is asked to end waits for its sessions, and one whose client was
	 * killed may go on for long.
	 */
	private void endSessions() {
		try (Connection connection = DriverManager.getConnection(url("postgres"));
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
		}
		catch (SQLException notAccepting) {
			// Then there are no sessions either.
			return;
		}
	}

	private static boolean startsWith(String command, Path folder) {
		try {
			return Path.of(command).toRealPath().startsWith(folder.toRealPath());
		}
		catch (IOException gone) {
			return false;
		}
	}

}
