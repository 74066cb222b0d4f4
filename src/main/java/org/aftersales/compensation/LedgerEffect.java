package org.aftersales.compensation;

import java.util.List;
import java.util.Optional;

import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.compensation.PricedBreach.Aside;
import org.aftersales.compensation.PricedBreach.OfBuyer;
import org.aftersales.compensation.PricedBreach.Owed;
import org.aftersales.hold.HoldingBack;
import org.aftersales.hold.WaitsFor;
import org.aftersales.policy.Exemption;
import org.aftersales.policy.JointCap;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.Counts;
import org.aftersales.run.Night;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Enters what a chunk of breaches costs, and sets aside what no rule prices. If a hold
 * keeps back one price of a buyer, it keeps back all of his: they hang on one another.
 */
@Component
class LedgerEffect implements ChunkEffect<OfBuyer> {

	static final String JOB = "compensation";

	private final EntitlementBook book;

	private final Quarantine quarantine;

	private final HoldingBack holds;

	LedgerEffect(EntitlementBook book, Quarantine quarantine, HoldingBack holds) {
		this.holds = holds;
		this.book = book;
		this.quarantine = quarantine;
	}

	@Override
	public Counts write(Night night, List<OfBuyer> buyers) {
		List<PricedBreach> priced = buyers.stream().flatMap((buyer) -> buyer.breaches().stream()).toList();
		List<Owed> owed = this.holds.keepBack(night, JOB, WaitsFor.ITS_BUYER, buyers, OfBuyer::intents)
			.stream()
			.flatMap(OfBuyer::owed)
			.toList();
		List<SetAside> aside = priced.stream()
			.filter(Aside.class::isInstance)
			.map((breach) -> ((Aside) breach).entry())
			.toList();
		List<Long> entered = this.book.enter(night, owed.stream().map(LedgerEffect::entry).toList());
		this.quarantine.resolve(JOB, night.businessDate(), SetAside.Subject.BREACH,
				entered.stream().map(String::valueOf).toList());
		this.quarantine.setAside(JOB, night.businessDate(), aside);
		return new Counts(priced.size(), entered.size(), priced.size() - aside.size() - entered.size(), 0,
				aside.size());
	}

	/**
	 * Sets the breaches of a buyer aside of whom the database refused one.
	 */
	void setAside(Night night, OfBuyer buyer, DataIntegrityViolationException refused) {
		this.quarantine.setAside(JOB, night.businessDate(),
				buyer.breaches()
					.stream()
					.map(PricedBreach::breach)
					.map((breach) -> new SetAside(SetAside.Subject.BREACH, String.valueOf(breach.decisionId()),
							"REFUSED_BY_DATABASE",
							"'%s' of order %s could not be entered in the ledger: %s".formatted(breach.kind(),
									breach.orderNo(), refused.getMostSpecificCause().getMessage()),
							Optional.empty()))
					.toList());
	}

	private static EntitlementEntry entry(Owed owed) {
		Breach breach = owed.breach();
		Penalty penalty = owed.penalty();
		return new EntitlementEntry(breach.decisionId(), breach.orderId(), penalty.rule().id(), penalty.rule().pack(),
				breach.basis(), breach.kind(), breach.counted(), penalty.amount(), penalty.rule().payer(),
				penalty.rule().beneficiary(), penalty.arithmetic(), breach.effectiveAt(), Optional.empty(),
				penalty.cutBy().map((cap) -> owed.alone()), penalty.cutBy().map(JointCap::id),
				penalty.exemption().map(Exemption::reason), breach.buyer());
	}

}
