package org.aftersales.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everybody who gets notices.
 *
 * @param all in the order in which they are told
 */
record Recipients(List<Recipient> all) {

	static Recipients of(NoticeSettings settings, Map<String, String> environment) {
		List<Recipient> all = new ArrayList<>();
		if (!settings.webhook().isEmpty()) {
			all.add(new Webhook(new HttpCall(settings.webhook())));
		}
		if (settings.mail().given()) {
			all.add(new Mail(settings.mail(), environment));
		}
		return new Recipients(List.copyOf(all));
	}

	List<Delivery> send(Notice notice) {
		return this.all.stream()
			.map((recipient) -> Delivery.of(recipient.name(), () -> recipient.send(notice)))
			.toList();
	}

}
