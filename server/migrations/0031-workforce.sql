-- Workforce 人员: trades and certificates, areas with rotation, duty rosters, shift handover.

create table skill (
  person_id uuid not null references person,
  trade text not null,
  certificate_no text,
  -- Last day on which the certificate is valid.
  valid_to date,
  changed_at timestamptz not null,
  primary key (person_id, trade)
);

-- A team's crews move on from area to area, one step every so many days.
create table area_plan (
  unit_id uuid primary key references unit,
  every_days int not null check (every_days > 0),
  from_on date not null,
  version int not null default 0
);
create table area (
  id uuid primary key,
  unit_id uuid not null references area_plan,
  name text not null,
  position int not null,
  unique (unit_id, position)
);
create table area_place (
  area_id uuid not null references area,
  place_id uuid not null references place,
  primary key (area_id, place_id)
);
create index on area_place (place_id);
create table area_member (
  area_id uuid not null references area,
  person_id uuid not null references person,
  position int not null,
  primary key (area_id, person_id)
);

create table shift (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null,
  -- Minutes since midnight; an end not after the begin lies on the next day.
  begins int not null check (begins between 0 and 1439),
  ends int not null check (ends between 0 and 1439),
  needs_handover boolean not null,
  -- What is checked at the handover: keys, tools, instruments.
  checklist text[] not null default '{}',
  version int not null default 0,
  unique (unit_id, name)
);

create table duty (
  id uuid primary key,
  shift_id uuid not null references shift,
  unit_id uuid not null references unit,
  person_id uuid not null references person,
  "on" date not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  version int not null default 0,
  unique (shift_id, "on"),
  check (ends_at > begins_at)
);
create index on duty (unit_id, begins_at);
create index on duty (person_id, begins_at);

create table duty_swap (
  id uuid primary key,
  duty_id uuid not null references duty,
  from_person_id uuid not null references person,
  to_person_id uuid not null references person,
  -- The duty given in return, if any.
  return_duty_id uuid references duty,
  reason text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('agreed', 'refused', 'withdrawn')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create unique index duty_swap_open on duty_swap (duty_id) where answer is null;
create index on duty_swap (to_person_id) where answer is null;

create table handover (
  id uuid primary key,
  duty_id uuid not null unique references duty,
  unit_id uuid not null references unit,
  due_at timestamptz not null,
  state text not null check (state in ('given', 'done', 'missed')),
  notes text not null,
  -- [{"item": "配电房钥匙", "ok": true, "note": null}]
  checklist jsonb not null,
  -- Open work at the time, as it was: [{"id", "number", "title", "state"}]
  open_work jsonb not null,
  given_by uuid references person,
  given_at timestamptz,
  taken_by uuid references person,
  taken_at timestamptz,
  version int not null default 0,
  check (given_by <> taken_by),
  check ((state = 'done') = (taken_at is not null))
);
create index on handover (unit_id, due_at desc);
