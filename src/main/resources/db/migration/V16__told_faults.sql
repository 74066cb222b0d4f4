-- Faults of nights that people have been told of, so that they are told once.

create table told_fault (
    id            bigint generated always as identity primary key,
    business_date date not null,
    fault         text not null,
    told_at       timestamptz not null,
    put_right_at  timestamptz
);
create unique index told_fault_open on told_fault (business_date, fault) where put_right_at is null;
comment on table told_fault is 'Faults of nights that somebody has been told of by webhook or e-mail; a repetition is not told again.';
comment on column told_fault.id is 'Key.';
comment on column told_fault.business_date is 'The night''s business date.';
comment on column told_fault.fault is 'Name of the fault and the job in which it ended the night, for example ControlTotalBroken in reports.';
comment on column told_fault.told_at is 'When it was told, by the machine''s clock.';
comment on column told_fault.put_right_at is 'When it was told that the night is done after all, by the machine''s clock; null: not yet.';
