package org.aftersales.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.aftersales.console.CallAgain;
import org.aftersales.console.HarmlessText;
import org.aftersales.console.Secrets;

/**
 * Keeps stack traces, one file per failed command.
 *
 * @param folder where
 */
record FailureLog(Path folder) {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	/**
	 * Writes it down.
	 * @return the file, or why there is none
	 */
	String write(CallAgain command, Throwable failure) {
		String name = "%s-%d.log".formatted(NAME.format(ZonedDateTime.now(ZoneOffset.UTC)),
				ProcessHandle.current().pid());
		Path file = this.folder.resolve(name);
		try {
			Files.createDirectories(this.folder);
			StringWriter trace = new StringWriter();
			failure.printStackTrace(new PrintWriter(trace));
			try (PrintWriter writer = HarmlessText.on(Files.newBufferedWriter(file))) {
				writer.println(command.line());
				writer.print(Secrets.masked(trace.toString()));
			}
			return file.toString();
		}
		catch (IOException refused) {
			return "cannot be written (" + refused + ")";
		}
	}

}
