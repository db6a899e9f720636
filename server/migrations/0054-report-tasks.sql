-- Writing a summary together: tasks, contributions of units, sections, remarks; published versions and their withdrawal.

create table report_task (
  id uuid primary key,
  template text not null,
  -- The template as it was sent out, with all that it includes.
  definition jsonb not null,
  title text not null,
  period text not null,
  from_on date not null,
  to_on date not null,
  language text not null check (language in ('zh', 'en')),
  detailed boolean not null,
  note text not null default '',
  due_on date not null,
  state text not null check (state in ('writing', 'published', 'withdrawn', 'cancelled')),
  version int not null default 0,
  created_by uuid references person,
  created_at timestamptz not null
);
create index report_task_newest on report_task (created_at desc, id desc);

-- What one unit, one person or (neither) the office itself contributes.
create table report_part (
  id uuid primary key,
  task_id uuid not null references report_task,
  unit_id uuid references unit,
  person_id uuid references person,
  state text not null check (state in ('writing', 'submitted', 'returned', 'accepted')),
  version int not null default 0,
  submitted_at timestamptz,
  submitted_by uuid references person,
  settled_at timestamptz,
  settled_by uuid references person,
  reason text,
  reminded_at timestamptz,
  check (unit_id is null or person_id is null)
);
create unique index report_part_one on report_part (task_id, coalesce(unit_id, person_id, task_id));

create table report_section (
  part_id uuid not null references report_part,
  key text not null,
  position int not null,
  title text not null,
  prompt text not null,
  blocks jsonb not null,
  -- Indicators drafted in it that had no figure: data still to be supplied.
  gaps jsonb not null default '[]',
  filled boolean not null,
  version int not null default 0,
  saved_by uuid references person,
  saved_at timestamptz not null,
  primary key (part_id, key)
);

-- Text that another has replaced or that was put aside, so that nothing written is lost.
create table report_draft (
  id uuid primary key,
  part_id uuid not null,
  key text not null,
  blocks jsonb not null,
  reason text not null check (reason in ('replaced', 'aside')),
  written_by uuid references person,
  written_at timestamptz not null,
  foreign key (part_id, key) references report_section
);
create index report_draft_of on report_draft (part_id, written_at desc);

create table report_remark (
  id uuid primary key,
  part_id uuid not null,
  key text not null,
  block text not null,
  quote text not null,
  remark text not null,
  state text not null check (state in ('open', 'taken', 'declined')),
  answer text,
  made_by uuid references person,
  made_at timestamptz not null,
  settled_by uuid references person,
  settled_at timestamptz,
  foreign key (part_id, key) references report_section
);
create index report_remark_of on report_remark (part_id, made_at);

create table report_event (
  id uuid primary key,
  task_id uuid not null references report_task,
  part_id uuid references report_part,
  action text not null,
  detail jsonb not null,
  at timestamptz not null,
  by uuid references person
);
create index report_event_of on report_event (task_id, at);

alter table report
  add column task_id uuid references report_task,
  add column number int,
  -- By figure: what its facts were, as a hash.
  add column fact_hashes jsonb not null default '{}',
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references person,
  add column withdrawn_reason text;
create unique index report_number on report (task_id, number);
create unique index report_published on report (task_id) where task_id is not null and withdrawn_at is null;
