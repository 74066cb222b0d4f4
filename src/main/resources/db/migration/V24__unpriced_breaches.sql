-- What is still to be priced stands in a table of its own, so that finding it costs nothing for what was priced before.

create table unpriced_breach (
    decision_id  bigint primary key,
    order_id     bigint not null,
    effective_at timestamptz not null
);
comment on table unpriced_breach is 'Decided breaches without an entitlement. A row comes with the decision and goes with the entitlement, in the same statements.';
comment on column unpriced_breach.decision_id is 'The decision that found the breach.';
comment on column unpriced_breach.order_id is 'The order whose promise was broken.';
comment on column unpriced_breach.effective_at is 'When the breach took effect.';

insert into unpriced_breach (decision_id, order_id, effective_at)
select d.id, d.order_id, d.effective_at from decision d
 where d.breach is not null and not exists (select from entitlement e where e.decision_id = d.id);

create function breach_is_unpriced() returns trigger language plpgsql as $$
begin
    insert into unpriced_breach (decision_id, order_id, effective_at)
    select c.id, c.order_id, c.effective_at from changed c where c.breach is not null
    on conflict (decision_id) do nothing;
    return null;
end $$;
create trigger decision_breach_is_unpriced after insert on decision
    referencing new table as changed for each statement execute function breach_is_unpriced();

-- By an array, so that a plan that was made for few rows never reads the whole table.
create function breach_is_priced() returns trigger language plpgsql as $$
begin
    delete from unpriced_breach where decision_id = any (array(select c.decision_id from changed c));
    return null;
end $$;
create trigger entitlement_breach_is_priced after insert on entitlement
    referencing new table as changed for each statement execute function breach_is_priced();
