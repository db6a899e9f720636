-- Registers 台账: forms that the organisation defines, their entries, and what was corrected in them.

create table register (
  id uuid primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  about_zh text not null,
  about_en text not null,
  -- Days on which it is kept; an absent first day says that it is not.
  kept_from date,
  kept_to date check (kept_to >= kept_from),
  definition jsonb not null,
  version int not null default 0,
  created_at timestamptz not null
);

-- Every definition that ever held, the present one among them.
create table register_version (
  register_id uuid not null references register,
  version int not null,
  definition jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid references person,
  reason text not null,
  primary key (register_id, version)
);

create table register_entry (
  id uuid primary key,
  register_id uuid not null references register,
  number text not null,
  "on" date not null,
  -- By key of field: day, exact number, key of an option, text, or id of a place, unit or person.
  field_values jsonb not null,
  place_id uuid references place,
  unit_id uuid references unit,
  person_id uuid references person,
  category_id uuid references category,
  state text not null check (state in ('valid', 'void')),
  source text not null check (source in ('page', 'import')),
  import_id uuid,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid references person,
  unique (register_id, number)
);
create index register_entry_newest on register_entry (register_id, "on" desc, id desc);

-- What an entry said before an amendment, or before it was voided.
create table register_entry_change (
  id uuid primary key,
  entry_id uuid not null references register_entry,
  verb text not null check (verb in ('amend', 'void')),
  "on" date not null,
  field_values jsonb not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid references person,
  -- Where a corrected file changed it.
  import_id uuid
);
create index register_entry_change_entry on register_entry_change (entry_id, changed_at desc);
