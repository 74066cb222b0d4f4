-- What a fact touches is found by its key, row by row, however large the tables are and whatever is known of their
-- size: a plan that was made for a young table, or for one of middling size, read all of it for every chunk.

alter function touch_orders_updated() set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off;
alter function touch_orders_of_shipment_events() set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off;
alter function touch_orders_of_extensions() set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off;
alter function touch_orders_of_breach_reports() set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off;
alter function touch_orders_of_obligations() set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off;
alter function touch_claims_of_events() set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off;

create or replace function refuse_claims_of_archived_orders() returns trigger language plpgsql as $$
declare
    archived text;
begin
    select min(o.order_no) into archived
      from changed c
     cross join lateral (select s.archived_month from order_state s where s.order_id = c.order_id offset 0) s
     cross join lateral (select k.order_no from shop_order k
                          where s.archived_month is not null and k.id = c.order_id offset 0) o;
    if archived is not null then
        raise exception 'order % is archived and takes no new claim; jobs/recon archive --restore % brings it back', archived, archived
              using errcode = 'check_violation';
    end if;
    return null;
end $$;

create or replace function refuse_postage_of_archived_claims() returns trigger language plpgsql as $$
declare
    archived text;
begin
    select min(o.order_no) into archived
      from changed r
     cross join lateral (select s.archived_month from claim_state s where s.claim_id = r.claim_id offset 0) s
     cross join lateral (select k.order_no from claim c join shop_order k on k.id = c.order_id
                          where s.archived_month is not null and c.id = r.claim_id offset 0) o;
    if archived is not null then
        raise exception 'order % is archived and takes no new postage; jobs/recon archive --restore % brings it back', archived, archived
              using errcode = 'check_violation';
    end if;
    return null;
end $$;
