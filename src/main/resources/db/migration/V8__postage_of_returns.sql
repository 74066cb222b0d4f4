-- What is known about the postage of goods that came back, and what follows from it.

create table return_postage (
    claim_id             bigint primary key references claim,
    reason               text not null check (reason in ('no-reason', 'quality', 'wrong-goods', 'not-as-described', 'late', 'damaged',
        'refused', 'other')),
    fault                text check (fault in ('seller', 'buyer', 'both', 'unclear')),
    erred_first          text check (erred_first in ('seller', 'buyer')),
    agreement            text not null default 'none' check (agreement in ('none', 'silent', 'seller-pays', 'buyer-pays')),
    free_shipping        boolean,
    free_from            numeric(14, 2) check (free_from >= 0),
    kept                 numeric(14, 2) check (kept >= 0),
    freight              numeric(14, 2) check (freight >= 0),
    freight_paid_by      text not null default 'buyer' check (freight_paid_by in ('buyer', 'seller')),
    other_address        boolean not null default false,
    surplus              numeric(14, 2) check (surplus >= 0),
    damaged_on           text check (damaged_on in ('outbound', 'return')),
    before_signature     boolean,
    chose_carrier        boolean not null default false,
    collect_on           text check (collect_on in ('outbound', 'return')),
    collect_consented    boolean,
    abuse                boolean not null default false,
    rescission           boolean not null default false,
    quality_rate         numeric(7, 4),
    quality_count        integer,
    standard_rate        numeric(7, 4),
    standard_count       integer,
    cover                text check (cover in ('return-guarantee', 'freight-insurance', 'douyin', 'douyin-upgraded', 'douyin-bulky')),
    subsidy_subscribed_at timestamptz,
    address_given_at     timestamptz,
    route_price          numeric(14, 2) check (route_price >= 0),
    used_before          boolean not null default false,
    reported_by          text not null,
    reported_at          timestamptz not null,
    check (surplus is null or (freight is not null and surplus <= freight)),
    check (num_nulls(quality_rate, quality_count, standard_rate, standard_count) in (0, 4))
);
comment on table return_postage is 'What somebody found out about the postage of goods that came back with a claim. Feed contract: insert only; other systems and people may write it. The night judges it once the claim is settled.';
comment on column return_postage.claim_id is 'The claim.';
comment on column return_postage.reason is 'Why the goods come back, as the liability for postage looks at it.';
comment on column return_postage.fault is 'Who was found at fault; null: the reason decides.';
comment on column return_postage.erred_first is 'Who erred first, where both are at fault.';
comment on column return_postage.agreement is 'What both agreed on about the way back: none, silent (a return was agreed on, postage was not spoken of), seller-pays, buyer-pays.';
comment on column return_postage.free_shipping is 'Whether the seller had paid the way out; null: he had if the order has no postage.';
comment on column return_postage.free_from is 'Value of goods from which shipping was free, yuan; null: no threshold.';
comment on column return_postage.kept is 'Value of the goods that the buyer keeps, yuan; null: none.';
comment on column return_postage.freight is 'What the way back cost, yuan; null: not known.';
comment on column return_postage.freight_paid_by is 'Who paid it at first: buyer or seller.';
comment on column return_postage.other_address is 'Whether the seller''s return address is not the listed origin.';
comment on column return_postage.surplus is 'How much more it cost for that, yuan; null: not known.';
comment on column return_postage.damaged_on is 'On which way the goods were damaged or lost; null: on none.';
comment on column return_postage.before_signature is 'Whether the receiver had not signed yet; null: not known.';
comment on column return_postage.chose_carrier is 'Whether the receiver had chosen the carrier himself.';
comment on column return_postage.collect_on is 'Which way was sent freight collect; null: none.';
comment on column return_postage.collect_consented is 'Whether its receiver had consented; null: not known.';
comment on column return_postage.abuse is 'Whether the platform found that the buyer abuses his right.';
comment on column return_postage.rescission is 'Whether the law lets him rescind later than seven days after receipt.';
comment on column return_postage.quality_rate is 'Quality refund rate of the item, per cent (PD-R11).';
comment on column return_postage.quality_count is 'Number of its quality refunds.';
comment on column return_postage.standard_rate is 'Rate from which its category is penalised, per cent.';
comment on column return_postage.standard_count is 'Number from which it is.';
comment on column return_postage.cover is 'Insurance of the way back; null: none.';
comment on column return_postage.subsidy_subscribed_at is 'When the merchant paid for Pinduoduo''s freight subsidy; null: he did not.';
comment on column return_postage.address_given_at is 'When the merchant gave the return address; null: not known.';
comment on column return_postage.route_price is 'Lowest first-weight price of the route, yuan, which the subsidy pays; null: not known.';
comment on column return_postage.used_before is 'Whether insurance or subsidy has paid for this order already.';
comment on column return_postage.reported_by is 'Who says so.';
comment on column return_postage.reported_at is 'When it became known.';
create trigger return_postage_is_append_only before update or delete on return_postage
    for each statement execute function refuse_change();

alter table decision drop constraint decision_subject_check;
alter table decision add constraint decision_subject_check check (subject in ('CLAIM', 'ORDER', 'SHIPMENT', 'RETURN'));
comment on column decision.subject is 'CLAIM, ORDER, SHIPMENT, or RETURN: the postage of the goods that came back with a claim.';
comment on column decision.subject_id is 'Key of the subject in its table; for RETURN that of the claim.';

alter table quarantined drop constraint quarantined_subject_check;
alter table quarantined add constraint quarantined_subject_check check (subject in ('ROW', 'CLAIM', 'ORDER', 'BREACH', 'RETURN'));
comment on column quarantined.subject is 'ROW (of a file), CLAIM, ORDER, BREACH, or RETURN (the postage of a claim).';

alter table entitlement add column due_by timestamptz;
comment on table entitlement is 'Money owed for a broken promise or for postage, entered exactly once by subject, rule and basis.';
comment on column entitlement.breach is 'Kind of broken promise, or of postage: return-postage, return-surplus, outbound-postage, freight-cover, freight-subsidy.';
comment on column entitlement.decision_id is 'The decision it follows from.';
comment on column entitlement.due_by is 'By when it has to be paid, where a rule says so; null: by the house rule.';
comment on column entitlement.base_amount is 'What the rule counts from, yuan: for a breach the goods without postage, for postage what that way cost.';

create or replace view decision_log as
select d.subject, coalesce(c.claim_no, o.order_no || coalesce('/' || p.parcel_no, '')) as subject_no, o.shop_id, o.order_no,
       d.rule, d.pack, d.clock_started_at, d.effective_at, d.from_stage, d.to_stage, d.outcome, d.breach, d.amount, d.arithmetic, d.business_date
  from decision d
  join shop_order o on o.id = d.order_id
  left join claim c on d.subject in ('CLAIM', 'RETURN') and c.id = d.subject_id
  left join shipment p on d.subject = 'SHIPMENT' and p.id = d.subject_id;
