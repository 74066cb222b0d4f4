-- What became of what is owed: caps and excuses, payment, waiver and reversal, the platform's advance, promises that are not money.

alter table entitlement add column uncapped_amount numeric(14, 2) check (uncapped_amount >= amount);
alter table entitlement add column cut_by text;
alter table entitlement add column excused_by text;
alter table entitlement add column buyer_key text;
comment on column entitlement.uncapped_amount is 'What the tariff alone would cost, yuan, where a joint cap cut it; null: nothing was cut.';
comment on column entitlement.cut_by is 'Rule of the joint cap that cut it; null: none.';
comment on column entitlement.excused_by is 'Reason of the exemption that makes it cost nothing; null: none.';
comment on column entitlement.buyer_key is 'The buyer within the shop as joint caps see him: his pseudonym, or the order where the feed has none; null: entered before caps were known.';
create index entitlement_by_order on entitlement (order_id);
create index decision_breaches_by_order on decision (order_id) where breach is not null;
create index shop_order_by_buyer on shop_order (shop_id, buyer_ref) where buyer_ref is not null;

create table exemption (
    id         bigint generated always as identity primary key,
    order_id   bigint not null references shop_order,
    breach     text,
    reason     text not null,
    evidence   text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    unique (order_id, breach, reason)
);
comment on table exemption is 'An excuse that somebody granted for the breaches of an order. Feed contract: insert only; other systems and people may write it.';
comment on column exemption.id is 'Key.';
comment on column exemption.order_id is 'The order whose promise was broken.';
comment on column exemption.breach is 'The kind of breach that it excuses; null: every kind that its reason can excuse.';
comment on column exemption.reason is 'Reason in the words of the policy packs (exemptions), for example force-majeure.';
comment on column exemption.evidence is 'What proves it: a report number, a chat, a notice.';
comment on column exemption.granted_by is 'Who granted it.';
comment on column exemption.granted_at is 'When.';

create table entitlement_event (
    id             bigint generated always as identity primary key,
    entitlement_id bigint not null references entitlement,
    kind           text not null check (kind in ('APPROVED', 'PAID', 'SETTLED', 'WAIVED', 'REVERSED', 'ADVANCED', 'RECOVERED')),
    amount         numeric(14, 2) not null check (amount >= 0),
    booked_for     date not null,
    done_by        text not null,
    reason         text not null,
    reference      text,
    unique (entitlement_id, kind)
);
comment on table entitlement_event is 'What happened to an entitlement after it was entered. Append-only; each kind once.';
comment on column entitlement_event.id is 'Key.';
comment on column entitlement_event.entitlement_id is 'The entitlement.';
comment on column entitlement_event.kind is 'APPROVED: may be paid; PAID: the payer paid; SETTLED: the payment was found in a bill; WAIVED: the beneficiary gives it up; REVERSED: it was never owed; ADVANCED: the platform paid in the payer''s place (LW-11); RECOVERED: the platform took it from the payer''s deposit.';
comment on column entitlement_event.amount is 'Yuan.';
comment on column entitlement_event.booked_for is 'Business date of the booking: the day after the last night that is done.';
comment on column entitlement_event.done_by is 'Who did it: a person, or the job of a night.';
comment on column entitlement_event.reason is 'Why.';
comment on column entitlement_event.reference is 'Number of a payment, a bill line or a ticket; null: none.';
create trigger entitlement_event_is_append_only before update or delete on entitlement_event
    for each statement execute function refuse_change();

alter table ledger_entry drop constraint ledger_entry_movement_check;
alter table ledger_entry add constraint ledger_entry_movement_check
    check (movement in ('OWED', 'PAID', 'WAIVED', 'REVERSED', 'ADVANCED', 'RECOVERED'));
comment on column ledger_entry.movement is 'OWED: the debt arises (payer -, beneficiary +); PAID, WAIVED, REVERSED: it ends (payer +, beneficiary -); ADVANCED: the platform paid the beneficiary and is owed instead (beneficiary -, platform +); RECOVERED: taken from the deposit, which the payer has to fill up (platform -, deposit +).';
comment on table ledger_entry is 'Append-only double entry: the lines of one movement add up to zero. An entitlement of nothing has no lines.';

create table ledger_day (
    business_date date not null,
    account       text not null check (account in ('buyer', 'seller', 'platform', 'carrier', 'insurer', 'deposit')),
    opening       numeric(16, 2) not null,
    moved         numeric(16, 2) not null,
    closing       numeric(16, 2) not null,
    primary key (business_date, account),
    check (opening + moved = closing)
);
comment on table ledger_day is 'The balance of every account as a night closed it. Written once by the night; a later night must open where this one closed.';
comment on column ledger_day.business_date is 'Business date of the night.';
comment on column ledger_day.account is 'The account.';
comment on column ledger_day.opening is 'Balance before, yuan: the closing of the night before.';
comment on column ledger_day.moved is 'Sum of the lines booked since the night before, up to this date, yuan.';
comment on column ledger_day.closing is 'Balance after, yuan.';
create trigger ledger_day_is_append_only before update or delete on ledger_day
    for each statement execute function refuse_change();

