package org.aftersales.policy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.policy.DeadlineAnswer.Unanswerable;

/**
 * The goods, regions and readings that packs and calendars know.
 *
 * @param goods goods classes and services
 * @param regions regions
 * @param alternatives named readings
 */
record KnownNames(Set<String> goods, Set<String> regions, Set<String> alternatives) {

	static KnownNames of(PolicyLibrary library) {
		Set<String> goods = named(library, Scope::goods);
		Set<String> regions = named(library, Scope::regions);
		for (RuleCalendar calendar : library.calendars()) {
			if (calendar instanceof NoticeCalendar notice) {
				regions.addAll(notice.regions());
			}
			if (calendar instanceof OverrideCalendar override) {
				override.floor().ifPresent((floor) -> {
					goods.addAll(floor.goods());
					goods.addAll(floor.exceptions());
				});
			}
		}
		return new KnownNames(goods, regions,
				named(library, (scope) -> scope.alternative().map(Set::of).orElse(Set.of())));
	}

	private static Set<String> named(PolicyLibrary library, Function<Scope, Set<String>> names) {
		return library.packs()
			.values()
			.stream()
			.flatMap((pack) -> Stream.of(pack.clocks().stream().map(ClockRule::scope),
					pack.windows().stream().map(ClockRule::scope),
					pack.extensions().stream().map(ExtensionRule::scope)))
			.flatMap((scopes) -> scopes)
			.flatMap((scope) -> names.apply(scope).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * A refusal of a name that is not known.
	 */
	Optional<Unanswerable> refuse(String what, Optional<String> name, Set<String> known) {
		return name.filter((given) -> !known.contains(given))
			.map((given) -> new Unanswerable("no rule speaks of %s '%s'".formatted(what, given),
					known.isEmpty() ? "none" : "one of " + String.join(", ", known)));
	}

}
