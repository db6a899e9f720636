-- Reporting: what places are called besides their names, who else met a fault, and work that strangers have proved.

create table place_alias (
  place_id uuid not null references place,
  alias text not null,
  primary key (place_id, alias)
);

-- 我也遇到: somebody else met the same fault. They get the answer through a receipt of their own.
create table case_join (
  id uuid primary key,
  case_id uuid not null references case_record,
  person_id uuid references person,
  name text,
  phone text,
  note text,
  receipt_hash bytea not null unique,
  joined_at timestamptz not null
);
create unique index case_join_person on case_join (case_id, person_id) where person_id is not null;
create unique index case_join_phone on case_join (case_id, phone) where person_id is null and phone is not null;
create index case_join_case on case_join (case_id);

-- Each stamp is good for one report.
create table spent_stamp (
  hash bytea primary key,
  spent_at timestamptz not null
);
create index on spent_stamp (spent_at);
