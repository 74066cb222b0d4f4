package org.aftersales.ahead;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.aftersales.ahead.OrderFiles.ClaimName;
import org.aftersales.compensation.BrokenPromise;
import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapse;
import org.aftersales.decision.UpcomingLapse.Stake;
import org.aftersales.decision.UpcomingLapses;
import org.aftersales.decision.UpcomingLapses.Looked;
import org.aftersales.policy.Outcome;

import org.springframework.stereotype.Component;

/**
 * The clocks that run as of a cut-off, named, priced and confirmed, page by page: nothing
 * is kept of those that have been handed over.
 */
@Component
class Lapses {

	private static final int PAGE = 500;

	private final List<UpcomingLapses> sources;

	private final OrderFiles files;

	private final StakePricing pricing;

	private final Waited waited;

	Lapses(List<UpcomingLapses> sources, OrderFiles files, StakePricing pricing, Waited waited) {
		this.sources = sources.stream().sorted(Comparator.comparing(UpcomingLapses::subject)).toList();
		this.files = files;
		this.pricing = pricing;
		this.waited = waited;
	}

	/**
	 * Hands over every clock within the horizon, in no order, and says how many subjects
	 * were looked at.
	 */
	Map<SubjectKind, Looked> find(Horizon horizon, Consumer<Lapse> each) {
		Map<SubjectKind, Looked> looked = new EnumMap<>(SubjectKind.class);
		for (UpcomingLapses source : this.sources) {
			List<UpcomingLapse> page = new ArrayList<>(PAGE);
			looked.put(source.subject(), source.find(horizon.date(), horizon.until(), (lapse) -> {
				// The clocks of one order come together, and are priced together.
				if (page.size() >= PAGE && page.get(page.size() - 1).orderId() != lapse.orderId()) {
					named(page, horizon).forEach(each);
					page.clear();
				}
				page.add(lapse);
			}));
			named(page, horizon).forEach(each);
		}
		return looked;
	}

	/**
	 * About how many clocks run.
	 */
	long rowsToCome() {
		return this.waited.running();
	}

	private List<Lapse> named(List<UpcomingLapse> page, Horizon horizon) {
		if (page.isEmpty()) {
			return List.of();
		}
		Map<Long, OrderFile> orders = this.files.orders(page.stream().map(UpcomingLapse::orderId).distinct().toList(),
				horizon.cutOff());
		Map<Long, ClaimName> claims = this.files.claims(keys(page, SubjectKind.CLAIM), horizon.cutOff());
		Map<Long, String> parcels = this.files.parcels(keys(page, SubjectKind.SHIPMENT));
		Map<Integer, BigDecimal> waitedFor = this.waited.stillWaitedFor(page, horizon.cutOff());
		Function<UpcomingLapse, String> numbers = (lapse) -> switch (lapse.subject()) {
			case CLAIM -> Optional.ofNullable(claims.get(lapse.subjectId())).map(ClaimName::number).orElse("");
			case SHIPMENT -> parcels.getOrDefault(lapse.subjectId(), "");
			case ORDER, RETURN -> "";
		};
		Map<UpcomingLapse, Stake> priced = priced(page.stream()
			.filter((lapse) -> lapse.rule().outcome().flatMap(Outcome::breach).isPresent())
			.sorted(Comparator.comparing(UpcomingLapse::deadline)
				.thenComparing((lapse) -> lapse.rule().node())
				.thenComparing(numbers))
			.toList(), orders, claims, horizon);
		return IntStream.range(0, page.size()).mapToObj((place) -> {
			UpcomingLapse lapse = page.get(place);
			OrderFile order = orders.get(lapse.orderId());
			if (order == null) {
				throw new IllegalStateException("No order " + lapse.orderId());
			}
			BigDecimal paid = waitedFor.get(place);
			return new Lapse(order.name(), lapse.subject(), numbers.apply(lapse), lapse.rule(), lapse.deadline(),
					lapse.stake().or(() -> Optional.ofNullable(priced.get(lapse))),
					paid != null && paid.compareTo(order.name().paid()) == 0);
		}).toList();
	}

	/**
	 * The prices of breaches to come, the soonest first.
	 */
	private Map<UpcomingLapse, Stake> priced(List<UpcomingLapse> breaches, Map<Long, OrderFile> orders,
			Map<Long, ClaimName> claims, Horizon horizon) {
		Map<Long, List<UpcomingLapse>> byOrder = new HashMap<>();
		breaches.forEach((lapse) -> byOrder.computeIfAbsent(lapse.orderId(), (order) -> new ArrayList<>()).add(lapse));
		Map<UpcomingLapse, Stake> priced = new HashMap<>();
		byOrder.forEach((id, lapses) -> {
			OrderFile order = orders.get(id);
			if (order != null) {
				List<BrokenPromise> coming = lapses.stream().map((lapse) -> promise(lapse, claims)).toList();
				List<Optional<Stake>> stakes = this.pricing.of(order, coming, horizon.date().zone());
				for (int i = 0; i < lapses.size(); i++) {
					UpcomingLapse lapse = lapses.get(i);
					stakes.get(i).ifPresent((stake) -> priced.put(lapse, stake));
				}
			}
		});
		return priced;
	}

	private static BrokenPromise promise(UpcomingLapse lapse, Map<Long, ClaimName> claims) {
		Optional<String> claim = (lapse.subject() == SubjectKind.CLAIM)
				? Optional.ofNullable(claims.get(lapse.subjectId())).map(ClaimName::kind) : Optional.empty();
		return OrderFiles.promise(lapse.rule().outcome().flatMap(Outcome::breach).orElseThrow(), lapse.deadline(),
				claim);
	}

	private static List<Long> keys(List<UpcomingLapse> page, SubjectKind kind) {
		return page.stream()
			.filter((lapse) -> lapse.subject() == kind)
			.map(UpcomingLapse::subjectId)
			.distinct()
			.toList();
	}

}
