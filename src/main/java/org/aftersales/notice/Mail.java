package org.aftersales.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * People who get notices by e-mail.
 *
 * @param settings who and how
 * @param environment where the password may be
 */
record Mail(MailSettings settings, Map<String, String> environment) implements Recipient {

	private static final String PATIENCE = Long.toString(HttpCall.PATIENCE.toMillis());

	@Override
	public String name() {
		return "mail by %s:%d".formatted(this.settings.host(), this.settings.port());
	}

	@Override
	public void send(Notice notice) {
		Session session = Session.getInstance(properties());
		try (Transport transport = session.getTransport("smtp")) {
			MimeMessage message = message(session, notice);
			if (this.settings.user().isEmpty()) {
				transport.connect();
			}
			else {
				transport.connect(this.settings.user(), password());
			}
			transport.sendMessage(message, message.getAllRecipients());
		}
		catch (AuthenticationFailedException refused) {
			throw new NotDelivered("the server refuses user or password");
		}
		catch (MessagingException failed) {
			throw new NotDelivered("the server does not take it: " + oneLine(failed));
		}
	}

	private MimeMessage message(Session session, Notice notice) throws MessagingException {
		MimeMessage message = new MimeMessage(session);
		message.setFrom(new InternetAddress(this.settings.from()));
		message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(this.settings.to()));
		message.setSubject("[recon] " + notice.subject(), "UTF-8");
		message.setSentDate(Date.from(notice.at()));
		message.setText(notice.text(), "UTF-8");
		message.saveChanges();
		return message;
	}

	private Properties properties() {
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.host", this.settings.host());
		properties.setProperty("mail.smtp.port", Integer.toString(this.settings.port()));
		properties.setProperty("mail.smtp.auth", Boolean.toString(!this.settings.user().isEmpty()));
		properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(this.settings.encryptedFromTheStart()));
		properties.setProperty("mail.smtp.starttls.enable", "true");
		properties.setProperty("mail.smtp.starttls.required",
				Boolean.toString(!this.settings.user().isEmpty() && !this.settings.encryptedFromTheStart()));
		properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
			properties.setProperty("mail.smtp." + wait, PATIENCE);
		}
		return properties;
	}

	private String password() {
		if (this.settings.passwordFile().isEmpty()) {
			String password = this.environment.get("RECON_SMTP_PASSWORD");
			if (password == null || password.isEmpty()) {
				throw new NotDelivered("there is no password; set RECON_SMTP_PASSWORD or notice.mail.password-file");
			}
			return password;
		}
		try {
			return Files.readAllLines(Path.of(this.settings.passwordFile())).stream().findFirst().orElse("");
		}
		catch (IOException unreadable) {
			throw new NotDelivered("the file of notice.mail.password-file cannot be read");
		}
	}

	private static String oneLine(MessagingException failed) {
		return String.valueOf(failed.getMessage()).strip().replaceAll("\\s+", " ");
	}

}
