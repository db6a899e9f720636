-- Rating by aspect, and the call back to whoever was not content (回访).

alter table case_record
  add column rating_speed int check (rating_speed between 1 and 5),
  add column rating_quality int check (rating_quality between 1 and 5),
  add column rating_manner int check (rating_manner between 1 and 5);

create table return_call (
  id uuid primary key,
  case_id uuid not null references case_record,
  -- Why it is made: a bad rating, a rule, a random sample.
  reason text not null check (reason in ('bad-rating', 'rule', 'sample')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  -- Calls in vain; the last one ends it.
  attempts int not null default 0,
  ended_at timestamptz,
  outcome text check (outcome in ('content', 'discontent', 'reopened', 'unreached')),
  note text,
  person_id uuid references person,
  -- Whom and what it is about, as it was when it was opened: the facts of a call do not move when its case does.
  client_unit_id uuid references unit,
  serving_unit_id uuid references unit,
  place_id uuid references place,
  category_id uuid references category,
  worker_id uuid references person,
  version int not null default 0,
  check ((ended_at is null) = (outcome is null))
);
create unique index return_call_open on return_call (case_id) where ended_at is null;
create index return_call_due on return_call (due_at) where ended_at is null;
create index return_call_opened on return_call (opened_at desc, id desc);
create index on return_call (case_id);
