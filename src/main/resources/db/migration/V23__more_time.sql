-- Which clock more time to ship moves.

comment on column order_extension.node is 'The clock: ship or confirm-receipt. More time to ship that the platform or the buyer granted moves the promise to the buyer; what the seller asked for moves the clock that a rule of the pack names, which on Taobao and Tmall is the one that closes the trade (TB-R27), never the promise itself.';
