package org.aftersales.hold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.aftersales.decision.Intent;
import org.aftersales.hold.HeldDecisions.Held;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Parts what a night may apply from what a hold keeps back. A judgement is kept back
 * whole; one that decides nothing new is never kept back.
 */
@Component
public class HoldingBack {

	private final Holds holds;

	private final HeldDecisions held;

	private final JdbcTemplate jdbc;

	HoldingBack(Holds holds, HeldDecisions held, JdbcTemplate jdbc) {
		this.holds = holds;
		this.held = held;
		this.jdbc = jdbc;
	}

	/**
	 * Records what holds keep back of these judgements, in the caller's transaction.
	 * @param intents what a judgement is about to enter
	 * @return those that may be applied, in their order
	 */
	public <V> List<V> keepBack(Night night, String job, WaitsFor waitsFor, List<V> judgements,
			Function<V, List<Intent>> intents) {
		List<V> free = new ArrayList<>();
		List<Held> kept = new ArrayList<>();
		part(night, job, waitsFor, judgements, intents, free, kept);
		if (!kept.isEmpty()) {
			this.held.enter(night, job, kept);
		}
		return free;
	}

	/**
	 * Those that may be applied, in their order; records nothing.
	 */
	public <V> List<V> free(Night night, String job, WaitsFor waitsFor, List<V> judgements,
			Function<V, List<Intent>> intents) {
		List<V> free = new ArrayList<>();
		part(night, job, waitsFor, judgements, intents, free, new ArrayList<>());
		return free;
	}

	/**
	 * A job of the night begins or goes on: what it had held back by a hold that has
	 * ended since is due again.
	 */
	public void begin(Night night, String job) {
		this.held.forgetReleased(night, job);
	}

	private <V> void part(Night night, String job, WaitsFor waitsFor, List<V> judgements,
			Function<V, List<Intent>> intents, List<V> free, List<Held> kept) {
		List<Hold> concerning = this.holds.concerning(night);
		if (concerning.isEmpty()) {
			free.addAll(judgements);
			return;
		}
		List<Hold> inForce = concerning.stream().filter((hold) -> hold.inForceOn(night.businessDate().date())).toList();
		Map<Long, Place> places = places(night, job, waitsFor,
				judgements.stream().flatMap((judgement) -> intents.apply(judgement).stream()).toList());
		for (V judgement : judgements) {
			List<Intent> intended = intents.apply(judgement);
			intended.stream()
				.flatMap(
						(intent) -> why(intent, Optional.ofNullable(places.get(intent.orderId())), inForce, concerning))
				.findFirst()
				.ifPresentOrElse((hold) -> kept.add(new Held(hold, intended)), () -> free.add(judgement));
		}
	}

	private static Stream<Hold> why(Intent intent, Optional<Place> place, List<Hold> inForce, List<Hold> concerning) {
		return Stream.concat(inForce.stream().filter((hold) -> switch (hold.kind()) {
			case RULE -> hold.code().equals(intent.rule());
			case SHOP -> place.filter((it) -> hold.code().equals(it.shop())).isPresent();
			case PLATFORM -> place.filter((it) -> hold.code().equals(it.platform())).isPresent();
		}), concerning.stream().filter((hold) -> place.filter((it) -> it.waitsFor() == hold.number()).isPresent()));
	}

	private Map<Long, Place> places(Night night, String job, WaitsFor waitsFor, List<Intent> intents) {
		Map<Long, Place> places = new HashMap<>();
		if (intents.isEmpty()) {
			return places;
		}
		this.jdbc.query(waitsFor.places(), (row) -> {
			places.put(row.getLong("id"),
					new Place(row.getString("shop_id"), row.getString("platform"), row.getLong("hold_id")));
		}, night.id(), job, intents.stream().map(Intent::orderId).distinct().toArray(Long[]::new));
		return places;
	}

	/**
	 * Where an order belongs.
	 *
	 * @param waitsFor number of the hold by which an earlier job of this night has held
	 * back something on which it hangs; 0: none
	 */
	private record Place(String shop, String platform, long waitsFor) {

	}

}
