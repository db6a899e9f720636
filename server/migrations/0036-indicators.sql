-- What the house adds to the registry of indicators, and what the registry has said over time.

create table indicator_version (
  code text not null,
  version int not null,
  since timestamptz not null,
  fingerprint text not null,
  -- Name, definition, exclusions, unit, direction, formula as declared.
  content jsonb not null,
  primary key (code, version)
);

create table indicator_setting (
  code text primary key,
  owner_id uuid references person,
  lower_bound numeric,
  upper_bound numeric,
  -- Kind of period whose figure is held against the bounds.
  watch text not null,
  rounding text check (rounding in ('half-up', 'truncate')),
  decimals int check (decimals between 0 and 6),
  version int not null default 0,
  check (lower_bound <= upper_bound)
);

create table indicator_alert (
  id uuid primary key,
  code text not null,
  period text not null,
  bound text not null check (bound in ('lower', 'upper')),
  bound_value numeric not null,
  from_on date not null,
  to_on date not null,
  exact numeric not null,
  numerator numeric,
  denominator numeric,
  records bigint not null,
  owner_id uuid not null references person,
  raised_at timestamptz not null,
  seen_at timestamptz,
  unique (code, period, bound)
);
create index on indicator_alert (owner_id) where seen_at is null;
