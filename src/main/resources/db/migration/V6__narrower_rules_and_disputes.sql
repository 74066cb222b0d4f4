-- What makes a narrower rule hold, more facts about parcels and disputes, and time that was granted.

alter table shop add column region text;
comment on column shop.region is 'Where the shop ships from, in the words of the notices in jobs/calendars, for example 长兴县; null: no notice is about it.';

alter table shop_order add column goods_class text;
alter table shop_order add column route text;
comment on column shop_order.goods_class is 'Class of goods, of service or of payment in the words of the policy packs, for example virtual, presale, surface; null: none that a rule names. An unknown word sets the order aside.';
comment on column shop_order.route is 'Way of the parcel in the words of the policy packs, for example same-province, remote, very-remote, hk; null: an ordinary way across provinces.';

alter table shipment_event drop constraint shipment_event_kind_check;
alter table shipment_event add constraint shipment_event_kind_check
    check (kind in ('NUMBER_GIVEN', 'PICKED_UP', 'TRACE', 'LEFT_FIRST_HUB', 'SIGNED', 'RECEIVED'));
comment on column shipment_event.kind is 'NUMBER_GIVEN: the seller told the platform its tracking number; PICKED_UP: first scan of the carrier; TRACE: a later scan; LEFT_FIRST_HUB: the scan at which it left the first hub, also a trace; SIGNED: delivered and signed for; RECEIVED: the buyer confirmed receipt.';

alter table claim_event drop constraint claim_event_kind_check;
alter table claim_event add constraint claim_event_kind_check
    check (kind in ('SELLER_AGREED', 'SELLER_REFUSED', 'BUYER_MODIFIED', 'RETURN_ENTERED', 'RETURN_SIGNED', 'PLATFORM_INTERVENED',
        'INTERVENTION_ENDED', 'EVIDENCE_GIVEN', 'BUYER_EVIDENCE_GIVEN', 'EVIDENCE_ASKED', 'RULED', 'TYPE_CHANGED', 'RESHIPPED',
        'REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED'));
comment on column claim_event.kind is 'SELLER_AGREED, SELLER_REFUSED, BUYER_MODIFIED, RETURN_ENTERED (tracking number given), RETURN_SIGNED, PLATFORM_INTERVENED, INTERVENTION_ENDED (the claim goes on where it stood), EVIDENCE_GIVEN (by the seller, to the platform), BUYER_EVIDENCE_GIVEN, EVIDENCE_ASKED (the platform wants more from the seller), RULED (the seller has to execute the ruling), TYPE_CHANGED (by the buyer), RESHIPPED (exchange, reissue, repair sent), REFUNDED, CLOSED, WITHDRAWN, COMPLETED.';

-- One rule can have clocks at several nodes that start at the same instant, for example the evidence of both sides.
alter table decision drop constraint decision_subject_subject_id_rule_clock_started_at_key;
alter table decision add constraint decision_once unique (subject, subject_id, rule, from_stage, clock_started_at);
comment on table decision is 'The append-only record of every automatic act of the nights. Unique by subject, rule, stage and clock start: nothing is decided twice.';
comment on column decision.from_stage is 'Stage before, or the node of a clock that runs beside the stages.';

create table order_extension (
    order_id      bigint not null references shop_order,
    node          text not null check (node in ('ship', 'confirm-receipt')),
    granted_at    timestamptz not null,
    granted_to    text not null check (granted_to in ('buyer', 'seller', 'platform')),
    added_seconds bigint not null check (added_seconds > 0),
    primary key (order_id, node, granted_at)
);
comment on table order_extension is 'More time that the platform granted for a clock of an order. Feed contract: insert only. One granted after the deadline moves nothing.';
comment on column order_extension.order_id is 'The order.';
comment on column order_extension.node is 'The clock: ship or confirm-receipt.';
comment on column order_extension.granted_at is 'When it was granted.';
comment on column order_extension.granted_to is 'Who had asked for it: buyer, seller or platform.';
comment on column order_extension.added_seconds is 'How much, seconds.';

create function touch_orders_of_extensions() returns trigger language plpgsql as $$
begin
    update order_state s
       set due_at = least(s.due_at, c.at), version = s.version + 1
      from (select order_id, min(granted_at) as at from changed group by order_id) c
     where s.order_id = c.order_id;
    return null;
end $$;
create trigger order_extension_inserted after insert on order_extension
    referencing new table as changed for each statement execute function touch_orders_of_extensions();
