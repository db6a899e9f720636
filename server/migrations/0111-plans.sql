-- Plans 计划: what must happen again and again, and the tasks that come of them, each exactly once.
create table plan (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  recurrence jsonb not null,
  policy text not null,
  times text[] not null,
  window_minutes int not null check (window_minutes > 0),
  grace_minutes int not null check (grace_minutes >= 0),
  people uuid[] not null,
  unit_id uuid not null references unit,
  from_on date not null,
  to_on date check (to_on >= from_on),
  is_active boolean not null,
  -- The last day whose tasks are there.
  generated_until date,
  unique (subject_kind, subject_id)
);

create table plan_task (
  id uuid primary key,
  plan_id uuid references plan,
  subject_kind text not null,
  subject_id uuid not null,
  on_day date not null,
  slot smallint not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  closes_at timestamptz not null,
  state text not null check (state in ('open', 'done', 'late', 'missed', 'waived')),
  assignee_id uuid references person,
  unit_id uuid references unit,
  ended_at timestamptz,
  ended_by uuid references person,
  reason text,
  version int not null default 0,
  check (opens_at < due_at and due_at <= closes_at),
  check ((state = 'open') = (ended_at is null)),
  unique (plan_id, on_day, slot)
);
create index plan_task_open on plan_task (closes_at) where state = 'open';
create index plan_task_day on plan_task (subject_kind, on_day desc, id desc);
create index plan_task_assignee on plan_task (assignee_id, on_day desc);
create index plan_task_subject on plan_task (subject_id, on_day desc);
