package org.aftersales.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.console.Discreet;
import org.aftersales.operate.Account;

/**
 * What one recipient is told. It names no person.
 *
 * @param event what kind of news
 * @param date the business date
 * @param at when it was written
 * @param account what happened and what to do
 */
record Notice(Event event, LocalDate date, Instant at, Account account) {

	/**
	 * In a few words.
	 */
	String subject() {
		return switch (this.event) {
			case FAULT -> "Night of %s: %s".formatted(this.date, this.account.fault());
			case ATTENTION -> "Night of %s: done, a person is needed".formatted(this.date);
			case PUT_RIGHT -> "Night of %s: put right".formatted(this.date);
			case TEST -> "Test of the notices, nothing has happened";
		};
	}

	/**
	 * As {@code recon why} would print it.
	 */
	String text() {
		Stream<String> lines = Stream
			.of(Stream.of(sentence()), this.account.facts().stream(), Stream.of("Next: " + this.account.next()),
					page().map((page) -> "Run book: " + page).stream())
			.flatMap((part) -> part);
		return Discreet.words(String.join("\n", lines.toList())) + "\n";
	}

	/**
	 * For a program; {@code text} is the whole for those that show one field.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("event", this.event.word());
		json.put("businessDate", this.date.toString());
		json.put("at", this.at.toString());
		json.put("subject", subject());
		if (!this.account.fault().isEmpty()) {
			json.put("fault", this.account.fault());
		}
		json.put("sentence", sentence());
		json.put("facts", facts());
		json.put("next", Discreet.words(this.account.next()));
		page().ifPresent((page) -> json.put("runbook", page));
		json.put("text", text());
		return json;
	}

	/** On one line, whatever the database had to say. */
	private String sentence() {
		return Discreet.words(this.account.sentence()).replaceAll("\\s+", " ");
	}

	private List<String> facts() {
		return this.account.facts().stream().map(Discreet::words).toList();
	}

	private Optional<String> page() {
		return this.account.page();
	}

	/**
	 * Kinds of news.
	 */
	enum Event {

		/** A night failed or could not begin. */
		FAULT("fault"),
		/** A night is done, and quarantine or breaks need a person. */
		ATTENTION("attention"),
		/** A night that failed is done now. */
		PUT_RIGHT("put-right"),
		/** Nothing: somebody tries whether notices arrive. */
		TEST("test");

		private final String word;

		Event(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

	}

}
