-- Where finished orders leave what no later night reads, month by month.

alter table order_state add column archived_month date;
alter table order_state add constraint an_archived_order_takes_no_new_fact check (archived_month is null or due_at is null);
comment on column order_state.archived_month is 'The month in whose archive the order''s traces, steps and decisions lie: the first day of the month in which it last changed; null: nothing of it is archived. Such an order is never due; a new fact about it is refused until it is restored.';
alter table claim_state add column archived_month date;
alter table claim_state add constraint an_archived_claim_takes_no_new_fact check (archived_month is null or due_at is null);
comment on column claim_state.archived_month is 'The same as that of its order.';

create table archived_claim_event (
    month       date not null check (extract(day from month) = 1),
    claim_id    bigint not null,
    kind        text not null,
    at          timestamptz not null,
    status_code text,
    reason      text,
    amount      numeric(14, 2),
    new_kind    text,
    primary key (claim_id, kind, at, month)
) partition by list (month);
comment on table archived_claim_event is 'Steps of claims of finished orders, in a partition for each month. How a claim ended stays in claim_event.';
comment on column archived_claim_event.month is 'First day of the month in which the order last changed: the partition.';
comment on column archived_claim_event.claim_id is 'As in claim_event.';
comment on column archived_claim_event.kind is 'As in claim_event.';
comment on column archived_claim_event.at is 'As in claim_event.';
comment on column archived_claim_event.status_code is 'As in claim_event.';
comment on column archived_claim_event.reason is 'As in claim_event.';
comment on column archived_claim_event.amount is 'As in claim_event.';
comment on column archived_claim_event.new_kind is 'As in claim_event.';

create table archived_shipment_event (
    month       date not null check (extract(day from month) = 1),
    shipment_id bigint not null,
    kind        text not null,
    at          timestamptz not null,
    detail      text,
    primary key (shipment_id, kind, at, month)
) partition by list (month);
comment on table archived_shipment_event is 'Later scans (TRACE) of parcels of finished orders, in a partition for each month. First scan, signature and receipt stay in shipment_event.';
comment on column archived_shipment_event.month is 'First day of the month in which the order last changed: the partition.';
comment on column archived_shipment_event.shipment_id is 'As in shipment_event.';
comment on column archived_shipment_event.kind is 'As in shipment_event.';
comment on column archived_shipment_event.at is 'As in shipment_event.';
comment on column archived_shipment_event.detail is 'As in shipment_event.';

create table archived_decision (
    month            date not null check (extract(day from month) = 1),
    id               bigint not null,
    subject          text not null,
    subject_id       bigint not null,
    order_id         bigint not null,
    rule             text not null,
    pack             text not null,
    clock_started_at timestamptz not null,
    effective_at     timestamptz not null,
    from_stage       text not null,
    to_stage         text not null,
    outcome          text not null,
    amount           numeric(14, 2),
    arithmetic       text not null,
    business_date    date not null,
    primary key (id, month)
) partition by list (month);
create index archived_decision_by_order on archived_decision (order_id);
comment on table archived_decision is 'Decisions about finished orders, in a partition for each month, word for word. Those that broke a promise, that cancelled a group, and those of postage stay in decision: money and lists hang on them.';
comment on column archived_decision.month is 'First day of the month in which the order last changed: the partition.';
comment on column archived_decision.id is 'As in decision.';
comment on column archived_decision.subject is 'As in decision.';
comment on column archived_decision.subject_id is 'As in decision.';
comment on column archived_decision.order_id is 'As in decision.';
comment on column archived_decision.rule is 'As in decision.';
comment on column archived_decision.pack is 'As in decision.';
comment on column archived_decision.clock_started_at is 'As in decision.';
comment on column archived_decision.effective_at is 'As in decision.';
comment on column archived_decision.from_stage is 'As in decision.';
comment on column archived_decision.to_stage is 'As in decision.';
comment on column archived_decision.outcome is 'As in decision.';
comment on column archived_decision.amount is 'As in decision.';
comment on column archived_decision.arithmetic is 'As in decision.';
comment on column archived_decision.business_date is 'As in decision.';

create table archive_horizon (
    before     date primary key check (extract(day from before) = 1),
    archived_at timestamptz not null,
    orders     bigint not null check (orders >= 0)
);
comment on table archive_horizon is 'Up to where finished orders have been archived. Workbooks whose days reach before the latest of them cannot be made any more.';
comment on column archive_horizon.before is 'Orders that last changed before this first day of a month were archived.';
comment on column archive_horizon.archived_at is 'When that last went on.';
comment on column archive_horizon.orders is 'Orders that were archived under it, also those restored since.';

-- A decision never disappears: it may leave its table only for the archive.
drop trigger decision_is_append_only on decision;
create trigger decision_is_append_only before update on decision
    for each statement execute function refuse_change();
create function refuse_unless_archived() returns trigger language plpgsql as $$
declare
    lost bigint;
begin
    select min(g.id) into lost
      from gone g
     where not exists (select from archived_decision a
                        where a.id = g.id and a.order_id = g.order_id and a.subject = g.subject and a.subject_id = g.subject_id
                          and a.rule = g.rule and a.clock_started_at = g.clock_started_at and a.outcome = g.outcome
                          and a.amount is not distinct from g.amount and a.business_date = g.business_date);
    if lost is not null then
        raise exception 'decision is append-only: DELETE of % is refused; enter a counter-entry instead', lost;
    end if;
    return null;
end $$;
create trigger a_decision_leaves_only_for_the_archive after delete on decision
    referencing old table as gone for each statement execute function refuse_unless_archived();

-- Facts that make no order due by themselves are refused as well where its past is archived.
create function refuse_claims_of_archived_orders() returns trigger language plpgsql as $$
declare
    archived text;
begin
    select min(o.order_no) into archived
      from changed c
      join order_state s on s.order_id = c.order_id and s.archived_month is not null
      join shop_order o on o.id = c.order_id;
    if archived is not null then
        raise exception 'order % is archived and takes no new claim; jobs/recon archive --restore % brings it back', archived, archived
              using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger claim_of_archived_order after insert on claim
    referencing new table as changed for each statement execute function refuse_claims_of_archived_orders();

create function refuse_postage_of_archived_claims() returns trigger language plpgsql as $$
declare
    archived text;
begin
    select min(o.order_no) into archived
      from changed r
      join claim_state s on s.claim_id = r.claim_id and s.archived_month is not null
      join claim c on c.id = r.claim_id
      join shop_order o on o.id = c.order_id;
    if archived is not null then
        raise exception 'order % is archived and takes no new postage; jobs/recon archive --restore % brings it back', archived, archived
              using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger return_postage_of_archived_claim after insert on return_postage
    referencing new table as changed for each statement execute function refuse_postage_of_archived_claims();
