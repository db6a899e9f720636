-- Working groups 领导小组、工作小组: who sits in them, in what role, and when.
create table work_group (
  id uuid primary key,
  name text not null,
  purpose text not null,
  -- First day on which the group is no more.
  dissolved_on date,
  version int not null default 0
);
create unique index work_group_name on work_group (name) where dissolved_on is null;

create table work_group_member (
  id uuid primary key,
  group_id uuid not null references work_group,
  person_id uuid not null references person,
  role text not null check (role in ('head', 'deputy', 'member')),
  duty text not null default '',
  from_on date not null,
  to_on date,
  check (to_on >= from_on)
);
create index on work_group_member (group_id);
create index on work_group_member (person_id);

-- Every forming and re-forming, with the paper it goes by.
create table work_group_act (
  id uuid primary key,
  group_id uuid not null references work_group,
  kind text not null check (kind in ('form', 'reform', 'dissolve')),
  "on" date not null,
  basis text not null default '',
  at timestamptz not null
);
create index on work_group_act (group_id, "on");
