package org.aftersales.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The packs that the shop has chosen, and which of their rules was in force when. At most
 * one pack of a platform is in force at any instant. Immutable.
 */
public final class PolicyPacks implements QualityReasons {

	private final List<PolicyPack> packs;

	/**
	 * These packs, already checked not to overlap.
	 */
	PolicyPacks(List<PolicyPack> packs) {
		this.packs = List.copyOf(packs);
	}

	/**
	 * Reads and checks the packs that the settings name.
	 * @throws PolicyPackUnusable if one is missing, wrong or overlaps another
	 */
	public static PolicyPacks read(PolicySettings settings) {
		return PolicyPackReader.read(settings);
	}

	/**
	 * All packs.
	 */
	public List<PolicyPack> all() {
		return this.packs;
	}

	/**
	 * The pack in force on that platform at that instant, if there is one.
	 */
	public Optional<PolicyPack> inForce(Platform platform, Instant at) {
		return this.packs.stream().filter((pack) -> pack.platform() == platform && pack.inForceAt(at)).findFirst();
	}

	/**
	 * The clock rule for a node entered at that instant, if a pack is in force and has
	 * one.
	 */
	public Optional<ClockRule> clock(Platform platform, Flow flow, Node node, Instant entered) {
		return inForce(platform, entered).flatMap((pack) -> pack.clock(flow, node));
	}

	/**
	 * The rule that prices a breach of an order paid at that instant, if a pack is in
	 * force and has one.
	 */
	public Optional<BreachRule> breach(Platform platform, String kind, Instant paid) {
		return inForce(platform, paid).flatMap((pack) -> pack.breach(kind));
	}

	@Override
	public Set<String> of(Platform platform, Instant at) {
		return inForce(platform, at).map(PolicyPack::qualityReasons).orElse(Set.of());
	}

}
