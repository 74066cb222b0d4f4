package org.aftersales.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.intake.ClaimFact.ClaimKey;
import org.aftersales.intake.ClaimFact.End;
import org.aftersales.intake.ClaimTables.Ending;
import org.aftersales.intake.RowOutcome.Understood;
import org.aftersales.intake.StoredClaims.StoredClaim;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.quarantine.SetAside;
import org.aftersales.quarantine.SetAside.Subject;
import org.aftersales.run.Night;

import org.springframework.stereotype.Component;

/**
 * Loads what rows say about claims. A claim whose end is dated before its application is
 * loaded without that end and set aside itself, because nobody knows whether it is open.
 */
@Component
class ClaimLoader implements FactLoader<ClaimFact> {

	private final StoredClaims storedClaims;

	private final StoredOrders storedOrders;

	private final ClaimTables tables;

	private final ClaimCodes codes;

	private final CurrentInbox inbox;

	private final Quarantine quarantine;

	ClaimLoader(StoredClaims storedClaims, StoredOrders storedOrders, ClaimTables tables, ClaimCodes codes,
			CurrentInbox inbox, Quarantine quarantine) {
		this.codes = codes;
		this.storedClaims = storedClaims;
		this.storedOrders = storedOrders;
		this.tables = tables;
		this.inbox = inbox;
		this.quarantine = quarantine;
	}

	@Override
	public List<RowResult> load(Night night, List<Understood<ClaimFact>> rows) {
		Map<OrderKey, Long> orders = this.storedOrders
			.ids(rows.stream().map((row) -> row.fact().order()).distinct().toList());
		Map<ClaimKey, StoredClaim> claims = this.storedClaims
			.find(rows.stream().map((row) -> row.fact().key()).toList());
		List<ClaimFact> loadable = rows.stream()
			.map(Understood::fact)
			.filter((fact) -> orders.containsKey(fact.order()))
			.toList();
		Set<ClaimKey> news = insertThoseThatAreMissing(orders, loadable, claims);
		news.addAll(insertEnds(loadable, claims));
		releaseThoseWithAnEnd(night, loadable, claims);
		return rows.stream().map((row) -> {
			StoredClaim claim = claims.get(row.fact().key());
			if (claim == null || !orders.containsKey(row.fact().order())) {
				return new RowResult.Aside(
						OrderMissing.of(row.row(), "order_sn", row.fact().order(), this.inbox.orders()));
			}
			return asideOf(row, claim).<RowResult>map(RowResult.Aside::new)
				.orElse(news.contains(row.fact().key()) ? RowResult.NEW : RowResult.KNOWN);
		}).toList();
	}

	/**
	 * Adds them to the known ones, those too that somebody else has inserted meanwhile.
	 * @return the claims that it inserted
	 */
	private Set<ClaimKey> insertThoseThatAreMissing(Map<OrderKey, Long> orders, List<ClaimFact> facts,
			Map<ClaimKey, StoredClaim> claims) {
		List<ClaimFact> missing = facts.stream().filter((fact) -> !claims.containsKey(fact.key())).toList();
		Map<ClaimKey, Long> inserted = this.tables.insertClaims(orders, missing);
		for (ClaimFact fact : missing) {
			Long id = inserted.get(fact.key());
			if (id != null) {
				claims.put(fact.key(), new StoredClaim(id, fact.order().orderNo(), fact.kind(), fact.appliedAt(),
						fact.requested(), List.of()));
			}
		}
		if (inserted.size() < missing.size()) {
			claims.putAll(this.storedClaims
				.find(missing.stream().map(ClaimFact::key).filter((key) -> !inserted.containsKey(key)).toList()));
		}
		return new HashSet<>(inserted.keySet());
	}

	/**
	 * Adds the first end of claims that have none yet.
	 * @return the claims that have got one
	 */
	private Set<ClaimKey> insertEnds(List<ClaimFact> facts, Map<ClaimKey, StoredClaim> claims) {
		List<Ending> endings = new ArrayList<>();
		for (ClaimFact fact : facts) {
			StoredClaim claim = claims.get(fact.key());
			if (claim != null && claim.ends().isEmpty() && fact.end().isPresent()) {
				endings.add(new Ending(claim.id(), fact, fact.end().get()));
				claims.put(fact.key(), claim.endedBy(fact.end().get()));
			}
		}
		this.tables.insertEnds(endings);
		return endings.stream().map((ending) -> ending.fact().key()).collect(Collectors.toSet());
	}

	private void releaseThoseWithAnEnd(Night night, List<ClaimFact> facts, Map<ClaimKey, StoredClaim> claims) {
		List<String> ended = new ArrayList<>();
		for (ClaimFact fact : facts) {
			StoredClaim claim = claims.get(fact.key());
			if (claim != null && !fact.endBeforeBegin()) {
				ended.add(Long.toString(claim.id()));
			}
		}
		this.quarantine.resolve(IntakeJobConfiguration.JOB, night.businessDate(), Subject.CLAIM, ended);
	}

	private Optional<SetAside> asideOf(Understood<ClaimFact> row, StoredClaim claim) {
		ClaimFact fact = row.fact();
		Optional<SetAside> changed = new FactChange(row.row())
			.compare("order_sn", claim.orderNo(), fact.order().orderNo())
			.compare("after_sales_type", claim.kind(), fact.kind())
			.compare("created_time", claim.appliedAt(), fact.appliedAt())
			.compare("refund_amount", claim.requested(), fact.requested())
			.compare("after_sales_status", firstEnd(claim).map(End::kind), kindOfNow(fact, claim))
			.compare("updated_time", firstEnd(claim).map(End::at), otherEnd(fact, claim).map(End::at))
			.found();
		return changed.or(() -> endBeforeBegin(row, claim));
	}

	private static Optional<SetAside> endBeforeBegin(Understood<ClaimFact> row, StoredClaim claim) {
		if (!row.fact().endBeforeBegin()) {
			return Optional.empty();
		}
		return Optional.of(new SetAside(Subject.CLAIM, Long.toString(claim.id()), "END_BEFORE_BEGIN",
				"%s line %d: claim %s ends before its application of %s, so its end is not known. Look the claim up on the platform, correct updated_time and give the file to a night again."
					.formatted(row.row().file().fileName(), row.row().line(), row.fact().key().claimNo(),
							row.fact().appliedAt()),
				Optional.of(row.row().place("updated_time"))));
	}

	private static Optional<End> firstEnd(StoredClaim claim) {
		return claim.ends().stream().findFirst();
	}

	private static Optional<End> otherEnd(ClaimFact fact, StoredClaim claim) {
		return fact.end().filter((end) -> !claim.ends().contains(end));
	}

	/**
	 * What the row says the claim is now, where that contradicts its end: another end, or
	 * an open state that is dated after the end.
	 */
	private Optional<String> kindOfNow(ClaimFact fact, StoredClaim claim) {
		Optional<String> otherKind = otherEnd(fact, claim).map(End::kind);
		boolean openedAgain = this.codes.end(fact.statusCode(), fact.appliedAt()).isEmpty() && firstEnd(claim)
			.filter((end) -> fact.updatedAt().filter((updated) -> updated.isAfter(end.at())).isPresent())
			.isPresent();
		return openedAgain ? Optional.of("open, code " + fact.statusCode()) : otherKind;
	}

}
