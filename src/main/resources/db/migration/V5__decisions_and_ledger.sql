-- What nights decided, where facts contradict it, and what is owed.

create table decision (
    id               bigint generated always as identity primary key,
    subject          text not null check (subject in ('CLAIM', 'ORDER', 'SHIPMENT')),
    subject_id       bigint not null,
    order_id         bigint not null references shop_order,
    rule             text not null,
    pack             text not null,
    clock_started_at timestamptz not null,
    effective_at     timestamptz not null,
    from_stage       text not null,
    to_stage         text not null,
    outcome          text not null,
    breach           text,
    amount           numeric(14, 2),
    arithmetic       text not null,
    business_date    date not null,
    unique (subject, subject_id, rule, clock_started_at)
);
create index decision_by_order on decision (order_id);
create index decision_breaches on decision (id) where breach is not null;
create index decision_by_effect on decision (effective_at);
comment on table decision is 'The append-only record of every automatic act of the nights. Unique by subject, rule and clock start: nothing is decided twice.';
comment on column decision.id is 'Key.';
comment on column decision.subject is 'CLAIM, ORDER or SHIPMENT.';
comment on column decision.subject_id is 'Key of the subject in its table.';
comment on column decision.order_id is 'The order it concerns.';
comment on column decision.rule is 'Rule id of the policy pack, for example TB-R07.';
comment on column decision.pack is 'Policy pack in force when the stage was entered (for shipping: when the order was paid).';
comment on column decision.clock_started_at is 'When the clock started.';
comment on column decision.effective_at is 'When the decision takes effect: the deadline, not the time of the run.';
comment on column decision.from_stage is 'Stage before.';
comment on column decision.to_stage is 'Stage after.';
comment on column decision.outcome is 'What lapsed into what, for example AGREED, REFUNDED, CLOSED, WITH_PLATFORM, CANCELLED, LATE, TRACE_MISSING, RECEIPT_CONFIRMED.';
comment on column decision.breach is 'Kind of broken promise, for example late; null where none is broken.';
comment on column decision.amount is 'Money that the decision moves, yuan; null where it moves none.';
comment on column decision.arithmetic is 'The clock in words.';
comment on column decision.business_date is 'Business date of the night that recorded it.';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused; enter a counter-entry instead', tg_table_name, tg_op;
end $$;
create trigger decision_is_append_only before update or delete on decision
    for each statement execute function refuse_change();

create table break_item (
    id            bigint generated always as identity primary key,
    subject       text not null check (subject in ('CLAIM', 'ORDER', 'SHIPMENT')),
    subject_id    bigint not null,
    order_id      bigint not null references shop_order,
    kind          text not null,
    fact_at       timestamptz not null,
    message       text not null,
    business_date date not null,
    state         text not null default 'OPEN' check (state in ('OPEN', 'RESOLVED')),
    closed_on     date check ((closed_on is null) = (state = 'OPEN')),
    unique (subject, subject_id, kind, fact_at)
);
comment on table break_item is 'Two records that should agree and do not: a fact against a decision. A person looks; the subject follows the fact.';
comment on column break_item.id is 'Key.';
comment on column break_item.subject is 'CLAIM, ORDER or SHIPMENT.';
comment on column break_item.subject_id is 'Key of the subject in its table.';
comment on column break_item.order_id is 'The order it concerns.';
comment on column break_item.kind is 'For example FACT_AFTER_END (closed by the night, then refunded) or LATE_FACT (a fact that would have prevented a decision arrived after it).';
comment on column break_item.fact_at is 'Time of the fact, or of the decision that no longer follows from the facts.';
comment on column break_item.message is 'What disagrees with what.';
comment on column break_item.business_date is 'Business date of the night that found it.';
comment on column break_item.state is 'OPEN or RESOLVED.';
comment on column break_item.closed_on is 'Business date from which on it is resolved; null: it is not. Reports of earlier dates still count it.';

