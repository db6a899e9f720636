-- Dispatch: claiming, splitting, merging, and passing on between teams.

alter table case_record
  add column offered_at timestamptz,
  -- First time somebody took it out of the open pool by themselves.
  add column claimed_at timestamptz,
  -- A sub-order belongs to the case it was split from.
  add column parent_id uuid references case_record,
  add column split_at timestamptz,
  -- The case that a double was merged into; its answer is the double's answer.
  add column merged_into_id uuid references case_record,
  add column doubles int not null default 0,
  -- The team that is asked to take it over.
  add column transfer_to_id uuid references unit,
  add column refusals int not null default 0,
  -- So many teams refused that the head decides.
  add column disputed_at timestamptz;
create index case_parts on case_record (parent_id) where parent_id is not null;
create index case_doubles on case_record (merged_into_id) where merged_into_id is not null;
create index case_transfer_to on case_record (transfer_to_id) where transfer_to_id is not null;

-- The register of passing on 推诿扯皮: who asked whom, and what was answered.
create table case_transfer (
  id uuid primary key,
  case_id uuid not null references case_record,
  from_unit_id uuid references unit,
  to_unit_id uuid not null references unit,
  asked_by uuid references person,
  asked_at timestamptz not null,
  reason text not null,
  answer text check (answer in ('taken', 'declined', 'withdrawn', 'decided')),
  answered_by uuid references person,
  answered_at timestamptz,
  answer_reason text,
  check ((answer is null) = (answered_at is null))
);
create index on case_transfer (case_id, asked_at);
create unique index case_transfer_open on case_transfer (case_id) where answer is null;
create index on case_transfer (asked_at desc);
