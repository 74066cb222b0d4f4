package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The packs and calendars that the shop has chosen, and which of their rules was in force
 * when. At most one pack of a platform is in force at any instant. Immutable; compiled
 * once, so that looking a rule up costs nanoseconds.
 */
public final class PolicyPacks implements QualityReasons {

	private final PolicyLibrary library;

	private final Map<Platform, Timeline> timelines = new EnumMap<>(Platform.class);

	private final Quotes quotes;

	private final Holidays holidays;

	private final KnownNames names;

	private final Set<String> alternatives;

	/**
	 * Compiles a library, already checked.
	 * @param alternatives named readings that are chosen
	 */
	PolicyPacks(PolicyLibrary library, Set<String> alternatives) {
		this.library = library;
		for (Platform platform : Platform.values()) {
			List<PolicyPack> own = library.chosen()
				.stream()
				.filter((pack) -> pack.platform().filter(platform::equals).isPresent())
				.toList();
			this.timelines.put(platform, Timeline.of(platform, own, library.calendars(), alternatives));
		}
		this.quotes = new Quotes(library, alternatives);
		this.holidays = Holidays.of(library.calendars());
		this.names = KnownNames.of(library);
		this.alternatives = Set.copyOf(alternatives);
	}

	/**
	 * Reads, checks and compiles the packs and calendars that the settings name.
	 * @throws PolicyPackUnusable if one is missing or wrong, or if they overlap or leave
	 * a gap
	 */
	public static PolicyPacks read(PolicySettings settings) {
		return new PolicyPacks(PolicyLibrary.read(settings), Set.copyOf(settings.alternatives()));
	}

	/**
	 * What is wrong with the packs and calendars in the folders of the settings: one
	 * complaint for each file, with line, rule and what to write instead. Empty: all is
	 * sound.
	 */
	public static List<String> problems(PolicySettings settings) {
		return PolicyLibrary.problems(settings);
	}

	/**
	 * The packs in use.
	 */
	public List<PolicyPack> all() {
		return this.library.chosen();
	}

	/**
	 * Every rule of the packs and calendars in use, for people.
	 */
	public List<RuleListing> rules() {
		return RuleListing.of(this.library);
	}

	/**
	 * The pack in force on that platform at that instant, if there is one.
	 */
	public Optional<PolicyPack> inForce(Platform platform, Instant at) {
		return timeline(platform).pack(at);
	}

	/**
	 * The pack of that name, in use or not, if there is one.
	 */
	public Optional<PolicyPack> named(String name) {
		return Optional.ofNullable(this.library.packs().get(name));
	}

	/**
	 * The names of all packs, in use or not, in order.
	 */
	public List<String> names() {
		return this.library.packs().keySet().stream().sorted().toList();
	}

	/**
	 * The named readings that are chosen.
	 */
	public Set<String> alternatives() {
		return this.alternatives;
	}

	/**
	 * The clock rule for a node entered at that instant (of an order: paid), if a pack is
	 * in force and has one: the default of the node, under the calendars.
	 */
	public Optional<ClockRule> clock(Platform platform, Flow flow, Node node, Instant entered) {
		return clock(platform, flow, node, entered, Traits.NONE);
	}

	/**
	 * As {@link #clock(Platform, Flow, Node, Instant)}, for something of which more is
	 * known: the narrowest rule that holds for these traits.
	 */
	public Optional<ClockRule> clock(Platform platform, Flow flow, Node node, Instant entered, Traits traits) {
		return timeline(platform).rule(flow, node, entered, traits);
	}

	/**
	 * As {@link #clock(Platform, Flow, Node, Instant, Traits)} for a node that an order
	 * enters later than it was paid: the pack of the payment, under the calendars of the
	 * entering as long as the pack lasts.
	 */
	public Optional<ClockRule> clock(Platform platform, Flow flow, Node node, Instant paid, Instant entered,
			Traits traits) {
		boolean samePack = inForce(platform, paid).equals(inForce(platform, entered));
		return clock(platform, flow, node, samePack ? entered : paid, traits);
	}

	/**
	 * The rule by which that clock of an order paid at that instant can be extended so,
	 * if the pack in force has one.
	 */
	public Optional<ExtensionRule> extension(Platform platform, Node node, Instant paid, String by, Duration added) {
		return inForce(platform, paid).stream()
			.flatMap((pack) -> pack.extensions().stream())
			.filter((rule) -> rule.flow() == Flow.ORDER && rule.node() == node && rule.by().equals(by)
					&& rule.adds().contains(added))
			.findFirst();
	}

	/**
	 * What a platform's own code means by the pack in force at that instant: a stage or a
	 * kind of claim, if the pack maps it.
	 * @param list the list of codes in the pack, for example {@code after-sales-status}
	 */
	public Optional<String> meaning(Platform platform, String list, String code, Instant at) {
		return inForce(platform, at)
			.flatMap((pack) -> Optional.ofNullable(pack.statuses().getOrDefault(list, Map.of()).get(code)));
	}

	/**
	 * Whether that is a state of claims by one of the pack's lists of states; true as
	 * well if the pack has no such list.
	 */
	public boolean knowsState(Platform platform, String code, Instant at) {
		List<Map<String, String>> lists = inForce(platform, at).stream()
			.flatMap((pack) -> pack.statuses().entrySet().stream())
			.filter((list) -> list.getKey().endsWith("-status"))
			.map(Map.Entry::getValue)
			.toList();
		return lists.isEmpty() || lists.stream().anyMatch((list) -> list.containsKey(code));
	}

	/**
	 * The class of goods of these traits, if no pack and no calendar in use speaks of it.
	 */
	public Optional<String> unknownGoods(Traits traits) {
		return traits.goods().filter((goods) -> !this.names.goods().contains(goods));
	}

	/**
	 * The rule that prices a breach of an order paid at that instant, if a pack is in
	 * force and has one.
	 */
	public Optional<BreachRule> breach(Platform platform, String kind, Instant paid) {
		return inForce(platform, paid).flatMap((pack) -> pack.breach(kind, this.alternatives));
	}

	/**
	 * The pack whose tariffs bind an order paid at that instant for that kind of breach:
	 * the platform's, unless it has no price and the law, which binds every platform,
	 * has. Nothing if neither is in force.
	 */
	public Optional<PolicyPack> pricing(Platform platform, String kind, Instant paid) {
		Optional<PolicyPack> own = inForce(platform, paid);
		return Stream.concat(own.stream(), law(paid))
			.filter((pack) -> pack.breach(kind, this.alternatives).isPresent())
			.findFirst()
			.or(() -> own);
	}

	@Override
	public Set<String> of(Platform platform, Instant at) {
		return inForce(platform, at).map(PolicyPack::qualityReasons).orElse(Set.of());
	}

	/**
	 * What the rules say for given facts.
	 */
	public DeadlineAnswer quote(DeadlineQuestion question) {
		return this.quotes.answer(question);
	}

	/**
	 * How far the holiday calendars in use reach.
	 */
	public Holidays holidays() {
		return this.holidays;
	}

	private Stream<PolicyPack> law(Instant at) {
		return this.library.chosen().stream().filter((pack) -> pack.platform().isEmpty() && pack.inForceAt(at));
	}

	private Timeline timeline(Platform platform) {
		Timeline timeline = this.timelines.get(platform);
		if (timeline == null) {
			throw new IllegalStateException("No timeline of " + platform);
		}
		return timeline;
	}

}