create table entitlement (
    id            bigint generated always as identity primary key,
    decision_id   bigint not null unique references decision,
    order_id      bigint not null references shop_order,
    rule          text not null,
    pack          text not null,
    basis         text not null,
    breach        text not null,
    base_amount   numeric(14, 2) not null,
    amount        numeric(14, 2) not null check (amount >= 0),
    payer         text not null,
    beneficiary   text not null,
    arithmetic    text not null,
    owed_since    timestamptz not null,
    business_date date not null,
    unique (order_id, rule, basis)
);
comment on table entitlement is 'Money owed for a broken promise, entered exactly once by subject, rule and basis.';
comment on column entitlement.id is 'Key.';
comment on column entitlement.decision_id is 'The decision that found the breach.';
comment on column entitlement.order_id is 'The order whose promise was broken.';
comment on column entitlement.rule is 'Rule that prices the breach.';
comment on column entitlement.pack is 'Policy pack in force when the order was paid.';
comment on column entitlement.basis is 'What it is owed for: the breach and its subject.';
comment on column entitlement.breach is 'Kind of broken promise.';
comment on column entitlement.base_amount is 'Goods amount the rule counts from, yuan, without postage.';
comment on column entitlement.amount is 'Amount owed, yuan.';
comment on column entitlement.payer is 'Who owes: seller, platform, carrier, insurer.';
comment on column entitlement.beneficiary is 'Who is owed: buyer or platform.';
comment on column entitlement.arithmetic is 'The amount in words.';
comment on column entitlement.owed_since is 'When the breach took effect.';
comment on column entitlement.business_date is 'Business date of the night that entered it.';

create table ledger_entry (
    entitlement_id bigint not null references entitlement,
    movement       text not null check (movement in ('OWED')),
    account        text not null check (account in ('buyer', 'seller', 'platform', 'carrier', 'insurer', 'deposit')),
    amount         numeric(14, 2) not null,
    booked_for     date not null,
    primary key (entitlement_id, movement, account)
);
comment on table ledger_entry is 'Append-only double entry: the lines of one movement add up to zero.';
comment on column ledger_entry.entitlement_id is 'The entitlement that moves.';
comment on column ledger_entry.movement is 'OWED: the debt arises.';
comment on column ledger_entry.account is 'Account that the line stands on.';
comment on column ledger_entry.amount is 'Yuan; positive: the account is owed, negative: the account owes.';
comment on column ledger_entry.booked_for is 'Business date of the booking.';
create trigger ledger_is_append_only before update or delete on ledger_entry
    for each statement execute function refuse_change();
create trigger entitlement_is_append_only before update or delete on entitlement
    for each statement execute function refuse_change();

create function refuse_unbalanced() returns trigger language plpgsql as $$
declare
    unbalanced bigint;
begin
    select e.entitlement_id into unbalanced
      from ledger_entry e
     where e.entitlement_id in (select entitlement_id from changed)
     group by e.entitlement_id, e.movement
    having sum(e.amount) <> 0
     limit 1;
    if found then
        raise exception 'ledger lines of entitlement % do not add up to zero', unbalanced;
    end if;
    return null;
end $$;
create trigger ledger_balances after insert on ledger_entry
    referencing new table as changed for each statement execute function refuse_unbalanced();

create table published_workbook (
    night_id  bigint not null references night,
    file_name text not null,
    sha256    text not null,
    primary key (night_id, file_name)
);
comment on table published_workbook is 'What a night published, with the digest that proves a rerun equal.';
comment on column published_workbook.night_id is 'The night.';
comment on column published_workbook.file_name is 'File name without folder.';
comment on column published_workbook.sha256 is 'SHA-256 of the file, hexadecimal.';

create view decision_log as
select d.subject, coalesce(c.claim_no, o.order_no || coalesce('/' || p.parcel_no, '')) as subject_no, o.shop_id, o.order_no,
       d.rule, d.pack, d.clock_started_at, d.effective_at, d.from_stage, d.to_stage, d.outcome, d.breach, d.amount, d.arithmetic, d.business_date
  from decision d
  join shop_order o on o.id = d.order_id
  left join claim c on d.subject = 'CLAIM' and c.id = d.subject_id
  left join shipment p on d.subject = 'SHIPMENT' and p.id = d.subject_id;
comment on view decision_log is 'Decisions by the platforms'' own numbers, for people and for comparing databases.';

create view ledger_log as
select o.shop_id, o.order_no, e.rule, e.pack, e.basis, e.breach, e.base_amount, e.payer, e.beneficiary, e.arithmetic, e.owed_since,
       l.movement, l.account, l.amount, l.booked_for
  from ledger_entry l
  join entitlement e on e.id = l.entitlement_id
  join shop_order o on o.id = e.order_id;
comment on view ledger_log is 'The ledger by the platforms'' own numbers, for people and for comparing databases.';
