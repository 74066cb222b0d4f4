-- Fewer and smaller indexes on what a night writes, and nothing that grows with what is not due.

-- What is due is found by its instant, so that what is not due costs nothing, however much there is.
drop index claim_state_due;
create index claim_state_due on claim_state (due_at, claim_id) where due_at is not null;
drop index order_state_due;
create index order_state_due on order_state (due_at, order_id) where due_at is not null;

-- A fake order stays due for ever, as nobody judges it.
create index shop_order_fake on shop_order (id) where fake;

-- The decisions and entitlements of an order are few and found by other indexes.
drop index decision_breaches;
drop index decision_breaches_by_order;
drop index entitlement_by_order;

-- Rows are appended night by night, so their dates lie together: a few bytes per range of pages tell them.
drop index decision_by_business_date;
create index decision_by_business_date on decision using brin (business_date) with (pages_per_range = 16, autosummarize = on);
drop index decision_by_effect;
create index decision_by_effect on decision using brin (effective_at) with (pages_per_range = 16, autosummarize = on);
drop index ledger_entry_by_booking;
create index ledger_entry_by_booking on ledger_entry using brin (booked_for) with (pages_per_range = 16, autosummarize = on);

-- What balanced before and balances in what is added balances in all. Looking at the new lines alone costs the same
-- for the first as for the millionth; a plan made for an empty ledger read all of it each time.
create or replace function refuse_unbalanced() returns trigger language plpgsql as $$
declare
    unbalanced bigint;
begin
    select e.entitlement_id into unbalanced
      from changed e
     group by e.entitlement_id, e.movement
    having sum(e.amount) <> 0
     limit 1;
    if found then
        raise exception 'ledger lines of entitlement % do not add up to zero', unbalanced;
    end if;
    return null;
end $$;