create function refuse_closed_day() returns trigger language plpgsql as $$
declare
    closed date;
begin
    select max(d.business_date) into closed
      from ledger_day d
     where d.business_date >= (select min(c.booked_for) from changed c);
    if closed is not null then
        raise exception 'the ledger is closed up to %; book for a later date', closed;
    end if;
    return null;
end $$;
create trigger closed_days_stay_closed after insert on ledger_entry
    referencing new table as changed for each statement execute function refuse_closed_day();

create table obligation (
    id          bigint generated always as identity primary key,
    shop_id     text not null references shop,
    order_id    bigint references shop_order,
    buyer_ref   text,
    kind        text not null check (kind in ('GIFT', 'RETURN_POSTAGE', 'DISCOUNT', 'PRICE_DIFFERENCE', 'OTHER')),
    promise     text not null,
    amount      numeric(14, 2) check (amount >= 0),
    promised_at timestamptz not null,
    due_at      timestamptz,
    promised_by text not null,
    kept_at     timestamptz,
    kept_how    text,
    check ((kept_at is null) = (kept_how is null))
);
comment on table obligation is 'A promise to a buyer that is not (yet) money: a gift with the next order, return postage. Feed contract: insert when it is made; kept_at and kept_how are filled once.';
comment on column obligation.id is 'Key.';
comment on column obligation.shop_id is 'The shop that promised.';
comment on column obligation.order_id is 'The order it was promised for, if for one.';
comment on column obligation.buyer_ref is 'Pseudonym of the buyer; null where unknown.';
comment on column obligation.kind is 'GIFT (with the next order), RETURN_POSTAGE, DISCOUNT, PRICE_DIFFERENCE or OTHER.';
comment on column obligation.promise is 'What was promised, in words.';
comment on column obligation.amount is 'What it is worth, yuan; null where nobody said.';
comment on column obligation.promised_at is 'When it was promised.';
comment on column obligation.due_at is 'By when it has to be kept; null: no day was named.';
comment on column obligation.promised_by is 'Who promised it.';
comment on column obligation.kept_at is 'When it was kept; null: it is open.';
comment on column obligation.kept_how is 'How it was kept: a parcel, a payment number.';

create view entitlement_log as
select e.id, o.shop_id, o.order_no, e.buyer_key, e.rule, e.pack, e.basis, e.breach, e.base_amount, coalesce(e.uncapped_amount, e.amount) as uncapped_amount,
       e.amount, e.cut_by, e.excused_by, e.payer, e.beneficiary, e.arithmetic, e.owed_since, e.business_date,
       case when reversed.id is not null then 'REVERSED'
            when waived.id is not null then 'WAIVED'
            when settled.id is not null then 'SETTLED'
            when recovered.id is not null then 'RECOVERED'
            when advanced.id is not null then 'ADVANCED'
            when paid.id is not null then 'PAID'
            when approved.id is not null then 'APPROVED'
            else 'OWED' end as status,
       case when coalesce(reversed.id, waived.id, paid.id, advanced.id) is null then e.amount else 0 end as open_amount
  from entitlement e
  join shop_order o on o.id = e.order_id
  left join entitlement_event approved on approved.entitlement_id = e.id and approved.kind = 'APPROVED'
  left join entitlement_event paid on paid.entitlement_id = e.id and paid.kind = 'PAID'
  left join entitlement_event settled on settled.entitlement_id = e.id and settled.kind = 'SETTLED'
  left join entitlement_event waived on waived.entitlement_id = e.id and waived.kind = 'WAIVED'
  left join entitlement_event reversed on reversed.entitlement_id = e.id and reversed.kind = 'REVERSED'
  left join entitlement_event advanced on advanced.entitlement_id = e.id and advanced.kind = 'ADVANCED'
  left join entitlement_event recovered on recovered.entitlement_id = e.id and recovered.kind = 'RECOVERED';
comment on view entitlement_log is 'Entitlements by the platforms'' own numbers, with their status and what is still open towards the beneficiary, for people, reports and comparing databases.';

drop view ledger_log;
create view ledger_log as
select o.shop_id, o.order_no, e.rule, e.pack, e.basis, e.breach, e.base_amount, e.payer, e.beneficiary, e.arithmetic, e.cut_by,
       e.excused_by, e.owed_since, l.movement, l.account, l.amount, l.booked_for
  from ledger_entry l
  join entitlement e on e.id = l.entitlement_id
  join shop_order o on o.id = e.order_id;
comment on view ledger_log is 'The ledger by the platforms'' own numbers, for people and for comparing databases.';
