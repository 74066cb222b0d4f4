package org.aftersales.notice;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * One request of at most ten seconds, from the first byte to the last. Redirections are
 * not followed: a notice goes where the settings say.
 */
final class HttpCall {

	static final Duration PATIENCE = Duration.ofSeconds(10);

	private final URI address;

	private final Duration patience;

	HttpCall(String address, Duration patience) {
		this.address = URI.create(address);
		this.patience = patience;
	}

	HttpCall(String address) {
		this(address, PATIENCE);
	}

	/**
	 * Its host, without path and query, in which tokens are.
	 */
	String host() {
		return (this.address.getPort() < 0) ? this.address.getHost()
				: this.address.getHost() + ":" + this.address.getPort();
	}

	/**
	 * GET.
	 * @throws NotDelivered if no answer of 200 to 299 comes in time
	 */
	void get() {
		send(HttpRequest.newBuilder(this.address).GET());
	}

	/**
	 * POST of JSON.
	 * @throws NotDelivered if no answer of 200 to 299 comes in time
	 */
	void post(String json) {
		send(HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json; charset=utf-8")
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	private void send(HttpRequest.Builder request) {
		HttpClient client = HttpClient.newBuilder().connectTimeout(this.patience).build();
		CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.header("User-Agent", "recon").build(),
				HttpResponse.BodyHandlers.discarding());
		try {
			int status = answer.get(this.patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
			if (status < 200 || status > 299) {
				throw new NotDelivered("it answered with status " + status);
			}
		}
		catch (TimeoutException late) {
			answer.cancel(true);
			throw new NotDelivered("it did not answer within %d ms".formatted(this.patience.toMillis()));
		}
		catch (ExecutionException failed) {
			throw new NotDelivered(why(failed.getCause()));
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new NotDelivered("the wait for its answer was interrupted");
		}
	}

	private static String why(@Nullable Throwable cause) {
		if (cause instanceof ConnectException) {
			return "it cannot be reached";
		}
		return "the call failed (%s)".formatted((cause != null) ? cause.getClass().getSimpleName() : "no reason given");
	}

}
