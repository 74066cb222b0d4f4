package org.aftersales.cap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to know about the channels through which an order was paid before money goes back
 * through them: how much at most (LW-07), how fast (CAP-08, CAP-09), and what the trade
 * then says (CAP-14).
 */
final class ChannelNotes {

	private static final Map<String, String> PACE = Map.of("wechat",
			"Through %s one refund of an order goes back a minute, and a SKU is claimed and edited five times at most (CAP-08).",
			"alipay",
			"Through %s two refunds of one trade lie at least 3 s apart (CAP-09). After a refund of a trade that had succeeded, the trade still says TRADE_FINISHED: reconcile by the refunds (CAP-14).");

	private ChannelNotes() {
	}

	static List<String> of(PaidOrder order) {
		return order.payments()
			.stream()
			.flatMap((payment) -> Stream.concat(Stream.of(most(payment)), pace(payment).stream()))
			.toList();
	}

	private static String most(Payment payment) {
		return "At most %s go back through %s, as much as was paid through it (LW-07).".formatted(payment.amount(),
				payment.channel());
	}

	private static Optional<String> pace(Payment payment) {
		return Optional.ofNullable(PACE.get(payment.channel().toLowerCase(Locale.ROOT)))
			.map((words) -> words.formatted(payment.channel()));
	}

}
