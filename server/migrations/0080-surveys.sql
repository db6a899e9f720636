-- Satisfaction surveys 满意度测评: what is asked, who is asked, what came back.

create table survey (
  id uuid primary key,
  number text not null unique,
  title text not null,
  -- Rounds of one series are compared with one another.
  series text not null,
  intro text not null,
  side text not null check (side in ('users', 'staff')),
  is_anonymous boolean not null,
  -- Whose service it is about.
  unit_id uuid not null references unit,
  questions jsonb not null,
  -- Everyone in these units and those below is asked, or a sample of them drawn by lot.
  audience uuid[] not null,
  sample int check (sample > 0),
  seed text,
  last_on date not null,
  -- The rules in force when it opened: which grade counts as satisfied, how few a unit shown by itself may be.
  satisfied_from int,
  smallest_group int,
  state text not null check (state in ('draft', 'open', 'closed', 'published')),
  conclusion text,
  created_by uuid references person,
  created_at timestamptz not null,
  opened_at timestamptz,
  reminded_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  version int not null default 0,
  check ((state = 'draft') = (opened_at is null)),
  check ((opened_at is null) = (satisfied_from is null) and (opened_at is null) = (smallest_group is null)),
  check ((state in ('closed', 'published')) = (closed_at is not null)),
  check ((state = 'published') = (published_at is not null and conclusion is not null))
);
create index survey_newest on survey (created_at desc, id desc);
create index survey_series on survey (series, closed_at);

create table survey_invitee (
  survey_id uuid not null references survey,
  person_id uuid not null references person,
  -- The unit under which the answer counts: the person's own, or the next above it that is large enough.
  unit_id uuid not null references unit,
  has_answered boolean not null default false,
  primary key (survey_id, person_id)
);
create index survey_invitee_person on survey_invitee (person_id);

-- An answer. Of an anonymous survey it names neither person nor hour, and its id tells no order.
create table survey_answer (
  id uuid primary key,
  survey_id uuid not null references survey,
  unit_id uuid references unit,
  person_id uuid references person,
  channel text not null check (channel in ('page', 'paper')),
  "on" date not null,
  -- By key of question: a grade (0 cannot judge), the number of a choice, or words.
  answers jsonb not null,
  entered_by uuid references person,
  check ((channel = 'paper') = (entered_by is not null))
);
create index survey_answer_survey on survey_answer (survey_id);
