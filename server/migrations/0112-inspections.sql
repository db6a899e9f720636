-- Inspections 巡检: routes with points, and what was found at each point of each round.
create table inspection_route (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('patrol', 'fire', 'equipment', 'special', 'joint', 'spot')),
  level text not null check (level in ('post', 'team', 'department', 'leader')),
  scope text not null,
  method text not null,
  standard text not null,
  draw int check (draw > 0),
  is_active boolean not null,
  version int not null default 0
);

create table route_point (
  id uuid primary key,
  route_id uuid not null references inspection_route,
  position int not null,
  place_id uuid not null references place,
  name text not null,
  items text[] not null,
  needs_scan boolean not null,
  needs_photo boolean not null,
  -- Taken off the route; rounds that had it keep it.
  removed_at timestamptz
);
create index route_point_route on route_point (route_id, position);

-- Points of a round that has begun, as they stood then; of one drawn by lot, those that were drawn.
create table round_point (
  task_id uuid not null references plan_task,
  point_id uuid not null references route_point,
  position int not null,
  primary key (task_id, point_id)
);

create table round_check (
  id uuid primary key,
  task_id uuid not null references plan_task,
  point_id uuid not null references route_point,
  place_id uuid not null references place,
  result text not null check (result in ('ok', 'problem', 'skipped')),
  note text not null,
  failed text[] not null,
  is_scanned boolean not null,
  photo_ids uuid[] not null,
  person_id uuid references person,
  unit_id uuid references unit,
  -- When it was looked at, as far as the device can be believed; when it arrived; what the device said.
  at timestamptz not null,
  arrived_at timestamptz not null,
  device_at timestamptz not null,
  clock_off int,
  case_kind text,
  case_id uuid references case_record,
  contradicted_by uuid references round_check,
  unique (task_id, point_id)
);
create index round_check_place on round_check (place_id, at desc);
