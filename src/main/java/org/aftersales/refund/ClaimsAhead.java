package org.aftersales.refund;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.aftersales.batch.BatchSettings;
import org.aftersales.batch.KeyPages;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Finding;
import org.aftersales.decision.LookAhead;
import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapse;
import org.aftersales.decision.UpcomingLapses;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.refund.ClaimVerdict.Judged;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks of claims that run as of a cut-off: those of the stages and those beside
 * them. Every claim is looked at that has not ended by the last of its facts, nor by a
 * decision that nothing followed or contradicted.
 */
@Component
class ClaimsAhead implements UpcomingLapses {

	private static final String OPEN = """
			select c.id
			  from claim c
			  join shop_order o on o.id = c.order_id and not o.fake
			 where c.applied_at < :cutOff
			   and not exists (select from claim_event e
			                    where e.claim_id = c.id and e.at < :cutOff
			                      and e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')
			                      and not exists (select from claim_event f
			                                       where f.claim_id = c.id and f.at > e.at and f.at < :cutOff))
			   and not exists (select from decision d
			                    where d.subject = 'CLAIM' and d.subject_id = c.id and d.effective_at < :cutOff
			                      and d.to_stage in ('REFUNDED', 'CLOSED', 'COMPLETED')
			                      and not exists (select from claim_event f
			                                       where f.claim_id = c.id and f.at < :cutOff
			                                         and (f.at >= d.effective_at
			                                              or f.kind in ('PLATFORM_INTERVENED', 'EVIDENCE_ASKED', 'RULED')))
			                      and not exists (select from break_item b
			                                       where b.subject = 'CLAIM' and b.subject_id = c.id and b.kind = 'LATE_FACT'))
			   and not exists (select from quarantined q
			                    where q.subject = 'CLAIM' and q.subject_key = c.id::text and q.state = 'DISCARDED'
			                      and q.closed_on <= :date)
			 order by c.id""";

	private final JdbcClient jdbc;

	private final Claims claims;

	private final ClaimJudge judge;

	private final PolicyPacks packs;

	private final int pageSize;

	ClaimsAhead(JdbcClient jdbc, Claims claims, ClaimJudge judge, PolicyPacks packs, BatchSettings settings) {
		this.jdbc = jdbc;
		this.claims = claims;
		this.judge = judge;
		this.packs = packs;
		this.pageSize = settings.chunkSize();
	}

	@Override
	public SubjectKind subject() {
		return SubjectKind.CLAIM;
	}

	@Override
	public Looked find(BusinessDate date, Instant until, Consumer<UpcomingLapse> each) {
		LookAhead look = new LookAhead(until, each);
		KeyPages.read(
				this.jdbc.sql(OPEN).param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC)).param("date", date.date()),
				this.pageSize, (page) -> this.claims.known(page, date.cutOff())
					.forEach((claim) -> look(claim.asOf(date.cutOff()), date.cutOff(), look)));
		return look.result();
	}

	@Override
	public void of(Collection<Long> subjects, BusinessDate date, Consumer<UpcomingLapse> each) {
		LookAhead look = new LookAhead(Instant.MAX, each);
		this.claims.known(List.copyOf(subjects), date.cutOff())
			.forEach((claim) -> look(claim.asOf(date.cutOff()), date.cutOff(), look));
	}

	private void look(ClaimFacts claim, Instant cutOff, LookAhead look) {
		if (!(this.judge.judge(claim, cutOff) instanceof Judged judged)) {
			look.aside();
			return;
		}
		List<Finding.Running> clocks = Stream
			.concat(judged.clock().stream().map((clock) -> new Finding.Running(clock.by(), clock.deadline())),
					judged.beside().stream())
			.toList();
		look.judged(!clocks.isEmpty());
		ClaimStake stake = new ClaimStake(claim, this.packs);
		clocks.forEach((clock) -> look.clock(clock.deadline(), () -> new UpcomingLapse(SubjectKind.CLAIM, claim.id(),
				claim.orderId(), clock.by(), clock.deadline(), stake.of(clock))));
	}

}
