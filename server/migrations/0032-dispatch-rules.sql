-- Dispatch rules 派单规则: category × place × time → whom; and the trade that a category calls for.

create table dispatch_rule (
  id uuid primary key,
  kind text not null,
  name text not null,
  -- The first rule that fits is applied.
  position int not null,
  category_id uuid references category,
  place_id uuid references place,
  urgency text,
  hours text not null check (hours in ('any', 'working', 'off', 'night', 'dayoff')),
  target text not null check (target in ('team', 'person', 'area', 'duty', 'pool')),
  unit_id uuid references unit,
  person_id uuid references person,
  -- Dispatched at once; otherwise the rule is a suggestion.
  is_automatic boolean not null,
  is_active boolean not null,
  version int not null default 0,
  unique (kind, name),
  check (target = 'pool' or unit_id is not null),
  check ((target = 'person') = (person_id is not null))
);

create table category_trade (
  category_id uuid primary key references category,
  trade text not null
);
