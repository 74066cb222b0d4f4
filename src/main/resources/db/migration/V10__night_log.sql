-- What the night's log needs beside the decisions: how chats were answered, and when something stood in quarantine before.

create table chat_day (
    shop_id                   text not null references shop,
    day                       date not null,
    enquiries                 integer not null check (enquiries >= 0),
    replied_within_5_minutes  integer not null check (replied_within_5_minutes between 0 and enquiries),
    after_sales_enquiries     integer not null default 0 check (after_sales_enquiries between 0 and enquiries),
    enquiries_that_ordered    integer not null check (enquiries_that_ordered >= 0),
    primary key (shop_id, day),
    check (enquiries_that_ordered + after_sales_enquiries <= enquiries)
);
comment on table chat_day is 'How a shop answered its buyers on one day (ME-05, ME-06). Feed contract: insert when the day is over; nothing changes later. A day that is not fed is not judged.';
comment on column chat_day.shop_id is 'The shop.';
comment on column chat_day.day is 'The calendar day in the shop''s zone.';
comment on column chat_day.enquiries is 'Buyers who wrote to the shop that day; each counts once. Zero: nobody wrote.';
comment on column chat_day.replied_within_5_minutes is 'Those of them whom nobody left waiting for more than 5 minutes; an answer after exactly 5 minutes is in time (ME-05).';
comment on column chat_day.after_sales_enquiries is 'Those of them who wrote about something they had bought before; conversion leaves them out (ME-06).';
comment on column chat_day.enquiries_that_ordered is 'Those of the others who then paid for an order (ME-06).';

create table quarantine_earlier (
    job         text not null,
    subject     text not null,
    subject_key text not null,
    reason      text not null,
    message     text not null,
    file_name   text,
    line_no     bigint,
    column_name text,
    raw_value   text,
    opened_on   date not null,
    closed_on   date not null,
    primary key (job, subject, subject_key, opened_on),
    check (opened_on < closed_on)
);
comment on table quarantine_earlier is 'When something stood in quarantine before it was set aside again, so that the reports of those days stay what they were. Written by a trigger only.';
comment on column quarantine_earlier.job is 'As in quarantined.';
comment on column quarantine_earlier.subject is 'As in quarantined.';
comment on column quarantine_earlier.subject_key is 'As in quarantined.';
comment on column quarantine_earlier.reason is 'Reason code of that time.';
comment on column quarantine_earlier.message is 'Message of that time.';
comment on column quarantine_earlier.file_name is 'As in quarantined.';
comment on column quarantine_earlier.line_no is 'As in quarantined.';
comment on column quarantine_earlier.column_name is 'As in quarantined.';
comment on column quarantine_earlier.raw_value is 'As in quarantined.';
comment on column quarantine_earlier.opened_on is 'Business date of the night that set it aside.';
comment on column quarantine_earlier.closed_on is 'Business date from which on that was over: resolved, or set aside anew.';

create function keep_earlier_quarantine() returns trigger language plpgsql as $$
begin
    insert into quarantine_earlier (job, subject, subject_key, reason, message, file_name, line_no, column_name, raw_value,
                                    opened_on, closed_on)
    values (old.job, old.subject, old.subject_key, old.reason, old.message, old.file_name, old.line_no, old.column_name,
            old.raw_value, old.opened_on, coalesce(old.closed_on, new.opened_on));
    return null;
end $$;
create trigger quarantine_keeps_what_was after update on quarantined
    for each row when (new.opened_on > old.opened_on and coalesce(old.closed_on, new.opened_on) > old.opened_on)
    execute function keep_earlier_quarantine();

create view quarantine_log as
select job, subject, subject_key, reason, message, file_name, line_no, column_name, raw_value, opened_on, closed_on
  from quarantined
union all
select job, subject, subject_key, reason, message, file_name, line_no, column_name, raw_value, opened_on, closed_on
  from quarantine_earlier;
comment on view quarantine_log is 'Everything that stands or stood in quarantine, with the business dates from and until which; for reports as of a date.';

create index decision_by_business_date on decision (business_date);
create index ledger_entry_by_booking on ledger_entry (booked_for);
create index entitlement_event_by_booking on entitlement_event (booked_for);
