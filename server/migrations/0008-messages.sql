-- Messages 消息: what people are told, by which way, and what they say to each other about a record.

-- Something that happened and is told: once per event, however many read it.
create table notice (
  id uuid primary key,
  kind text not null,
  subject_kind text,
  subject_id uuid,
  params jsonb not null,
  urgent boolean not null,
  at timestamptz not null,
  -- When it was handed to mail and channels; null: still to be.
  spread_at timestamptz
);
create index notice_to_spread on notice (at) where spread_at is null;

-- The inbox: a notice in the hands of one person. Notices of one kind about one record merge until they are read.
create table message (
  id uuid primary key,
  notice_id uuid not null references notice,
  person_id uuid not null references person,
  kind text not null,
  subject_kind text,
  subject_id uuid,
  times int not null default 1,
  at timestamptz not null,
  read_at timestamptz
);
create unique index message_unread on message (person_id, kind, subject_kind, subject_id)
  where read_at is null and subject_id is not null;
create index message_inbox on message (person_id, at desc, id desc);
create index message_waiting on message (person_id) where read_at is null;
create index message_notice on message (notice_id);

create table message_preference (
  person_id uuid primary key references person,
  email text,
  mail text not null check (mail in ('off', 'at-once', 'daily')),
  quiet_from time,
  quiet_to time,
  muted text[] not null,
  language text not null check (language in ('zh', 'en')),
  check ((quiet_from is null) = (quiet_to is null)),
  check (mail = 'off' or email is not null)
);

-- Where the organisation itself is told: group robots and webhooks.
create table channel (
  id uuid primary key,
  kind text not null check (kind in ('wecom', 'dingtalk', 'feishu', 'webhook')),
  name text not null,
  address text not null,
  secret text,
  kinds text[] not null,
  active boolean not null,
  version int not null default 0
);

-- One attempt after another to bring a notice to one address outside.
create table delivery (
  id uuid primary key,
  notice_id uuid not null references notice,
  channel_id uuid references channel,
  person_id uuid references person,
  state text not null check (state in ('waiting', 'sent', 'needless', 'failed')),
  due_at timestamptz not null,
  attempts int not null default 0,
  problem text,
  settled_at timestamptz,
  check (num_nonnulls(channel_id, person_id) = 1),
  check ((settled_at is null) = (state = 'waiting'))
);
create unique index delivery_once on delivery (notice_id, coalesce(channel_id, person_id));
create index delivery_waiting on delivery (due_at) where state = 'waiting';

create table comment (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid not null references person,
  text text not null,
  mentions uuid[] not null,
  at timestamptz not null,
  withdrawn_at timestamptz
);
create index comment_subject on comment (subject_kind, subject_id, at, id);

create table follower (
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid not null references person,
  since timestamptz not null,
  primary key (subject_kind, subject_id, person_id)
);
