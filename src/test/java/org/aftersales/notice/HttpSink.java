package org.aftersales.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;

/**
 * A server on this machine that remembers every request, as method, path and body.
 */
final class HttpSink implements AutoCloseable {

	private final HttpServer server;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private volatile int status = 200;

	HttpSink() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.requests
				.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body).strip());
			exchange.sendResponseHeaders(this.status, -1);
			exchange.close();
		});
		this.server.start();
	}

	String address(String path) {
		return "http://" + host() + path;
	}

	String host() {
		return "127.0.0.1:" + this.server.getAddress().getPort();
	}

	void answer(int code) {
		this.status = code;
	}

	List<String> requests() {
		return List.copyOf(this.requests);
	}

	/** Bodies of what was posted. */
	List<String> posted() {
		return this.requests.stream()
			.filter((request) -> request.startsWith("POST "))
			.map((request) -> request.split(" ", 3)[2])
			.toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
