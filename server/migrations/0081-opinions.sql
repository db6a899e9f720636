-- Opinions 意见建议: what was said of the services, by which channel, and what came of it.

create table opinion (
  id uuid primary key,
  number text not null unique,
  content text not null,
  channel text not null,
  occasion text,
  -- When it was said; noon of that day where it was written down later.
  received_at timestamptz not null,
  -- Who gave it; of an anonymous one nobody is kept.
  person_id uuid references person,
  raised_by text,
  is_anonymous boolean not null,
  client_unit_id uuid references unit,
  survey_id uuid references survey,
  -- Who answers for it.
  unit_id uuid references unit,
  handler_id uuid references person,
  track text check (track in ('quick', 'study')),
  state text not null check (state in ('received', 'sorted', 'replied', 'improving', 'implemented', 'closed', 'explained')),
  reply_due_on date,
  due_on date,
  replied_on date,
  ended_at timestamptz,
  entered_by uuid references person,
  created_at timestamptz not null,
  version int not null default 0,
  check (not is_anonymous or (person_id is null and raised_by is null)),
  check ((state in ('received', 'explained')) or (unit_id is not null and track is not null and reply_due_on is not null)),
  check ((state in ('closed', 'explained')) = (ended_at is not null))
);
create index opinion_newest on opinion (received_at desc, id desc);
create index opinion_open on opinion (due_on) where ended_at is null;
create index opinion_person on opinion (person_id);
create index opinion_unit on opinion (unit_id);

create table opinion_step (
  id uuid primary key,
  opinion_id uuid not null references opinion,
  verb text not null,
  at timestamptz not null,
  person_id uuid references person,
  said text,
  is_effective boolean
);
create index opinion_step_opinion on opinion_step (opinion_id, at);
