package org.aftersales.compensation;

import java.util.List;

import org.aftersales.policy.PolicyPacks;
import org.aftersales.run.RuleFirings;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules that have priced, cut or excused something, for whoever asks without a Spring
 * application.
 */
public final class PriceFirings {

	private PriceFirings() {
	}

	/**
	 * All of them by the record of that database.
	 */
	public static List<RuleFirings> of(JdbcClient jdbc, PolicyPacks packs) {
		return List.of(new CapFirings(jdbc), new EntitlementFirings(jdbc), new ExcuseFirings(jdbc, packs));
	}

}
