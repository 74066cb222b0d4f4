package org.aftersales.notice;

import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told by e-mail, {@code notice.mail}. All empty: nobody.
 *
 * @param to addresses, with commas between them
 * @param from address of the sender
 * @param host name of the SMTP server
 * @param port of the server; on 465 the line is encrypted from its first byte
 * @param user who logs in; empty: nobody needs to. With a user the line must be
 * encrypted, so that no password is ever sent openly
 * @param passwordFile file whose first line is the password; empty: the variable
 * {@code RECON_SMTP_PASSWORD} holds it
 */
record MailSettings(@DefaultValue("") String to, @DefaultValue("") String from, @DefaultValue("") String host,
		@DefaultValue("587") int port, @DefaultValue("") String user, @DefaultValue("") String passwordFile) {

	MailSettings {
		boolean any = Stream.of(to, from, host).anyMatch((value) -> !value.isEmpty());
		if (any && Stream.of(to, from, host).anyMatch(String::isEmpty)) {
			throw new IllegalArgumentException(
					"notice.mail needs to, from and host; write all three, or leave all three empty");
		}
		if (port < 1 || port > 65535) {
			throw new IllegalArgumentException("notice.mail.port is %d; write one from 1 to 65535".formatted(port));
		}
	}

	boolean given() {
		return !this.host.isEmpty();
	}

	boolean encryptedFromTheStart() {
		return this.port == 465;
	}

}
