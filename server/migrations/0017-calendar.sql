-- The business calendar: days that are not what the week or the published holidays say, and the working hours.

-- Only grows: the last row of a day counts, the others are its history.
create table calendar_day_change (
  id bigint generated always as identity primary key,
  "on" date not null,
  -- `default`: what the week and the published holidays say again.
  kind text not null check (kind in ('work', 'rest', 'default')),
  name text,
  basis text not null,
  actor text not null,
  changed_at timestamptz not null
);
create index on calendar_day_change ("on", id desc);

-- Years of which the organisation has said that its own table is complete.
create table calendar_year (
  year int primary key,
  basis text not null,
  actor text not null,
  confirmed_at timestamptz not null
);

-- Working hours, terms and shifts; only grows: the last row is in force.
create table calendar_setting (
  version int primary key,
  week jsonb not null,
  periods jsonb not null,
  shifts jsonb not null,
  basis text not null,
  actor text not null,
  changed_at timestamptz not null
);
