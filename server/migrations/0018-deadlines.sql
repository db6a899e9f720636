-- Deadlines by category and urgency, the clock that stands for declared reasons only, the chain of escalation.

-- What the organisation has set; where it has set nothing, the program's defaults hold.
create table deadline (
  id uuid primary key,
  kind text not null,
  -- Null: every category that has no row of its own.
  category_id uuid references category,
  urgency text not null check (urgency in ('normal', 'urgent', 'emergency')),
  respond_minutes int check (respond_minutes > 0),
  resolve_minutes int not null check (resolve_minutes > 0),
  -- `working`: by the business calendar; `running`: by the clock on the wall.
  clock text not null check (clock in ('working', 'running')),
  basis text not null,
  changed_at timestamptz not null,
  version int not null default 0,
  unique nulls not distinct (kind, category_id, urgency)
);
-- Limits by urgency that were set as rules before.
insert into deadline (id, kind, urgency, resolve_minutes, clock, basis, changed_at)
select gen_random_uuid(), 'repair', substring(code from 'cases\.resolve-hours\.(.*)'), (value * 60)::int, 'running',
  coalesce(basis, '本单位维修时限制度'), changed_at
from rule_value where code like 'cases.resolve-hours.%';
delete from rule_value where code like 'cases.resolve-hours.%';

-- Who is told when; only grows: the last row of a kind is in force.
create table escalation_chain (
  kind text not null,
  version int not null,
  steps jsonb not null,
  basis text not null,
  actor text not null,
  changed_at timestamptz not null,
  primary key (kind, version)
);

create table escalation (
  id uuid primary key,
  case_id uuid not null references case_record,
  -- How often the case had been reopened: each time the chain begins anew.
  round int not null,
  -- Of the time allowed: 1 is the deadline itself.
  share numeric not null,
  level text not null check (level in ('team', 'unit', 'charge')),
  -- Null: nobody stands at that level; then it is the desk's.
  person_id uuid references person,
  at timestamptz not null,
  unique (case_id, round, share, level)
);
create index on escalation (person_id, case_id);

alter table case_record
  add column clock text not null default 'running' check (clock in ('working', 'running')),
  add column allowed_minutes int,
  add column respond_due_at timestamptz,
  add column clock_stopped boolean not null default false,
  -- Every pause: [{cause, from, to, stops}].
  add column holds jsonb not null default '[]',
  add column reopened_at timestamptz[] not null default '{}',
  -- When it went past its time in its present round; and the first time ever: what was late once counts as failed.
  add column breached_at timestamptz,
  add column failed_at timestamptz,
  -- The next moment at which somebody is told.
  add column escalate_at timestamptz;
create index case_escalate on case_record (escalate_at) where escalate_at is not null;

update case_record set clock_stopped = paused_at is not null,
  allowed_minutes = round(extract(epoch from due_at - reported_at) / 60)
where due_at is not null;
update case_record r set holds = h.holds from (
  select case_id, jsonb_agg(jsonb_build_object('cause', cause, 'from', at, 'to', until, 'stops', true) order by at) as holds
  from (
    select case_id, event, at, detail ->> 'cause' as cause, lead(at) over (partition by case_id order by at, id) as until
    from timeline_event where event <> 'photo'
  ) as step
  where event = 'pause' group by case_id
) as h where h.case_id = r.id;
update case_record r set reopened_at = e.moments from (
  select case_id, array_agg(at order by at) as moments from timeline_event where event = 'reopen' group by case_id
) as e where e.case_id = r.id;
update case_record set breached_at = due_at, failed_at = due_at
where due_at is not null and dropped_at is null and paused_at is null and due_at < coalesce(done_at, now());
update case_record set escalate_at = due_at
where due_at is not null and done_at is null and dropped_at is null and breached_at is null;
