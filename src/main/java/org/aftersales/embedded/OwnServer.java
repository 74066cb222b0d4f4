package org.aftersales.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Starts a server of this process's own.
 */
final class OwnServer {

	private OwnServer() {
	}

	static EmbeddedPostgres start(ServerFolder folder, Duration patience) throws IOException {
		folder.prepareData();
		// Whoever it names is not our server: that was looked for under the lock.
		Files.deleteIfExists(folder.pidFile());
		File log = folder.log().toFile();
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setDataDirectory(folder.data())
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setOverrideWorkingDirectory(folder.binaries().toFile())
				.setPGStartupWait(patience)
				.setOutputRedirector(Redirect.appendTo(log))
				.setErrorRedirector(Redirect.appendTo(log))
				// The same order of texts on every machine, whatever its locale.
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				// The library switches it off for tests; these data are kept.
				.setServerConfig("fsync", "on")
				.setServerConfig("listen_addresses", "localhost")
				.setServerConfig("unix_socket_directories", "")
				.setServerConfig("timezone", "UTC")
				.start();
			folder.markSetUp();
			return server;
		}
		catch (IllegalStateException refused) {
			throw EmbeddedServer.notStarted(folder, refused);
		}
	}

}
