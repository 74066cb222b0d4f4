package org.aftersales.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Outcome;

import org.springframework.stereotype.Component;

/**
 * Until when somebody can act on claims and orders: the first lapse of the clocks that
 * run for them as of a cut-off.
 */
@Component
public class Deadlines {

	/** The key of a row that is about no subject with a clock. */
	public static final long NONE = 0;

	private static final int PAGE = 500;

	private final List<UpcomingLapses> sources;

	Deadlines(List<UpcomingLapses> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * Hands over each row with the deadline of its subject, in their order; a row whose
	 * subject has no running clock, or cannot be judged, has none. Rows are read page by
	 * page, however many there are.
	 * @param kind claims or orders; of orders and their parcels those clocks whose lapse
	 * breaks a promise
	 * @param key our key of the subject of a row, or {@link #NONE}
	 */
	public <T> void forEach(Stream<T> rows, SubjectKind kind, ToLongFunction<T> key, BusinessDate date,
			BiConsumer<T, Optional<Instant>> each) {
		Iterator<T> left = rows.iterator();
		while (left.hasNext()) {
			List<T> page = new ArrayList<>(PAGE);
			while (left.hasNext() && page.size() < PAGE) {
				page.add(left.next());
			}
			Map<Long, Instant> first = first(kind,
					page.stream().mapToLong(key).filter((id) -> id != NONE).distinct().boxed().toList(), date);
			page.forEach((row) -> each.accept(row, Optional.ofNullable(first.get(key.applyAsLong(row)))));
		}
	}

	private Map<Long, Instant> first(SubjectKind kind, Collection<Long> subjects, BusinessDate date) {
		Map<Long, Instant> first = new HashMap<>();
		if (!subjects.isEmpty()) {
			this.sources.stream()
				.filter((source) -> source.subject() == kind)
				.forEach((source) -> source.of(subjects, date, (lapse) -> {
					if (kind == SubjectKind.CLAIM) {
						first.merge(lapse.subjectId(), lapse.deadline(), Deadlines::earlier);
					}
					else if (lapse.rule().outcome().flatMap(Outcome::breach).isPresent()) {
						first.merge(lapse.orderId(), lapse.deadline(), Deadlines::earlier);
					}
				}));
		}
		return first;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
