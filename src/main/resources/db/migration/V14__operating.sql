-- What operators ask about nights and do between them.

create table night_attempt (
    id         bigint generated always as identity primary key,
    night_id   bigint not null references night,
    attempt    integer not null,
    owner      text not null,
    command    text not null,
    started_by text not null,
    reason     text,
    started_at timestamptz not null,
    ended_at   timestamptz,
    state      text not null check (state in ('RUNNING', 'STOPPED', 'FAILED', 'DONE', 'DIED')),
    job        text,
    fault      text,
    message    text,
    unique (night_id, attempt)
);
create index night_attempt_by_fault on night_attempt (fault) where fault is not null;
comment on table night_attempt is 'Every start of a night and how it ended: the history that a later success does not wipe out.';
comment on column night_attempt.id is 'Number of the run, by which people name it.';
comment on column night_attempt.night_id is 'The night.';
comment on column night_attempt.attempt is 'Which start of that night it was, from 1; the fencing token.';
comment on column night_attempt.owner is 'Process and host.';
comment on column night_attempt.command is 'The command as it was called; empty where it is not known.';
comment on column night_attempt.started_by is 'Who started it: a person, or the user of the system under which the scheduler runs.';
comment on column night_attempt.reason is 'Why, where somebody gave a reason.';
comment on column night_attempt.started_at is 'When it began, by the machine''s clock.';
comment on column night_attempt.ended_at is 'When it ended, by the machine''s clock; null while it runs and where it died.';
comment on column night_attempt.state is 'RUNNING, STOPPED, FAILED, DONE, or DIED: it ended without a word.';
comment on column night_attempt.job is 'The job in which it ended; null where all were done.';
comment on column night_attempt.fault is 'Name of the fault that ended it, for example ControlTotalBroken; null where none did.';
comment on column night_attempt.message is 'What ended it, in words; null where nothing did.';

insert into night_attempt (night_id, attempt, owner, command, started_by, started_at, ended_at, state, message)
select id, attempt, owner, '', 'not recorded', started_at, finished_at, state, message from night order by started_at, id;

alter table night add column stop_requested_by text;
comment on column night.stop_requested_by is 'Who asked the running attempt to stop at its next chunk; null: nobody. A new attempt begins without it.';

create table audit_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    command       text not null,
    subject       text not null,
    done_by       text not null,
    reason        text not null,
    business_date date,
    effect        text not null
);
create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each statement execute function refuse_change();
comment on table audit_entry is 'Every command by which a person changed something: who, when, why. Append-only.';
comment on column audit_entry.id is 'Key.';
comment on column audit_entry.at is 'When, by the machine''s clock.';
comment on column audit_entry.command is 'Name of the command, for example quarantine discard. Without its options, which may hold secrets.';
comment on column audit_entry.subject is 'What it was done to, for example night 2026-11-18 or quarantine 17.';
comment on column audit_entry.done_by is 'Who: what --by says, else the user of the system.';
comment on column audit_entry.reason is 'Why, in the words of the person.';
comment on column audit_entry.business_date is 'The business date concerned, if it is one.';
comment on column audit_entry.effect is 'What it changed, in words.';

alter table quarantined add column assignee text;
alter table quarantined add column note text;
comment on column quarantined.assignee is 'Who looks after it; null: nobody yet.';
comment on column quarantined.note is 'What a person last said about it; null: nothing.';
