package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.money.Yuan;

/**
 * A rule that prices one kind of broken promise.
 *
 * @param id rule id of the rule book, for example {@code PD-P01c}
 * @param pack name of the pack it stands in
 * @param breach the kind of breach, for example {@code late}
 * @param alternative name of the reading; a named one holds only if it is chosen
 * @param from first day of breaches that it prices, where that is later than its pack's
 * @param payer who owes
 * @param beneficiary who is owed
 * @param base of what shares are taken
 * @param cases the tariffs with their conditions; the first that applies decides, and the
 * last always applies
 * @param also what is owed beside the money, in words, if anything is
 * @param inPlaceOf kinds of breach of the same order whose price is part of this one
 * @param origin where it comes from
 */
public record BreachRule(String id, String pack, String breach, Optional<String> alternative, Optional<LocalDate> from,
		String payer, String beneficiary, PriceBase base, List<PriceCase> cases, Optional<String> also,
		Set<String> inPlaceOf, Origin origin) {

	public BreachRule {
		cases = List.copyOf(cases);
		inPlaceOf = Set.copyOf(inPlaceOf);
	}

	/**
	 * The first instant that it prices, where that is later than its pack's.
	 * @param zone the zone of its pack's dates
	 */
	public Optional<Instant> start(ZoneId zone) {
		return this.from.map((day) -> day.atStartOfDay(zone).toInstant());
	}

	/**
	 * The price of an ordinary breach of a whole order, or nothing if the rule asks for
	 * more.
	 * @param base what the buyer paid for the goods, without postage
	 * @param promised the time that was promised
	 */
	public Optional<Tariff.Price> price(Yuan base, Duration promised) {
		return price(PriceFacts.of(base, promised));
	}

	/**
	 * The price of such a breach, or nothing if a fact is {@link #missing}.
	 */
	public Optional<Tariff.Price> price(PriceFacts facts) {
		if (missing(facts).isPresent()) {
			return Optional.empty();
		}
		return this.base.in(facts)
			.flatMap((amount) -> this.cases.stream()
				.filter((candidate) -> candidate.applies(amount, facts))
				.findFirst()
				.map((applying) -> applying.tariff().price(amount)));
	}

	/**
	 * The fact without which the price would be a guess, if there is one.
	 */
	public Optional<MissingFact> missing(PriceFacts facts) {
		Optional<Yuan> amount = this.base.in(facts);
		if (amount.isEmpty()) {
			return Optional.of(MissingFact.GIFT_PRICE);
		}
		for (PriceCase candidate : this.cases) {
			if (candidate.hangsOnThePromise(amount.get(), facts)) {
				return Optional.of(MissingFact.PROMISE);
			}
			if (candidate.applies(amount.get(), facts)) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	/**
	 * A fact that a price needs.
	 */
	public enum MissingFact {

		/** How much time was promised for shipping. */
		PROMISE,
		/** What the gift costs. */
		GIFT_PRICE

	}

}
