package org.aftersales.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds on one platform when: time cut where a pack or a calendar begins or ends,
 * and for each piece every rule found beforehand. Looking a rule up is a search among a
 * few instants and one step into a table.
 */
final class Timeline {

	/** First second of every piece but the first, which has no beginning. */
	private final long[] turns;

	private final List<Piece> pieces;

	private Timeline(long[] turns, List<Piece> pieces) {
		this.turns = turns;
		this.pieces = pieces;
	}

	/**
	 * The timeline of a platform.
	 * @param packs its packs, no two of them in force at once
	 * @param alternatives the named readings that are chosen
	 */
	static Timeline of(Platform platform, List<PolicyPack> packs, List<RuleCalendar> calendars,
			Set<String> alternatives) {
		TreeSet<Instant> turns = new TreeSet<>();
		packs.forEach((pack) -> {
			turns.add(pack.start());
			pack.end().ifPresent(turns::add);
		});
		calendars.stream().flatMap(RuleCalendar::turns).forEach(turns::add);
		RuleChoice choice = new RuleChoice(calendars);
		List<Piece> pieces = new ArrayList<>();
		pieces.add(new Piece(Optional.empty(), Optional.empty()));
		for (Instant turn : turns) {
			Optional<PolicyPack> pack = packs.stream().filter((candidate) -> candidate.inForceAt(turn)).findFirst();
			pieces.add(new Piece(pack,
					pack.<RuleTable>map((found) -> new RuleTable(choice, found, platform, turn, alternatives))));
		}
		return new Timeline(turns.stream().mapToLong(Instant::getEpochSecond).toArray(), List.copyOf(pieces));
	}

	/**
	 * The pack in force at that instant.
	 */
	Optional<PolicyPack> pack(Instant at) {
		return piece(at).pack();
	}

	/**
	 * The rule for a node entered at that instant.
	 */
	Optional<ClockRule> rule(Flow flow, Node node, Instant at, Traits traits) {
		return piece(at).rules().flatMap((table) -> table.rule(flow, node, traits));
	}

	private Piece piece(Instant at) {
		long second = at.getEpochSecond();
		int last = this.turns.length;
		while (last > 0 && this.turns[last - 1] > second) {
			last--;
		}
		return this.pieces.get(last);
	}

	/**
	 * A span of time in which nothing changes.
	 *
	 * @param pack the pack in force
	 * @param rules its rules; none without a pack
	 */
	private record Piece(Optional<PolicyPack> pack, Optional<RuleTable> rules) {

	}

}
