-- Hazards 隐患: what a case of this kind carries beside its course.
create table hazard (
  case_id uuid primary key references case_record,
  -- What its own facts name as their source, beside those of the case.
  id uuid not null unique,
  found_by text not null check (found_by in ('reported', 'round', 'spot', 'special', 'joint', 'external')),
  mended_at_once boolean not null,
  grade text check (grade in ('general', 'major')),
  grade_basis text,
  -- The provisions of its mending 五落实; person and deadline stand on the case.
  measures text,
  funds numeric(12, 2) check (funds >= 0),
  emergency text,
  planned_at timestamptz,
  planned_by uuid references person,
  reported_up_to text,
  reported_up_said text,
  reported_up_at timestamptz,
  reported_up_by uuid references person,
  check (grade <> 'major' or grade_basis is not null),
  check ((planned_at is null) = (measures is null)),
  check ((reported_up_at is null) = (reported_up_to is null))
);

-- More time for the mending: asked with a reason, answered by another.
create table hazard_extension (
  id uuid primary key,
  case_id uuid not null references hazard,
  until date not null,
  reason text not null,
  asked_at timestamptz not null,
  asked_by uuid references person,
  answer text check (answer in ('granted', 'refused')),
  answered_at timestamptz,
  answered_by uuid references person,
  answer_reason text,
  check ((answer is null) = (answered_at is null)),
  check (asked_by <> answered_by)
);
create unique index hazard_extension_open on hazard_extension (case_id) where answer is null;
create index hazard_extension_case on hazard_extension (case_id, asked_at);
