-- Three roles with no more rights than their work needs. Whoever may create roles and owns the
-- database runs this file, in that database:
--
--   psql -v ON_ERROR_STOP=1 -f jobs/database/roles.sql postgresql://HOST/DATABASE
--
-- Before the first night it creates the roles and the two schemas; after the first night, and
-- after every new version of the program, run it again: it then grants what the tables need.
-- It may be run at any time and takes nothing away that a night holds.
--
--   recon_migration  owns the schemas and everything in them; creates and changes tables.
--                    RECON_DB_MIGRATION_USER, used for that alone, at the start of a night
--   recon_night      nights and the commands by which people decide: reads everything, writes
--                    exactly what is named below, never changes what is append-only
--   recon_reader     'recon status', 'why', 'runs', 'explain', 'doctor', and everybody's queries
--
-- The roles have no password yet: set them with \password, so that they stand in no file.

do $$
declare role text;
begin
  foreach role in array array['recon_migration', 'recon_night', 'recon_reader'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole', role);
    end if;
  end loop;
  execute format('grant create on database %I to recon_migration', current_database());
  -- Else everybody may create temporary tables.
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant connect on database %I to recon_migration, recon_night, recon_reader', current_database());
end $$;

create schema if not exists aftersales;
create schema if not exists batch;
revoke create on schema public from public;
grant usage on schema aftersales, batch to recon_night, recon_reader;

-- Whose the tables are, also those that an older version created as somebody else.
do $$
declare thing record;
begin
  alter schema aftersales owner to recon_migration;
  alter schema batch owner to recon_migration;
  for thing in
    select case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as kind, c.oid::regclass as name
      from pg_class c
     where c.relnamespace in ('aftersales'::regnamespace, 'batch'::regnamespace) and c.relkind in ('r', 'v', 'S')
       and c.relowner <> 'recon_migration'::regrole
       -- The sequence of an identity column follows its table.
       and not exists (select from pg_depend d
                        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
                          and c.relkind = 'S')
  loop
    execute format('alter %s %s owner to recon_migration', thing.kind, thing.name);
  end loop;
  for thing in
    select p.oid::regprocedure as name from pg_proc p
     where p.pronamespace in ('aftersales'::regnamespace, 'batch'::regnamespace)
       and p.proowner <> 'recon_migration'::regrole
  loop
    execute format('alter function %s owner to recon_migration', thing.name);
  end loop;
end $$;

-- Everybody reads everything, also what a later version adds.
grant select on all tables in schema aftersales, batch to recon_night, recon_reader;
alter default privileges for role recon_migration in schema aftersales grant select on tables to recon_night, recon_reader;
alter default privileges for role recon_migration in schema batch grant select on tables to recon_night, recon_reader;

-- Who holds the night's lock, and since when, stands in pg_stat_activity.
grant pg_read_all_stats to recon_night, recon_reader;

-- What a night writes. A table that is not named here is written by nobody but its owner.
do $$
declare
  written constant text[][] := array[
    -- Facts, from the files of an inbox. An order's formation and promise are filled once.
    ['shop', 'insert'], ['shop_order', 'insert, update (group_formed_at, promised_ship_at)'],
    ['order_item', 'insert'], ['order_discount', 'insert'], ['payment', 'insert'], ['shipment', 'insert'],
    ['shipment_event', 'insert'], ['claim', 'insert'], ['claim_event', 'insert'],
    -- When a claim or an order is due; triggers of the facts write it as well.
    ['claim_state', 'insert, update'], ['order_state', 'insert, update'],
    -- Append-only: decisions, what is owed and booked. To lock a row, PostgreSQL asks for the
    -- right to update one column of it; this one can be set to nothing else, and a trigger refuses.
    ['decision', 'insert'], ['entitlement', 'insert, update (id)'], ['entitlement_event', 'insert'],
    ['ledger_entry', 'insert'], ['ledger_day', 'insert'], ['break_item', 'insert'], ['audit_entry', 'insert'],
    -- The record of nights, and what they set aside.
    ['night', 'insert, update'], ['told_fault', 'insert, update, delete'], ['night_attempt', 'insert, update'], ['job_run', 'insert, update'],
    ['run_partition', 'insert, update'], ['unpriced_breach', 'insert, delete'],
    ['quarantined', 'insert, update'], ['hold', 'insert, update'], ['held_decision', 'insert, delete'],
    ['safety_stop', 'insert, update, delete'], ['quarantine_earlier', 'insert'],
    ['published_workbook', 'insert, update'], ['published_figure', 'insert']];
  entry text[];
begin
  foreach entry slice 1 in array written loop
    if to_regclass('aftersales.' || entry[1]) is not null then
      execute format('grant %s on aftersales.%I to recon_night', entry[2], entry[1]);
    end if;
  end loop;
end $$;

-- Spring Batch's own tables.
grant insert, update on all tables in schema batch to recon_night;
grant usage on all sequences in schema batch to recon_night;
