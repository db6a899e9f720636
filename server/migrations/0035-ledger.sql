-- The ledger in months, its closed periods, and its daily sums.

-- A closing 关账: from then on the days of the period take no postings.
create table ledger_closing (
  id uuid primary key,
  period text not null,
  from_on date not null,
  to_on date not null,
  closed_by uuid not null references person,
  closed_at timestamptz not null,
  note text,
  -- Transactions that began before it may still book in the period; once they have ended it is settled.
  txid xid8 not null default pg_current_xact_id(),
  settled_at timestamptz,
  -- Sum and count by measure as published, to be held against.
  totals jsonb,
  reopened_by uuid references person,
  reopened_at timestamptz,
  reopen_reason text,
  check (from_on <= to_on),
  check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopen_reason is null))
);
create unique index ledger_closing_standing on ledger_closing (period) where reopened_at is null;

-- Dates that the house has set for a school year, term, heating season or safety month.
create table period_dates (
  key text primary key,
  from_on date not null,
  to_on date not null,
  changed_at timestamptz not null,
  check (from_on <= to_on)
);

alter table fact rename to fact_before;
alter index fact_pkey rename to fact_before_pkey;
drop index fact_measure_on;
drop index fact_source;

create sequence fact_id;
create table fact (
  id bigint not null default nextval('fact_id'),
  measure text not null,
  at timestamptz not null,
  -- The organisation's day of "at".
  "on" date not null,
  amount numeric not null,
  -- 1 for a fact, -1 for what takes it back: adds up to the facts that stand.
  weight int not null,
  client_unit_id uuid,
  serving_unit_id uuid,
  place_id uuid,
  category_id uuid,
  person_id uuid,
  source_kind text not null,
  source_id uuid not null,
  -- The day it counts on in what is published: its own, or a later one where its own was closed by then.
  booked_on date not null,
  -- The closed period that an adjustment belongs to.
  closing_id uuid references ledger_closing,
  txid xid8 not null default pg_current_xact_id(),
  posted_at timestamptz not null,
  primary key (id, "on")
) partition by range ("on");
create index fact_measure_on on fact (measure, "on");
create index fact_source on fact (source_id);
create index fact_txid on fact (txid);
create index fact_adjustment on fact (booked_on) where closing_id is not null;
-- What lies in no month that has a part of its own yet.
create table fact_rest partition of fact default;

do $$
declare month date;
begin
  for month in select distinct date_trunc('month', "on")::date from fact_before loop
    execute format('create table %I partition of fact for values from (%L) to (%L)',
      'fact_' || to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
  end loop;
end $$;

insert into fact (id, measure, at, "on", amount, weight, client_unit_id, serving_unit_id, place_id, category_id, person_id,
  source_kind, source_id, booked_on, txid, posted_at)
select id, measure, at, "on", amount, (standing <> 0)::int - (standing - amount <> 0)::int, client_unit_id, serving_unit_id, place_id,
  category_id, person_id, source_kind, source_id, "on", '0', posted_at
from (
  select *, sum(amount) over (
    partition by measure, at, "on", client_unit_id, serving_unit_id, place_id, category_id, person_id, source_kind, source_id order by id
  ) as standing from fact_before
) as told;
select setval('fact_id', (select coalesce(max(id), 0) + 1 from fact_before), false);
drop table fact_before;

-- Facts by day, each grain keeping some of their dimensions. Holds every fact of the transactions below the mark.
create table fact_rollup (
  grain text not null,
  measure text not null,
  "on" date not null,
  client_unit_id uuid,
  serving_unit_id uuid,
  place_id uuid,
  category_id uuid,
  person_id uuid,
  amount numeric not null,
  weight bigint not null
);
create unique index fact_rollup_cell on fact_rollup
  (grain, measure, "on", category_id, serving_unit_id, client_unit_id, place_id, person_id) nulls not distinct;

create table rollup_mark (
  id boolean primary key default true check (id),
  rolled_below xid8 not null
);
insert into rollup_mark (rolled_below) values ('0');
