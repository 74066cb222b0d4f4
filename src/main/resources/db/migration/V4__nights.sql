-- Nights, their jobs, and what they set aside.

create table night (
    id            bigint generated always as identity primary key,
    business_date date not null,
    revision      integer not null default 0,
    attempt       integer not null default 1,
    state         text not null check (state in ('RUNNING', 'STOPPED', 'FAILED', 'DONE')),
    cut_off       timestamptz not null,
    inputs_digest text not null,
    owner         text not null,
    started_at    timestamptz not null,
    finished_at   timestamptz,
    message       text,
    unique (business_date, revision)
);
comment on table night is 'One night: the judgement of one business date in one revision, with what was frozen when it began.';
comment on column night.id is 'Key of the night.';
comment on column night.business_date is 'The day whose facts are judged, in the shop''s zone.';
comment on column night.revision is 'Zero; raised only when a done night is deliberately judged anew.';
comment on column night.attempt is 'Fencing token: raised by every start, checked by every chunk, so that a process that was taken for dead cannot write.';
comment on column night.state is 'RUNNING, STOPPED, FAILED or DONE.';
comment on column night.cut_off is 'The instant at which the business date ends; the night knows nothing at or after it.';
comment on column night.inputs_digest is 'SHA-256 over policy packs and settings as they were when the night first began.';
comment on column night.owner is 'Process and host that runs or last ran it.';
comment on column night.started_at is 'When its first attempt began, by the machine''s clock.';
comment on column night.finished_at is 'When it was done, by the machine''s clock.';
comment on column night.message is 'What stopped it; null where nothing did.';

create table job_run (
    night_id    bigint not null references night,
    job         text not null,
    state       text not null check (state in ('RUNNING', 'STOPPED', 'FAILED', 'DONE')),
    scanned     bigint not null default 0,
    decided     bigint not null default 0,
    waiting     bigint not null default 0,
    overtaken   bigint not null default 0,
    quarantined bigint not null default 0,
    message     text,
    primary key (night_id, job)
);
comment on table job_run is 'One job of a night. The counts are raised in the transaction of the chunk that they count, so a crash cannot falsify them.';
comment on column job_run.night_id is 'The night.';
comment on column job_run.job is 'intake, refunds, shipments, compensation or reports.';
comment on column job_run.state is 'RUNNING, STOPPED, FAILED or DONE.';
comment on column job_run.scanned is 'Subjects (for intake: rows) looked at.';
comment on column job_run.decided is 'Subjects that got at least one decision (for intake: rows that brought a new fact).';
comment on column job_run.waiting is 'Subjects that need nothing yet (for intake: rows already known, or not yet known at the cut-off).';
comment on column job_run.overtaken is 'Subjects that a new fact changed while they were judged; they are judged again.';
comment on column job_run.quarantined is 'Subjects set aside.';
comment on column job_run.message is 'What stopped it; null where nothing did.';

create table quarantined (
    id          bigint generated always as identity primary key,
    job         text not null,
    subject     text not null check (subject in ('ROW', 'CLAIM', 'ORDER', 'BREACH')),
    subject_key text not null,
    reason      text not null,
    message     text not null,
    file_name   text,
    line_no     bigint,
    column_name text,
    raw_value   text,
    opened_on   date not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'RELEASED', 'RESOLVED', 'DISCARDED')),
    closed_on   date check ((closed_on is null) = (state in ('OPEN', 'RELEASED'))),
    unique (job, subject, subject_key)
);
create index quarantined_open on quarantined (subject, subject_key) where state = 'OPEN';
comment on table quarantined is 'Subjects and rows that could not be judged: why, and the way out.';
comment on column quarantined.id is 'Key.';
comment on column quarantined.job is 'The job that set it aside.';
comment on column quarantined.subject is 'ROW (of a file), CLAIM, ORDER or BREACH.';
comment on column quarantined.subject_key is 'For a row: file name and the row''s own key; else our key of the subject as text.';
comment on column quarantined.reason is 'Reason code, for example AMOUNT_UNREADABLE.';
comment on column quarantined.message is 'What happened and what to do next, in one or two sentences.';
comment on column quarantined.file_name is 'File the row stands in.';
comment on column quarantined.line_no is 'Line the row begins at.';
comment on column quarantined.column_name is 'Column that could not be understood.';
comment on column quarantined.raw_value is 'The value as it was found.';
comment on column quarantined.opened_on is 'Business date of the night that set it aside.';
comment on column quarantined.state is 'OPEN; RELEASED: judge it again; RESOLVED: judged since; DISCARDED by a person.';
comment on column quarantined.closed_on is 'Business date from which on it is resolved or discarded; null: it is not. Reports of earlier dates still count it.';
