-- Where each unit stood in the tree and when: figures of a time roll up by the ancestry of that time.
create table unit_parent (
  unit_id uuid not null references unit,
  parent_id uuid references unit,
  from_on date not null,
  -- Last day; null: until further notice.
  to_on date,
  primary key (unit_id, from_on),
  check (to_on >= from_on)
);
create index on unit_parent (parent_id);
create unique index unit_parent_now on unit_parent (unit_id) where to_on is null;
insert into unit_parent (unit_id, parent_id, from_on) select id, parent_id, '-infinity' from unit;

-- First day on which the unit is no more.
alter table unit add dissolved_on date;

-- Posts 岗位 of a unit, with and without holder.
create table post (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null,
  duties text not null default '',
  -- First day on which the post is no more.
  closed_on date,
  version int not null default 0,
  unique (unit_id, name)
);
insert into post (id, unit_id, name)
  select gen_random_uuid(), unit_id, post from membership where post is not null group by unit_id, post;
alter table membership add post_id uuid references post;
update membership m set post_id = p.id from post p where p.unit_id = m.unit_id and p.name = m.post;
alter table membership drop post;
create index on membership (post_id);

-- First day on which the person is no longer here.
alter table person add left_on date;

alter table account add version int not null default 0;
alter table account add blocked_at timestamptz;
-- Set where the password was given by somebody else: until then it opens nothing but the page that changes it.
alter table account add one_time_until timestamptz;

-- Deputies 代理: who stands in for whom, all posts or one, and when.
create table deputy (
  id uuid primary key,
  person_id uuid not null references person,
  deputy_id uuid not null references person,
  post_id uuid references post,
  from_on date not null,
  to_on date not null,
  reason text not null default '',
  check (to_on >= from_on),
  check (deputy_id <> person_id)
);
create index on deputy (person_id);
create index on deputy (deputy_id);
