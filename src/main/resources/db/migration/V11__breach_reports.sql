-- Broken promises that no clock finds: those that somebody reports, and promises to a buyer that fall due.

create table breach_report (
    id          bigint generated always as identity primary key,
    order_id    bigint not null references shop_order,
    report_no   text not null check (report_no <> ''),
    kind        text not null check (kind in ('out-of-stock', 'out-of-stock-admitted', 'false-shipping-goods', 'fraud-shipping',
        'after-sale-promise', 'discount-promise', 'gift-late', 'off-platform', 'appointed-delivery', 'wrong-description', 'fraud')),
    part_amount numeric(14, 2) check (part_amount >= 0),
    serious     boolean not null default false,
    happened_at timestamptz not null,
    evidence    text not null,
    reported_by text not null,
    reported_at timestamptz not null,
    unique (order_id, report_no),
    check (happened_at <= reported_at)
);
comment on table breach_report is 'A broken promise of an order that somebody reports because no clock finds it. It counts when it is reported. Feed contract: insert only; other systems and people may write it.';
comment on column breach_report.id is 'Key.';
comment on column breach_report.order_id is 'The order whose promise was broken.';
comment on column breach_report.report_no is 'Number of the report, unique within the order: of a ticket, a ruling, a complaint.';
comment on column breach_report.kind is 'Kind of breach in the words of the policy packs. One that the packs in force do not price is set aside for a person.';
comment on column breach_report.part_amount is 'Price of the gift (gift-late), or what was paid for the part of the order that it is about, yuan; null: it is about the whole order.';
comment on column breach_report.serious is 'Whether the platform calls the case serious.';
comment on column breach_report.happened_at is 'When the promise was broken; of out-of-stock-admitted, when the seller admitted it.';
comment on column breach_report.evidence is 'What proves it: a ruling, a chat, photos.';
comment on column breach_report.reported_by is 'Who reported it.';
comment on column breach_report.reported_at is 'When. A night knows it from then on.';

create unique index obligation_once on obligation (order_id, kind, promised_at) where order_id is not null;
comment on table obligation is 'A promise to a buyer that is not (yet) money: a gift with the next order, return postage. One that has an order and a day and is not kept by then is a broken promise where the platform prices it. Feed contract: insert when it is made; kept_at and kept_how are filled once.';
comment on column obligation.due_at is 'The last instant at which it is kept in time; null: no day was named.';

create function touch_orders_of_breach_reports() returns trigger language plpgsql as $$
begin
    update order_state s
       set due_at = least(s.due_at, c.at), version = s.version + 1
      from (select order_id, min(reported_at) as at from changed group by order_id) c
     where s.order_id = c.order_id;
    return null;
end $$;
create trigger breach_report_inserted after insert on breach_report
    referencing new table as changed for each statement execute function touch_orders_of_breach_reports();

create function touch_orders_of_obligations() returns trigger language plpgsql as $$
begin
    update order_state s
       set due_at = least(s.due_at, c.at), version = s.version + 1
      from (select order_id, min(promised_at) as at from changed where order_id is not null group by order_id) c
     where s.order_id = c.order_id;
    return null;
end $$;
create trigger obligation_inserted after insert on obligation
    referencing new table as changed for each statement execute function touch_orders_of_obligations();
create trigger obligation_updated after update on obligation
    referencing new table as changed for each statement execute function touch_orders_of_obligations();

-- Promises that were made before nights looked at them.
update order_state s
   set due_at = least(s.due_at, p.due_at), version = s.version + 1
  from (select order_id, min(due_at) as due_at from obligation where order_id is not null and due_at is not null group by order_id) p
 where s.order_id = p.order_id;
