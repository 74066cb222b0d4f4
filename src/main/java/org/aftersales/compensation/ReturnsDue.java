package org.aftersales.compensation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.batch.Due;
import org.aftersales.batch.DueKeys;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The goods that came back, whose claim was settled and whose postage was reported before
 * the cut-off, and about whose postage nothing is decided yet. What is in quarantine is
 * not due, nor is what the night has held back.
 */
@Component
class ReturnsDue implements Due<ReturnedGoods> {

	/** The readings that concern postage (conflicts C12 and C13). */
	private static final Set<String> READINGS = Set.of("fr-09", "c13-refund-agreed");

	private static final String DUE = """
			  from return_postage r
			  join claim c on c.id = r.claim_id
			  join claim_state s on s.claim_id = c.id
			  join shop_order o on o.id = c.order_id and not o.fake
			  join shop h on h.shop_id = c.shop_id
			 cross join lateral (select greatest(r.reported_at, coalesce(s.refunded_at,
			                       case when s.stage = 'COMPLETED' then s.ended_at end)) as at
			                      where s.refunded_at is not null or s.stage = 'COMPLETED') settled
			 where settled.at < ?
			   and not exists (select from decision d where d.subject = 'RETURN' and d.subject_id = c.id)
			   and not exists (select from quarantined q
			                    where q.subject = 'RETURN' and q.subject_key = c.id::text and q.state in ('OPEN', 'DISCARDED'))
			   and not exists (select from held_decision b
			                    where b.night_id = ? and b.subject = 'RETURN' and b.subject_id = c.id)
			""";

	private static final String KNOWN = """
			select r.*, c.order_id, c.claim_no, c.kind as claim_kind, c.applied_at, h.platform, o.order_no,
			       coalesce(nullif(o.buyer_ref, ''), o.order_no) as buyer, o.paid_at, o.paid_amount, o.postage,
			       settled.at as settled_at, s.refunded_at,
			       (select min(e.at) from shipment p join shipment_event e on e.shipment_id = p.id
			         where p.order_id = o.id and e.kind = 'PICKED_UP' and e.at <= settled.at) as shipped_at,
			       (select min(e.at) from shipment p join shipment_event e on e.shipment_id = p.id
			         where p.order_id = o.id and e.kind in ('SIGNED', 'RECEIVED') and e.at <= settled.at) as received_at,
			       (select min(e.at) from claim_event e
			         where e.claim_id = c.id and e.kind = 'RETURN_ENTERED' and e.at <= settled.at) as returned_at,
			       least((select min(e.at) from claim_event e
			               where e.claim_id = c.id and e.kind = 'SELLER_AGREED' and e.at <= settled.at),
			             (select min(d.effective_at) from decision d
			               where d.subject = 'CLAIM' and d.subject_id = c.id and d.outcome = 'AGREED'
			                 and d.effective_at <= settled.at)) as agreed_at,
			       exists (select from decision d
			                where d.subject = 'CLAIM' and d.subject_id = c.id and d.rule = 'JD-01'
			                  and d.effective_at <= settled.at) as seller_silent,
			       (select coalesce(sum(coalesce(
			                 (select sum(coalesce(e.amount, k.requested_amount)) from claim_event e
			                   where e.claim_id = k.id and e.kind = 'REFUNDED' and e.at <= settled.at),
			                 (select max(d.amount) from decision d
			                   where d.subject = 'CLAIM' and d.subject_id = k.id and d.outcome = 'REFUNDED'
			                     and d.effective_at <= settled.at), 0)), 0)
			          from claim k where k.order_id = o.id) as refunded
			""";

	private final JdbcTemplate jdbc;

	private final Set<String> alternatives;

	private final CurrentNight night;

	ReturnsDue(JdbcTemplate jdbc, PolicyPacks packs, CurrentNight night) {
		this.jdbc = jdbc;
		this.alternatives = packs.alternatives()
			.stream()
			.filter(READINGS::contains)
			.collect(Collectors.toUnmodifiableSet());
		this.night = night;
	}

	@Override
	public DueKeys keys() {
		return DueKeys.of("select c.id" + DUE, cutOff(this.night.night()), this.night.night().id());
	}

	@Override
	public List<ReturnedGoods> read(List<Long> keys) {
		return this.jdbc.query(KNOWN + DUE + " and c.id = any (?) order by c.id",
				(row, index) -> new ReturnedGoodsRow(row, this.alternatives).read(), cutOff(this.night.night()),
				this.night.night().id(), keys.toArray(Long[]::new));
	}

	/**
	 * The first few returns whose postage is still open in that night.
	 */
	List<String> stillDue(Night due) {
		return this.jdbc.queryForList("select 'postage of claim ' || c.claim_no" + DUE + " order by c.id limit 5",
				String.class, cutOff(due), due.id());
	}

	private static OffsetDateTime cutOff(Night night) {
		return night.cutOff().atOffset(ZoneOffset.UTC);
	}

}
