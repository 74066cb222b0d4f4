package org.aftersales.notice;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told of a night, {@code notice} in {@code jobs/night.yml}. What is empty is not
 * told. The addresses may hold tokens, so no complaint repeats them.
 *
 * @param startPing called by GET when a night begins
 * @param successPing called by GET when a night is done, or is found done
 * @param failurePing called by GET when a night fails or cannot begin
 * @param webhook gets faults as JSON by POST
 * @param mail who gets them by e-mail
 */
@ConfigurationProperties(prefix = "notice", ignoreUnknownFields = false)
record NoticeSettings(@DefaultValue("") String startPing, @DefaultValue("") String successPing,
		@DefaultValue("") String failurePing, @DefaultValue("") String webhook, @DefaultValue MailSettings mail) {

	NoticeSettings {
		requireAddress("start-ping", startPing);
		requireAddress("success-ping", successPing);
		requireAddress("failure-ping", failurePing);
		requireAddress("webhook", webhook);
	}

	private static void requireAddress(String name, String value) {
		if (!value.isEmpty() && !isAddress(value)) {
			throw new IllegalArgumentException(
					"notice.%s is no address of the form http://HOST or https://HOST; correct it, or leave it empty"
						.formatted(name));
		}
	}

	private static boolean isAddress(String value) {
		try {
			URI address = new URI(value);
			return address.getHost() != null
					&& ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
		}
		catch (java.net.URISyntaxException wrong) {
			return false;
		}
	}

	@Override
	public String toString() {
		return "NoticeSettings";
	}

}
