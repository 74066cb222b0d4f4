-- What people hold back for a time, and what a night asks about before it decides it.

create table hold (
    id             bigint generated always as identity primary key,
    kind           text not null check (kind in ('RULE', 'SHOP', 'PLATFORM')),
    code           text not null,
    until_date     date not null,
    reason         text not null,
    placed_by      text not null,
    placed_at      timestamptz not null,
    released_at    timestamptz,
    released_by    text,
    release_reason text,
    check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
);
create index hold_not_released on hold (until_date) where released_at is null;
comment on table hold is 'What a person holds back for a time: nights compute the decisions concerned and do not apply them.';
comment on column hold.id is 'Number, by which people name it.';
comment on column hold.kind is 'RULE, SHOP or PLATFORM.';
comment on column hold.code is 'Id of the rule, number of the shop, or code of the platform.';
comment on column hold.until_date is 'The last business date whose night holds back; the next one decides, as of the deadlines.';
comment on column hold.reason is 'Why, in the words of the person.';
comment on column hold.placed_by is 'Who placed it.';
comment on column hold.placed_at is 'When, by the machine''s clock.';
comment on column hold.released_at is 'When a person released it, by the machine''s clock; null: nobody has.';
comment on column hold.released_by is 'Who released it.';
comment on column hold.release_reason is 'Why it was released.';

create table held_decision (
    night_id     bigint not null references night,
    job          text not null,
    hold_id      bigint not null references hold,
    act          text not null check (act in ('DECISION', 'ENTITLEMENT', 'REVERSAL')),
    subject      text not null check (subject in ('CLAIM', 'ORDER', 'RETURN', 'BREACH', 'ENTITLEMENT')),
    subject_id   bigint not null,
    part         integer not null,
    order_id     bigint not null references shop_order,
    rule         text not null,
    from_stage   text not null,
    to_stage     text not null,
    effective_at timestamptz not null,
    amount       numeric(14, 2),
    primary key (night_id, subject, subject_id, part)
);
create index held_decision_by_order on held_decision (order_id, night_id);
create index held_decision_by_hold on held_decision (hold_id);
comment on table held_decision is 'What a night would have decided and did not, because a hold was in force. The subject stays due; the night looks at it once.';
comment on column held_decision.night_id is 'The night.';
comment on column held_decision.job is 'The job that held it back.';
comment on column held_decision.hold_id is 'The hold.';
comment on column held_decision.act is 'DECISION, ENTITLEMENT or REVERSAL: what would have been entered.';
comment on column held_decision.subject is 'What was looked at: CLAIM, ORDER (with its parcels), RETURN, BREACH or ENTITLEMENT.';
comment on column held_decision.subject_id is 'Our key of it; for RETURN of the claim, for BREACH of the decision.';
comment on column held_decision.part is 'Which of the decisions about it, from 0.';
comment on column held_decision.order_id is 'The order it concerns.';
comment on column held_decision.rule is 'The rule that would have decided; another than the held one where something hangs on what is held.';
comment on column held_decision.from_stage is 'Stage before, or the kind of breach.';
comment on column held_decision.to_stage is 'What would have become of it.';
comment on column held_decision.effective_at is 'When it would have taken effect, and will once it is decided.';
comment on column held_decision.amount is 'Yuan; null where no money is moved.';

create table safety_stop (
    night_id         bigint not null references night,
    job              text not null,
    act              text not null check (act in ('DECISION', 'ENTITLEMENT', 'REVERSAL')),
    rule             text not null,
    decisions        bigint not null,
    amount           numeric(16, 2) not null,
    usual_decisions  numeric(16, 2) not null,
    usual_amount     numeric(16, 2) not null,
    approved_by      text,
    approval_reason  text,
    approved_at      timestamptz,
    primary key (night_id, job, act, rule),
    check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approval_reason is null))
);
comment on table safety_stop is 'What a night would decide by one rule far beyond the usual. The night stops before it writes, until a person approves what is shown here.';
comment on column safety_stop.night_id is 'The night, of one date and revision.';
comment on column safety_stop.job is 'The job that would decide it.';
comment on column safety_stop.act is 'DECISION, ENTITLEMENT or REVERSAL.';
comment on column safety_stop.rule is 'The rule.';
comment on column safety_stop.decisions is 'How often in this night, with what it has entered already. An approval covers this number and little more.';
comment on column safety_stop.amount is 'The yuan of these.';
comment on column safety_stop.usual_decisions is 'How often in the usual night.';
comment on column safety_stop.usual_amount is 'The yuan of the usual night.';
comment on column safety_stop.approved_by is 'Who approved it; null: nobody yet.';
comment on column safety_stop.approval_reason is 'Why, in the words of the person.';
comment on column safety_stop.approved_at is 'When, by the machine''s clock.';
