-- Responsibility map 责任区: who answers for an area and a trade, and when.
create table responsibility (
  id uuid primary key,
  place_id uuid not null references place,
  -- Null: every trade.
  category_id uuid references category,
  unit_id uuid not null references unit,
  -- Null: whoever heads the unit.
  person_id uuid references person,
  -- Days of the week (1 Monday … 7 Sunday) and hours, by the organisation's clock; hours may run past midnight.
  weekdays int[],
  from_time time,
  to_time time,
  from_on date not null,
  to_on date,
  note text not null default '',
  version int not null default 0,
  check (to_on >= from_on),
  check ((from_time is null) = (to_time is null))
);
create index on responsibility (place_id);
create index on responsibility (person_id);
create index on responsibility (unit_id);
