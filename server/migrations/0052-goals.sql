-- Target responsibility 目标责任制: yearly plans of work items and targets, monthly follow-up, responsibility letters.

create table goal_plan (
  id uuid primary key,
  number text not null unique,
  year int not null check (year between 2000 and 2999),
  unit_id uuid not null references unit,
  title text not null,
  -- 主线: what the year is about, in a few words.
  main_line text not null default '',
  -- Text of the responsibility letters, with {year}, {upper}, {lower}, {unit}, {plan}.
  letter_text text not null,
  -- Who approves, and signs the letters of the first layer as upper party.
  leader_id uuid not null references person,
  state text not null check (state in ('draft', 'submitted', 'issued', 'concluded', 'void')),
  drafted_by uuid not null references person,
  drafted_at timestamptz not null,
  submitted_by uuid references person,
  submitted_at timestamptz,
  decided_by uuid references person,
  decided_at timestamptz,
  remark text not null default '',
  issued_at timestamptz,
  concluded_by uuid references person,
  concluded_at timestamptz,
  version int not null default 0,
  check ((state in ('issued', 'concluded')) <= (issued_at is not null)),
  check ((state = 'concluded') = (concluded_at is not null))
);
create unique index goal_plan_one on goal_plan (unit_id, year) where state <> 'void';

-- A unit that takes part, who answers for it, and what is demanded of it beside the figures.
create table goal_unit (
  plan_id uuid not null references goal_plan,
  unit_id uuid not null references unit,
  person_id uuid references person,
  requirement text not null default '',
  primary key (plan_id, unit_id)
);
create index on goal_unit (person_id);

-- Work item 工作事项.
create table goal_item (
  id uuid primary key,
  plan_id uuid not null references goal_plan,
  title text not null,
  position int not null,
  version int not null default 0
);
create index on goal_item (plan_id);

-- Target 指标: a figure of the registry, or a piece of work with its day.
create table goal_target (
  id uuid primary key,
  plan_id uuid not null references goal_plan,
  item_id uuid not null references goal_item,
  -- The target that this one is a part of, split by unit.
  parent_id uuid references goal_target,
  unit_id uuid not null,
  person_id uuid references person,
  kind text not null check (kind in ('figure', 'work')),
  name text not null,
  indicator text,
  slice text check (slice in ('all', 'team', 'unit')),
  comparison text check (comparison in ('ge', 'le', 'eq')),
  mode text check (mode in ('total', 'every-month', 'year')),
  value numeric,
  -- Of every month, January first; null: no value of its own.
  months numeric[],
  due_on date,
  weight numeric(5, 2) not null check (weight >= 0),
  measures text not null,
  method text not null default '',
  position int not null,
  cancelled_on date,
  version int not null default 0,
  foreign key (plan_id, unit_id) references goal_unit (plan_id, unit_id),
  check (kind <> 'figure' or (indicator is not null and slice is not null and comparison is not null
    and mode is not null and value is not null and due_on is null)),
  check (kind <> 'work' or (indicator is null and value is null and due_on is not null)),
  check (months is null or cardinality(months) = 12)
);
create index on goal_target (plan_id);
create index on goal_target (parent_id);
create index on goal_target (person_id);

-- A change after the plan was issued: proposed with its reason, decided by another.
create table goal_amendment (
  id uuid primary key,
  plan_id uuid not null references goal_plan,
  target_id uuid references goal_target,
  kind text not null check (kind in ('add', 'change', 'cancel')),
  before jsonb,
  after jsonb,
  reason text not null,
  state text not null check (state in ('open', 'approved', 'refused')),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  remark text not null default '',
  check ((state = 'open') = (decided_at is null)),
  check (proposed_by <> decided_by)
);
create index on goal_amendment (plan_id);
create unique index goal_amendment_open on goal_amendment (target_id) where state = 'open';

-- Monthly follow-up 月度跟踪 of a unit.
create table goal_follow_up (
  id uuid primary key,
  plan_id uuid not null,
  unit_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  person_id uuid not null references person,
  due_on date not null,
  state text not null check (state in ('open', 'submitted', 'returned', 'accepted')),
  made_at timestamptz not null,
  first_submitted_at timestamptz,
  submitted_by uuid references person,
  submitted_at timestamptz,
  reviewed_by uuid references person,
  reviewed_at timestamptz,
  remark text not null default '',
  reminded_on date,
  version int not null default 0,
  unique (plan_id, unit_id, month),
  foreign key (plan_id, unit_id) references goal_unit (plan_id, unit_id),
  check (state = 'open' or submitted_at is not null),
  check (state <> 'accepted' or (reviewed_by is not null and reviewed_by <> submitted_by))
);
create index on goal_follow_up (person_id) where state in ('open', 'returned');
create index on goal_follow_up (due_on) where state in ('open', 'returned');

-- A target as it stood in a follow-up: what was planned, what the ledger said when it was submitted, and what follows.
create table goal_follow_line (
  follow_up_id uuid not null references goal_follow_up,
  target_id uuid not null references goal_target,
  outcome text check (outcome in ('met', 'missed', 'unmeasurable', 'pending')),
  planned numeric,
  comparison text,
  exact numeric,
  numerator numeric,
  denominator numeric,
  records int,
  month_exact numeric,
  from_on date,
  to_on date,
  done_on date,
  cause_kind text check (cause_kind in ('subjective', 'objective', 'both')),
  cause text not null default '',
  measures text not null default '',
  note text not null default '',
  primary key (follow_up_id, target_id),
  check (outcome is distinct from 'missed' or (cause_kind is not null and cause <> '' and measures <> ''))
);
create index on goal_follow_line (target_id);

-- What a target came to when its plan was concluded.
create table goal_result (
  target_id uuid primary key references goal_target,
  outcome text not null check (outcome in ('met', 'missed', 'unmeasurable')),
  exact numeric,
  records int,
  missed_months int not null
);

-- Responsibility letter 责任书: between two persons, as printed.
create table goal_letter (
  id uuid primary key,
  number text not null unique,
  plan_id uuid not null references goal_plan,
  unit_id uuid not null references unit,
  layer text not null check (layer in ('unit', 'member')),
  upper_id uuid not null references person,
  lower_id uuid not null references person,
  content jsonb not null,
  check_code text not null,
  due_on date not null,
  made_at timestamptz not null,
  state text not null check (state in ('open', 'signed', 'replaced')),
  upper_signed_at timestamptz,
  upper_method text check (upper_method in ('drawn', 'account')),
  upper_file_id uuid references file,
  lower_signed_at timestamptz,
  lower_method text check (lower_method in ('drawn', 'account')),
  lower_file_id uuid references file,
  reminded_on date,
  version int not null default 0,
  check (upper_id <> lower_id),
  check ((upper_signed_at is null) = (upper_method is null)),
  check ((lower_signed_at is null) = (lower_method is null)),
  check (state <> 'signed' or (upper_signed_at is not null and lower_signed_at is not null))
);
create unique index goal_letter_one on goal_letter (plan_id, unit_id, lower_id) where state <> 'replaced';
create index on goal_letter (lower_id) where state = 'open';
create index on goal_letter (upper_id) where state = 'open';
