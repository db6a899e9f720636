-- Kernel: the organisation, its people and places, who may do what, files, the audit trail.

create table organisation (
  id boolean primary key default true check (id),
  name text not null,
  time_zone text not null,
  created_at timestamptz not null
);

-- Rules come with defaults in the program; a row here is what the organisation has set instead.
create table rule_value (
  code text primary key,
  value numeric not null,
  basis text,
  changed_at timestamptz not null
);

create table unit (
  id uuid primary key,
  parent_id uuid references unit,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('organisation', 'department', 'team', 'contractor')),
  version int not null default 0
);
create index on unit (parent_id);

create table person (
  id uuid primary key,
  code text not null unique,
  name text not null,
  -- Pinyin initials, so that a colleague is found by typing "lq".
  initials text not null,
  phone text,
  version int not null default 0
);

create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  post text,
  is_head boolean not null default false,
  is_primary boolean not null default true,
  from_on date not null,
  to_on date,
  check (to_on >= from_on)
);
create index on membership (person_id);
create index on membership (unit_id);

create table place (
  id uuid primary key,
  parent_id uuid references place,
  code text not null unique,
  name text not null,
  initials text not null,
  -- Names from the site down, kept with the row because every list shows it.
  path text not null,
  kind text not null check (kind in ('site', 'building', 'floor', 'room', 'spot', 'imported')),
  unit_id uuid references unit,
  version int not null default 0
);
create index on place (parent_id);
create unique index place_imported_name on place (parent_id, md5(name)) where kind = 'imported';

create table account (
  id uuid primary key,
  person_id uuid not null unique references person,
  username text not null unique,
  password_hash text not null,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null
);

create table session (
  -- SHA-256 of the token; the token itself is known to its holder only.
  token_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz not null
);
create index on session (account_id);

create table role (
  id uuid primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null
);

create table role_grant (
  role_id uuid not null references role,
  permission text not null,
  scope text not null check (scope in ('own', 'unit', 'subtree', 'all')),
  primary key (role_id, permission)
);

create table account_role (
  account_id uuid not null references account,
  role_id uuid not null references role,
  primary key (account_id, role_id)
);

-- Permissions whose default grants have been given once; what the organisation changes afterwards stays.
create table known_permission (
  permission text primary key
);

create table file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  bytes int not null,
  width int not null,
  height int not null,
  sha256 bytea not null,
  uploaded_by uuid references account,
  -- Place code that a stranger's upload was made at.
  uploaded_at_place uuid references place,
  created_at timestamptz not null,
  -- Set once a record refers to it; what nothing refers to is cleared away.
  kept boolean not null default false
);
create index on file (created_at) where not kept;

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  from_address text,
  detail jsonb not null default '{}'
);
create index on audit (subject_id, id);

create table idempotent_request (
  -- Who sent it (account or address) and the key they chose.
  caller text not null,
  key text not null,
  endpoint text not null,
  request_hash bytea not null,
  status int,
  response jsonb,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index on idempotent_request (created_at);

create table number_counter (
  prefix text not null,
  "on" date not null,
  last int not null,
  primary key (prefix, "on")
);
