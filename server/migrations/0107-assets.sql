-- Fixed assets: cards, what happened to each, and the papers by which they change hands.
create table asset_paper (
  id uuid primary key,
  number text not null unique,
  kind text not null check (kind in ('transfer', 'loan', 'disposal')),
  state text not null
    check (state in ('requested', 'appraised', 'approved', 'handing', 'lent', 'done', 'refused', 'withdrawn')),
  way text check (way in ('scrap', 'loss', 'sale', 'donation', 'handover')),
  reason text not null,
  requester_id uuid references person,
  unit_id uuid references unit,
  keeper_id uuid references person,
  place_id uuid references place,
  due_on date,
  -- Things that stood in the idle pool when they were asked for.
  is_reuse boolean not null,
  cards int not null,
  quantity int not null,
  value numeric(14, 2) not null,
  saved numeric(14, 2),
  proceeds numeric(14, 2),
  created_at timestamptz not null,
  ended_at timestamptz,
  reminded_on date,
  version int not null default 0,
  check ((kind = 'disposal') = (way is not null)),
  check ((kind = 'loan') = (due_on is not null)),
  check (kind = 'disposal' or unit_id is not null)
);
create index asset_paper_newest on asset_paper (created_at, id);
create index asset_paper_open on asset_paper (state) where ended_at is null;

create table asset (
  id uuid primary key,
  number text not null unique,
  name text not null,
  initials text not null,
  class_id uuid not null references category,
  spec text,
  brand text,
  maker text,
  serial text,
  unit_word text not null,
  quantity int not null check (quantity > 0),
  -- Of all pieces, in yuan.
  value numeric(14, 2) not null check (value >= 0),
  -- Null: not depreciated.
  life_months int check (life_months > 0),
  origin text not null,
  fund text not null,
  acquired_on date not null,
  booked_on date check (booked_on >= acquired_on),
  voucher text,
  supplier text,
  contract text,
  warranty_until date,
  old_number text,
  note text,
  state text not null check (state in ('in-use', 'idle', 'lent', 'disposed')),
  unit_id uuid not null references unit,
  keeper_id uuid references person,
  place_id uuid references place,
  -- The paper under way that holds it: a thing is on one at a time.
  paper_id uuid references asset_paper,
  registered_at timestamptz not null,
  version int not null default 0
);
create index asset_unit on asset (unit_id);
create index asset_place on asset (place_id);
create index asset_keeper on asset (keeper_id);
create index asset_class on asset (class_id);
create index asset_state on asset (state) where state <> 'in-use';
create index asset_old_number on asset (old_number) where old_number is not null;
create index asset_serial on asset (serial) where serial is not null;
create index asset_search on asset using gin (search_pairs(number || ' ' || name || ' ' || initials || ' ' || coalesce(spec, '')));

create table asset_paper_line (
  paper_id uuid not null references asset_paper,
  asset_id uuid not null references asset,
  from_unit_id uuid references unit,
  from_keeper_id uuid references person,
  from_place_id uuid references place,
  from_state text not null,
  primary key (paper_id, asset_id)
);
create index asset_paper_line_asset on asset_paper_line (asset_id);

create table asset_paper_step (
  id uuid primary key,
  paper_id uuid not null references asset_paper,
  verb text not null,
  at timestamptz not null,
  person_id uuid references person,
  said text
);
create index asset_paper_step_paper on asset_paper_step (paper_id, at);

-- What happened to a card, with what changed hands. Its facts are computed from these rows.
create table asset_step (
  id uuid primary key,
  asset_id uuid not null references asset,
  verb text not null,
  at timestamptz not null,
  person_id uuid references person,
  said text,
  paper_id uuid references asset_paper,
  from_state text,
  to_state text not null,
  from_unit_id uuid references unit,
  to_unit_id uuid not null references unit,
  from_keeper_id uuid references person,
  to_keeper_id uuid references person,
  from_place_id uuid references place,
  to_place_id uuid references place
);
create index asset_step_asset on asset_step (asset_id, at);
