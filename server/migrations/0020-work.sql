-- Work and money of a case 工作记录与费用: who worked how long, with what, what it is worth and who pays for it.

alter table case_record
  add column origin text not null default 'reported' check (origin in ('reported', 'found')),
  add column nature text not null default 'free' check (nature in ('free', 'chargeable', 'warranty', 'contract')),
  -- The case that was done here for the same fault not long before.
  add column repeat_of uuid references case_record,
  add column backlog_reason text,
  add column backlog_since timestamptz,
  -- With it the requester signs on the spot; only they see it.
  add column sign_code text not null default lpad(floor(random() * 1000000)::int::text, 6, '0');

-- Kinds of time: what counts as work and what does not is data.
create table time_kind (
  code text primary key,
  name text not null,
  name_en text not null,
  counts boolean not null,
  position int not null,
  version int not null default 0
);
insert into time_kind (code, name, name_en, counts, position) values
  ('work', '有效作业', 'Work', true, 1),
  ('duty', '单纯值班', 'Standing duty', false, 2),
  ('waiting', '候工', 'Waiting for work', false, 3),
  ('way', '路途', 'On the way', false, 4),
  ('fetching', '领取材料', 'Fetching material', false, 5);

-- The fault catalogue 故障目录: standard hours and price of each operation.
create table fault (
  id uuid primary key,
  kind text not null,
  category_id uuid not null references category,
  code text not null,
  name text not null,
  name_en text,
  unit text not null,
  standard_hours numeric(8, 2) not null check (standard_hours >= 0),
  labour_price numeric(12, 2) not null check (labour_price >= 0),
  is_active boolean not null default true,
  version int not null default 0,
  unique (kind, code)
);

-- Units that pay for chargeable work in another way than labour and materials.
create table charge_scheme (
  unit_id uuid primary key references unit,
  scheme text not null check (scheme in ('full', 'material'))
);

-- One sheet for each case on which anything was recorded; whose it was is kept as it was then.
create table work_sheet (
  id uuid primary key,
  case_id uuid not null unique references case_record,
  client_unit_id uuid references unit,
  place_id uuid references place,
  category_id uuid references category
);

create table work_hours (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  person_id uuid not null references person,
  role text not null check (role in ('main', 'helper')),
  kind text not null references time_kind,
  counts boolean not null,
  started_at timestamptz,
  ended_at timestamptz check (ended_at > started_at),
  hours numeric(8, 2) not null check (hours > 0),
  note text,
  serving_unit_id uuid references unit,
  recorded_by uuid references person,
  at timestamptz not null,
  voided_at timestamptz,
  void_reason text
);
create index on work_hours (sheet_id);
create index on work_hours (person_id, at);

create table work_task (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  fault_id uuid not null references fault,
  name text not null,
  unit text not null,
  quantity numeric(10, 3) not null check (quantity > 0),
  standard_hours numeric(8, 2) not null,
  labour_price numeric(12, 2) not null,
  amount numeric(14, 2) not null,
  serving_unit_id uuid references unit,
  person_id uuid references person,
  at timestamptz not null,
  voided_at timestamptz,
  void_reason text
);
create index on work_task (sheet_id);

create table work_material (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  name text not null,
  quantity numeric(10, 3) not null check (quantity > 0),
  unit text not null,
  unit_price numeric(12, 2) not null check (unit_price >= 0),
  supply text not null check (supply in ('house', 'client')),
  amount numeric(14, 2) not null,
  serving_unit_id uuid references unit,
  person_id uuid references person,
  at timestamptz not null,
  voided_at timestamptz,
  void_reason text
);
create index on work_material (sheet_id);

create table work_saving (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  cause text not null check (cause in ('own', 'reuse')),
  reference_price numeric(14, 2) not null,
  own_cost numeric(14, 2) not null,
  amount numeric(14, 2) not null check (amount > 0),
  basis text not null,
  serving_unit_id uuid references unit,
  person_id uuid references person,
  at timestamptz not null,
  voided_at timestamptz,
  void_reason text
);
create index on work_saving (sheet_id);

create table outside_repair (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  vendor text not null,
  about text,
  sent_at timestamptz not null,
  returned_at timestamptz,
  cost numeric(14, 2) check (cost >= 0),
  verdict text check (verdict in ('good', 'fair', 'poor')),
  remark text,
  serving_unit_id uuid references unit,
  person_id uuid references person,
  check ((returned_at is null) = (cost is null) and (returned_at is null) = (verdict is null))
);
create index on outside_repair (sheet_id);

create table arrival (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  person_id uuid references person,
  place_id uuid not null references place,
  matches boolean not null,
  at timestamptz not null
);
create index on arrival (sheet_id);

create table signature (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  method text not null check (method in ('drawn', 'code')),
  name text not null,
  file_id uuid references file,
  person_id uuid references person,
  at timestamptz not null,
  check ((method = 'drawn') = (file_id is not null))
);
create index on signature (sheet_id);
create index on signature (file_id);

create table quote (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  state text not null check (state in ('open', 'agreed', 'declined', 'free', 'superseded')),
  scheme text not null check (scheme in ('full', 'material')),
  labour numeric(14, 2) not null,
  materials jsonb not null,
  total numeric(14, 2) not null check (total >= 0),
  note text,
  made_by uuid references person,
  made_at timestamptz not null,
  -- As they were called then; the requester without an account has no person.
  decided_by text,
  decided_at timestamptz,
  -- How the requester said it, where the desk wrote it down for them.
  decided_how text
);
create unique index quote_current on quote (sheet_id) where state <> 'superseded';

create table charge (
  id uuid primary key,
  sheet_id uuid not null references work_sheet,
  kind text not null check (kind in ('paid', 'waived')),
  amount numeric(14, 2) not null check (amount > 0),
  method text,
  receipt_no text,
  payer text,
  reason text,
  serving_unit_id uuid references unit,
  person_id uuid references person,
  at timestamptz not null
);
create index on charge (sheet_id);
create unique index charge_receipt_no on charge (receipt_no);

-- Until now all work was free: what was completed was completed free.
insert into fact (measure, at, "on", amount, client_unit_id, serving_unit_id, place_id, category_id, person_id, source_kind, source_id, posted_at)
select 'repair.done-free', at, "on", amount, client_unit_id, serving_unit_id, place_id, category_id, person_id, source_kind, source_id, posted_at
from fact where measure = 'repair.completed' and source_kind = 'repair' order by id;
