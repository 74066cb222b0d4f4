-- Partitions that other processes than the night's may run.

alter table run_partition add column claim integer not null default 0;
alter table run_partition add column execution_id bigint;
alter table run_partition add column ended text check (ended in ('DONE', 'FAILED'));
alter table run_partition add column fault text;
alter table run_partition add column message text;
comment on column run_partition.claim is 'Raised by whoever begins to run it; each chunk is written only while the claim is its own, so a process that was taken for dead writes no more.';
comment on column run_partition.execution_id is 'The execution, in the tables of Spring Batch, that is offered to workers; null: it was never offered.';
comment on column run_partition.ended is 'How the execution that was offered has ended, DONE or FAILED; null: it has not.';
comment on column run_partition.fault is 'Name of the fault, if it failed.';
comment on column run_partition.message is 'Its words, if it failed.';

-- Who asks a night to stop must not wait for its chunks, which share the row of the night.
alter table night_attempt add column stop_requested_by text;
alter table night drop column stop_requested_by;
comment on column night_attempt.stop_requested_by is 'Who asked the attempt to stop at its next chunk; null: nobody.';
