-- Boards of figures, and the screens on walls that show them.

create table board (
  id uuid primary key,
  -- Names a board that came with a part of the program.
  code text unique,
  name_zh text not null,
  name_en text not null,
  tiles jsonb not null,
  position int not null default 100,
  retired_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid references person,
  version int not null default 0
);

create table board_role (
  board_id uuid not null references board,
  role_id uuid not null references role,
  primary key (board_id, role_id)
);
create index board_role_role on board_role (role_id);

create table display (
  id uuid primary key,
  name text not null,
  token_hash bytea not null unique,
  language text not null check (language in ('zh', 'en')),
  refresh_seconds int not null check (refresh_seconds between 15 and 3600),
  turn_seconds int not null check (turn_seconds between 5 and 600),
  created_at timestamptz not null,
  created_by uuid references person,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references person,
  version int not null default 0
);

create table display_board (
  display_id uuid not null references display,
  board_id uuid not null references board,
  position int not null,
  primary key (display_id, board_id)
);
create index display_board_board on display_board (board_id);

-- A team leader sees the figures of the own team. Houses that have run before have not decided on it yet.
insert into role_grant (role_id, permission, scope)
select id, 'indicator.list', 'subtree' from role
where code = 'leader' and exists (select 1 from known_permission where permission = 'indicator.list')
on conflict do nothing;
