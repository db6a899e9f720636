-- Stocktakings of assets: cards frozen as they stand, every scan as it came, what became of each.
alter table asset drop constraint asset_state_check;
alter table asset add constraint asset_state_check check (state in ('in-use', 'idle', 'lent', 'missing', 'disposed'));

create table asset_count (
  id uuid primary key,
  number text not null unique,
  title text not null,
  state text not null check (state in ('open', 'closed', 'approved')),
  unit_id uuid references unit,
  place_id uuid references place,
  due_on date not null,
  opened_at timestamptz not null,
  opened_by uuid references person,
  closed_at timestamptz,
  closed_by uuid references person,
  approved_at timestamptz,
  approved_by uuid references person,
  version int not null default 0
);

-- Cards of a stocktaking as they stood when it was opened.
create table asset_count_line (
  id uuid primary key,
  count_id uuid not null references asset_count,
  asset_id uuid not null references asset,
  quantity int not null,
  value numeric(14, 2) not null,
  unit_id uuid not null references unit,
  keeper_id uuid references person,
  place_id uuid references place,
  result text not null check (result in ('pending', 'found', 'misplaced', 'missing')),
  condition text check (condition in ('good', 'damaged', 'scrap')),
  found_at timestamptz,
  found_by uuid references person,
  found_place_id uuid references place,
  scans int not null default 0,
  cause text,
  responsible_id uuid references person,
  opinion text,
  compensation numeric(14, 2),
  unique (count_id, asset_id)
);
create index asset_count_line_result on asset_count_line (count_id, result);

-- Every scan as it came: those of a card of the scope, those scanned again, and those that belong to none.
create table asset_count_scan (
  key uuid primary key,
  count_id uuid not null references asset_count,
  line_id uuid references asset_count_line,
  code text not null,
  outcome text not null check (outcome in ('found', 'misplaced', 'repeated', 'outside', 'unknown')),
  asset_name text,
  place_id uuid references place,
  person_id uuid references person,
  at timestamptz not null,
  device_at timestamptz not null
);
create index asset_count_scan_stray on asset_count_scan (count_id) where outcome in ('outside', 'unknown');
alter table asset_step add column count_id uuid references asset_count;
