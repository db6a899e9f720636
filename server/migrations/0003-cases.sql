-- Cases 闭环工单: everything somebody must answer, and what happened to it.

create table category (
  id uuid primary key,
  kind text not null,
  parent_id uuid references category,
  code text not null,
  name text not null,
  name_en text,
  icon text,
  team_id uuid references unit,
  resolve_hours numeric,
  position int not null default 0,
  unique (kind, code)
);
-- Categories that came with a file are told apart by their exact spelling.
create unique index category_imported_name on category (parent_id, md5(name)) where code like 'imported-%';

create table case_record (
  id uuid primary key,
  kind text not null,
  number text not null,
  title text not null,
  description text not null,
  state text not null,
  state_since timestamptz not null,
  urgency text not null,
  category_id uuid references category,
  place_id uuid references place,
  client_unit_id uuid references unit,
  serving_unit_id uuid references unit,
  assignee_id uuid references person,
  reporter_id uuid references person,
  reporter_name text,
  contact_phone text,
  source text not null check (source in ('account', 'public', 'import')),
  receipt_hash bytea unique,
  reported_at timestamptz not null,
  assigned_at timestamptz,
  -- First acceptance: the answer to the reporter. Later acceptances are on the timeline.
  accepted_at timestamptz,
  done_at timestamptz,
  confirmed_at timestamptz,
  -- When it was over without having been done: rejected or cancelled.
  dropped_at timestamptz,
  closed_at timestamptz,
  due_at timestamptz,
  paused_at timestamptz,
  pause_cause text,
  result text,
  stars int check (stars between 1 and 5),
  rating_comment text,
  rated_at timestamptz,
  rated_by_default boolean not null default false,
  flags text[] not null default '{}',
  import_id uuid,
  version int not null default 0,
  unique (kind, number)
);
create index case_reported on case_record (kind, reported_at desc, id desc);
create index case_open on case_record (kind, due_at) where state not in ('closed', 'rejected', 'cancelled');
create index case_assignee on case_record (assignee_id) where state not in ('closed', 'rejected', 'cancelled');
create index case_team on case_record (serving_unit_id) where state not in ('closed', 'rejected', 'cancelled');
create index case_reporter on case_record (reporter_id);
create index case_place on case_record (place_id);
create index case_waiting on case_record (state_since) where state in ('done', 'confirmed');

create table timeline_event (
  id uuid primary key,
  case_id uuid not null references case_record,
  event text not null,
  at timestamptz not null,
  person_id uuid references person,
  -- Who, as they were called then; the reporter without an account and the system have no person.
  actor text not null,
  state text not null,
  reason text,
  detail jsonb not null default '{}'
);
create index on timeline_event (case_id, at, id);

create table attachment (
  id uuid primary key,
  case_id uuid not null references case_record,
  file_id uuid not null references file,
  phase text not null check (phase in ('before', 'after')),
  added_at timestamptz not null,
  unique (case_id, file_id)
);
create index on attachment (file_id);
