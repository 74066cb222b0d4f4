-- Parts of a job that are judged at the same time.

create table run_partition (
    night_id    bigint not null references night,
    job         text not null,
    step        text not null,
    number      integer not null check (number > 0),
    above       bigint not null,
    up_to       bigint not null check (up_to > above),
    expected    bigint not null,
    scanned     bigint not null default 0,
    decided     bigint not null default 0,
    waiting     bigint not null default 0,
    overtaken   bigint not null default 0,
    quarantined bigint not null default 0,
    primary key (night_id, step, number)
) with (fillfactor = 50);
comment on table run_partition is 'A part of a step of a night, judged beside the others. Its range is frozen when the step first begins; the counts are raised in the transaction of the chunk that they count.';
comment on column run_partition.night_id is 'The night.';
comment on column run_partition.job is 'refunds, shipments or compensation.';
comment on column run_partition.step is 'The step of the job, for example refunds.judge.';
comment on column run_partition.number is 'From 1; with the step it is all that a process needs to know to run the partition.';
comment on column run_partition.above is 'Its subjects have keys above this one.';
comment on column run_partition.up_to is 'Its subjects have keys up to this one. The ranges of a step leave no key out.';
comment on column run_partition.expected is 'Keys that were due in it when it was frozen.';
comment on column run_partition.scanned is 'Subjects looked at.';
comment on column run_partition.decided is 'Subjects that got at least one decision.';
comment on column run_partition.waiting is 'Subjects that need nothing yet.';
comment on column run_partition.overtaken is 'Subjects that a new fact changed while they were judged; they are judged again.';
comment on column run_partition.quarantined is 'Subjects set aside.';

create view job_total as
select r.night_id, r.job, r.state, r.scanned + p.scanned as scanned, r.decided + p.decided as decided,
       r.waiting + p.waiting as waiting, r.overtaken + p.overtaken as overtaken, r.quarantined + p.quarantined as quarantined,
       r.message
  from job_run r
 cross join lateral (select coalesce(sum(scanned), 0)::bigint as scanned, coalesce(sum(decided), 0)::bigint as decided,
                            coalesce(sum(waiting), 0)::bigint as waiting, coalesce(sum(overtaken), 0)::bigint as overtaken,
                            coalesce(sum(quarantined), 0)::bigint as quarantined
                       from run_partition p where p.night_id = r.night_id and p.job = r.job) p;
comment on view job_total is 'A job of a night with what became of its subjects: what it counted itself and what its partitions did.';
comment on table job_run is 'One job of a night. The counts are raised in the transaction of the chunk that they count, so a crash cannot falsify them; what partitions count stands with them, and job_total has both.';
