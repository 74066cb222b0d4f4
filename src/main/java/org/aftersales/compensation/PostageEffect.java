package org.aftersales.compensation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.compensation.SettledPostage.Aside;
import org.aftersales.compensation.SettledPostage.Decided;
import org.aftersales.decision.Decision;
import org.aftersales.decision.Decisions;
import org.aftersales.decision.SubjectKind;
import org.aftersales.hold.HoldingBack;
import org.aftersales.hold.WaitsFor;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.Counts;
import org.aftersales.run.Night;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Records what a chunk of returns costs in postage, and enters what is owed for it.
 */
@Component
class PostageEffect implements ChunkEffect<SettledPostage> {

	private final JdbcTemplate jdbc;

	private final Decisions decisions;

	private final EntitlementBook book;

	private final Quarantine quarantine;

	private final HoldingBack holds;

	PostageEffect(JdbcTemplate jdbc, Decisions decisions, EntitlementBook book, Quarantine quarantine,
			HoldingBack holds) {
		this.holds = holds;
		this.jdbc = jdbc;
		this.decisions = decisions;
		this.book = book;
		this.quarantine = quarantine;
	}

	@Override
	public Counts write(Night night, List<SettledPostage> returns) {
		List<SettledPostage> free = this.holds.keepBack(night, LedgerEffect.JOB, WaitsFor.ITS_ORDER, returns,
				SettledPostage::intents);
		return apply(night, free).plus(Counts.waiting(returns.size() - free.size()));
	}

	private Counts apply(Night night, List<SettledPostage> returns) {
		List<Decided> decided = returns.stream().filter(Decided.class::isInstance).map(Decided.class::cast).toList();
		List<SetAside> aside = returns.stream()
			.filter(Aside.class::isInstance)
			.map((settled) -> ((Aside) settled).entry())
			.toList();
		enter(night, decided);
		this.quarantine.resolve(LedgerEffect.JOB, night.businessDate(), SetAside.Subject.RETURN,
				decided.stream().map((settled) -> String.valueOf(settled.goods().claimId())).toList());
		this.quarantine.setAside(LedgerEffect.JOB, night.businessDate(), aside);
		return new Counts(returns.size(), decided.size(), 0, 0, aside.size());
	}

	/**
	 * Sets the postage of a return aside that the database refused.
	 */
	void setAside(Night night, SettledPostage settled, DataIntegrityViolationException refused) {
		this.quarantine.setAside(LedgerEffect.JOB, night.businessDate(),
				List.of(new SetAside(SetAside.Subject.RETURN, String.valueOf(settled.goods().claimId()),
						"REFUSED_BY_DATABASE",
						"The postage of claim %s could not be entered in the ledger: %s"
							.formatted(settled.goods().claimNo(), refused.getMostSpecificCause().getMessage()),
						Optional.empty())));
	}

	private void enter(Night night, List<Decided> decided) {
		List<Part> parts = decided.stream()
			.flatMap((settled) -> settled.charges().stream().map((charge) -> new Part(settled, charge)))
			.toList();
		this.decisions.enter(night.businessDate(), parts.stream().map(Part::decision).toList());
		Map<String, Long> ids = ids(decided);
		this.book.enter(night,
				parts.stream()
					.filter((part) -> part.charge().owed().isPresent())
					.map((part) -> part.entry(Objects.requireNonNull(ids.get(part.name()))))
					.toList());
	}

	private Map<String, Long> ids(List<Decided> decided) {
		return this.jdbc
			.query("""
					select id, subject_id || ' ' || from_stage as name from decision
					 where subject = 'RETURN' and subject_id = any (?)""",
					(row, index) -> Map.entry(row.getString("name"), row.getLong("id")),
					(Object) decided.stream().map((settled) -> settled.goods().claimId()).toArray(Long[]::new))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * A part of the postage of a return, as the record and the ledger see it.
	 */
	private record Part(Decided settled, PostageCharge charge) {

		Decision decision() {
			ReturnedGoods goods = this.settled.goods();
			return new Decision(
					new Decision.Key(SubjectKind.RETURN, goods.claimId(), this.charge.rule(), this.charge.part().name(),
							goods.settledAt()),
					goods.orderId(), this.settled.pack(), goods.settledAt(),
					this.charge.owed().isPresent() ? "OWED" : "SETTLED", this.charge.payer().name() + "_PAYS",
					Optional.empty(), Optional.empty(), this.charge.arithmetic());
		}

		String name() {
			return this.settled.goods().claimId() + " " + this.charge.part().name();
		}

		EntitlementEntry entry(long decisionId) {
			ReturnedGoods goods = this.settled.goods();
			return new EntitlementEntry(decisionId, goods.orderId(), this.charge.rule(), this.settled.pack(),
					this.charge.part().code() + " claim " + goods.claimNo(), this.charge.part().code(),
					this.charge.cost(), this.charge.owed().orElseThrow(), this.charge.payer().code(),
					this.charge.to().code(), this.charge.arithmetic(), goods.settledAt(), this.charge.payBy(),
					Optional.empty(), Optional.empty(), Optional.empty(), goods.buyer());
		}

	}

}
