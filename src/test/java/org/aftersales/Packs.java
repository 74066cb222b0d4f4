package org.aftersales;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.PolicySettings;

/**
 * The policy packs that the product ships, chosen as the product chooses them.
 */
public final class Packs {

	/** The choice as properties of the application. */
	public static final Map<String, Object> PROPERTIES = Map.of("policy.packs.pinduoduo", "pdd-seed,pdd-2025",
			"policy.packs.taobao", "taobao-2012,taobao-2020,taobao-2026", "policy.packs.tmall", "tmall-2026",
			"policy.packs.jd", "jd-2025", "policy.packs.douyin", "douyin-2026", "policy.packs.law", "law");

	private Packs() {
	}

	public static PolicyPacks shipped() {
		return PolicyPacks.read(new PolicySettings(Path.of("jobs/policies"),
				Map.of("pinduoduo", List.of("pdd-seed", "pdd-2025"), "taobao",
						List.of("taobao-2012", "taobao-2020", "taobao-2026"), "tmall", List.of("tmall-2026"), "jd",
						List.of("jd-2025"), "douyin", List.of("douyin-2026"), "law", List.of("law"))));
	}

}
