-- What is due is found by its instant, so that what is not due costs nothing, however much there is.

drop index claim_state_due;
create index claim_state_due on claim_state (due_at, claim_id) where due_at is not null;
drop index order_state_due;
create index order_state_due on order_state (due_at, order_id) where due_at is not null;

-- A fake order stays due for ever, as nobody judges it.
create index shop_order_fake on shop_order (id) where fake;
