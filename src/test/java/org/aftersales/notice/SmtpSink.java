package org.aftersales.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on this machine, just polite enough to take a message; it knows no
 * encryption and remembers every line it hears.
 */
final class SmtpSink implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private final List<String> messages = new CopyOnWriteArrayList<>();

	SmtpSink() throws IOException {
		Thread thread = new Thread(this::serve, "smtp sink");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	List<String> heard() {
		return List.copyOf(this.heard);
	}

	List<String> messages() {
		return List.copyOf(this.messages);
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket caller = this.socket.accept()) {
				talk(caller);
			}
			catch (IOException ended) {
				this.heard.add("ended: " + ended.getMessage());
			}
		}
	}

	private void talk(Socket caller) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
		PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8);
		out.print("220 sink\r\n");
		out.flush();
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			this.heard.add(line);
			if (line.equals("DATA")) {
				answer(out, "354 go on");
				this.messages.add(message(in));
			}
			answer(out, line.startsWith("EHLO") ? "250-sink\r\n250 AUTH PLAIN LOGIN"
					: line.equals("QUIT") ? "221 bye" : "250 ok");
			if (line.equals("QUIT")) {
				return;
			}
		}
	}

	private static String message(BufferedReader in) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			lines.add(line);
		}
		return String.join("\r\n", lines);
	}

	private static void answer(PrintWriter out, String words) {
		out.print(words + "\r\n");
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
