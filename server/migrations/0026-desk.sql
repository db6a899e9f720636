-- The desk 客服中心: calls, complaints and their owner, return calls drawn by lot.

alter table case_record drop constraint case_record_source_check;
alter table case_record add constraint case_record_source_check check (source in ('account', 'public', 'import', 'call'));

create table service_call (
  id uuid primary key,
  number text not null unique,
  -- What it came to: answered, a repair, a complaint.
  kind text not null check (kind in ('inquiry', 'repair', 'complaint')),
  phone text,
  -- Digits of the number only, so that one number is found however it is written.
  phone_digits text,
  caller_name text,
  person_id uuid references person,
  place_id uuid references place,
  client_unit_id uuid references unit,
  content text not null,
  answer text,
  at_once boolean not null,
  clerk_id uuid references person,
  received_at timestamptz not null,
  seconds int not null check (seconds >= 0),
  -- What was opened from it, or what it asks about.
  case_id uuid references case_record,
  recording_id uuid references file,
  version int not null default 0,
  check (at_once = (answer is not null and kind = 'inquiry'))
);
create index service_call_received on service_call (received_at desc, id desc);
create index service_call_phone on service_call (phone_digits);
create index service_call_person on service_call (person_id);
create index service_call_case on service_call (case_id);
create index on service_call (recording_id);

-- 首问负责: who took the matter first follows it to the answer, whoever works on it.
create table case_owner (
  case_id uuid primary key references case_record,
  person_id uuid not null references person,
  since timestamptz not null
);
create index on case_owner (person_id);

-- A draw by lot that anyone can repeat: cases of the days in order of SHA-256 of seed and id, the first ones taken.
create table return_draw (
  id uuid primary key,
  drawn_at timestamptz not null,
  person_id uuid references person,
  from_on date not null,
  to_on date not null,
  seed text not null,
  population uuid[] not null,
  chosen uuid[] not null,
  check (to_on >= from_on)
);
create index on return_draw (drawn_at desc, id desc);

-- What was answered to the questions of a return call.
create table return_answer (
  return_call_id uuid not null references return_call,
  question text not null,
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  primary key (return_call_id, question)
);

-- An installation that has its roles already gets the clerk with what a clerk needs of them.
insert into role (id, code, name_zh, name_en)
select gen_random_uuid(), 'clerk', '客服员', 'Service desk clerk' where exists (select 1 from known_permission);
insert into role_grant (role_id, permission, scope)
select r.id, g.permission, g.scope from role r, (values
  ('repair.create', 'own'), ('repair.list', 'all'), ('repair.cancel', 'all'), ('repair.confirm', 'all'),
  ('repair.reopen', 'all'), ('return-call.list', 'all'), ('return-call.record', 'all'), ('place.alias', 'all'),
  ('indicator.list', 'all')) g (permission, scope)
where r.code = 'clerk' and exists (select 1 from known_permission k where k.permission = g.permission);

-- What complaints are about; an organisation adds its own.
insert into category (id, kind, code, name, name_en, resolve_hours, position) values
  (gen_random_uuid(), 'complaint', 'manner', '服务态度', 'Manner of staff', 48, 1),
  (gen_random_uuid(), 'complaint', 'late', '处理不及时', 'Not dealt with in time', 24, 2),
  (gen_random_uuid(), 'complaint', 'quality', '维修质量', 'Quality of repair', 48, 3),
  (gen_random_uuid(), 'complaint', 'charge', '收费问题', 'Charges', 72, 4),
  (gen_random_uuid(), 'complaint', 'food', '餐饮质量', 'Food', 24, 5),
  (gen_random_uuid(), 'complaint', 'hygiene', '环境卫生', 'Cleanliness', 48, 6),
  (gen_random_uuid(), 'complaint', 'noise', '噪声扰民', 'Noise', 24, 7),
  (gen_random_uuid(), 'complaint', 'complaint-other', '其他', 'Something else', 72, 8);
