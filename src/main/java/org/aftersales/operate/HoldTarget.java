package org.aftersales.operate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.NearNames;
import org.aftersales.console.NothingFound;
import org.aftersales.hold.Hold;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPackUnusable;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.PolicySettings;
import org.aftersales.policy.RuleListing;
import org.aftersales.postage.PostageRule;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a person wants held or released.
 *
 * @param kind rule, shop or platform
 * @param code its name
 */
record HoldTarget(Hold.Kind kind, String code) {

	/**
	 * What is named so.
	 * @throws ParameterException if the kind is none
	 */
	static HoldTarget of(CommandSpec spec, String kind, String code) {
		return Arrays.stream(Hold.Kind.values())
			.filter((each) -> each.word().equals(kind.toLowerCase(Locale.ROOT)))
			.findFirst()
			.map((found) -> new HoldTarget(found, code))
			.orElseThrow(() -> new ParameterException(spec.commandLine(),
					"'%s' cannot be held; write rule, shop or platform before the name".formatted(kind)));
	}

	/**
	 * The same, as it is really written.
	 * @throws NothingFound if nothing has that name
	 */
	HoldTarget known(NightRecords records) {
		List<String> names = names(records);
		return names.stream()
			.filter(this.code::equalsIgnoreCase)
			.findFirst()
			.map((name) -> new HoldTarget(this.kind, name))
			.orElseThrow(() -> new NothingFound(
					(this.kind == Hold.Kind.RULE) ? "rule %s that decides anything".formatted(this.code) : words(),
					NearNames.of(this.code, names)));
	}

	boolean isHeldBy(Hold hold) {
		return hold.kind() == this.kind && hold.code().equalsIgnoreCase(this.code);
	}

	String words() {
		return this.kind.word() + " " + this.code;
	}

	private List<String> names(NightRecords records) {
		return switch (this.kind) {
			case RULE -> rules(records);
			case SHOP -> texts(records, "select shop_id from shop order by shop_id collate \"C\"");
			case PLATFORM -> Arrays.stream(Platform.values()).map(Platform::code).toList();
		};
	}

	/** Those that let something lapse or price it, and those that once did. */
	private static List<String> rules(NightRecords records) {
		Stream<String> chosen = packs(records).rules()
			.stream()
			.filter((rule) -> rule.kind() == RuleListing.Kind.CLOCK || rule.kind() == RuleListing.Kind.REPLACEMENT
					|| rule.kind() == RuleListing.Kind.BREACH)
			.map(RuleListing::id);
		return Stream
			.of(chosen, Arrays.stream(PostageRule.values()).map(PostageRule::id),
					texts(records, "select rule from decision union select rule from entitlement order by 1").stream())
			.flatMap((names) -> names)
			.distinct()
			.toList();
	}

	private static PolicyPacks packs(NightRecords records) {
		try {
			return PolicyPacks
				.read(records.file().part("policy", PolicySettings.class, records.surroundings().places().policy()));
		}
		catch (PolicyPackUnusable unusable) {
			throw new ConfigurationUnusable(String.valueOf(unusable.getMessage()));
		}
	}

	private static List<String> texts(NightRecords records, String sql) {
		return records.jdbc().sql(sql).query(String.class).list();
	}

}
