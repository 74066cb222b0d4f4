package org.aftersales.compensation;

import java.util.Optional;

import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.postage.PostageAnswer;
import org.aftersales.postage.PostageJudge;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.CurrentNight;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/**
 * Decides who pays the postage of goods that came back (rule book section 4, PD-R11,
 * PD-P07, PD-P08). What the rule book leaves open goes to a person. Touches no database.
 */
@Component
class PostageSettler implements ItemProcessor<ReturnedGoods, SettledPostage> {

	private final PolicyPacks packs;

	private final CurrentNight night;

	PostageSettler(PolicyPacks packs, CurrentNight night) {
		this.packs = packs;
		this.night = night;
	}

	@Override
	public SettledPostage process(ReturnedGoods goods) {
		Optional<PolicyPack> pack = this.packs.inForce(goods.platform(), goods.paidAt());
		if (pack.isEmpty()) {
			return aside(goods, "PACK_MISSING",
					"No pack of %s is in force at %s.".formatted(goods.platform().code(), goods.paidAt()),
					"Choose one in jobs/night.yml, then release the return.");
		}
		PostageAnswer answer = new PostageJudge(this.packs, this.night.night().businessDate().zone())
			.judge(goods.facts());
		if (!answer.needsPerson().isEmpty()) {
			return aside(goods, "POSTAGE_UNDECIDED", String.join("; ", answer.needsPerson()) + ".",
					"Decide by hand who pays, and discard the entry.");
		}
		try {
			return new SettledPostage.Decided(goods, pack.get().name(), new PostageBill(goods, answer).charges());
		}
		catch (PostageUnknown unknown) {
			return aside(goods, "POSTAGE_UNKNOWN", unknown.getMessage() + ".",
					"Needed: return_postage.%s. Pay by hand what is owed, and discard the entry."
						.formatted(unknown.columns()));
		}
	}

	private static SettledPostage aside(ReturnedGoods goods, String reason, String why, String next) {
		return new SettledPostage.Aside(goods,
				new SetAside(SetAside.Subject.RETURN, String.valueOf(goods.claimId()), reason,
						"Postage of claim %s (order %s): %s %s".formatted(goods.claimNo(), goods.orderNo(), why, next),
						Optional.empty()));
	}

}
