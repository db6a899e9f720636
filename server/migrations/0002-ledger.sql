-- The ledger 运营台账: facts only grow; a correction is a reversal beside the new fact.

create table fact (
  id bigint generated always as identity primary key,
  measure text not null,
  at timestamptz not null,
  -- The organisation's day of "at".
  "on" date not null,
  amount numeric not null,
  client_unit_id uuid,
  serving_unit_id uuid,
  place_id uuid,
  category_id uuid,
  person_id uuid,
  source_kind text not null,
  source_id uuid not null,
  posted_at timestamptz not null
);
create index fact_measure_on on fact (measure, "on") include (amount, category_id, source_id);
create index fact_source on fact (source_id);
