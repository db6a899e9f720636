-- Imports: one run per file sent, and where each record that came with a file stands in it.

create table import_run (
  id uuid primary key,
  kind text not null,
  file_name text not null,
  mapping jsonb not null,
  columns text[] not null,
  time_zone text not null,
  on_bad_row text not null check (on_bad_row in ('refuse', 'skip')),
  dry_run boolean not null,
  language text not null check (language in ('zh', 'en')),
  state text not null check (state in ('waiting', 'reading', 'writing', 'done', 'checked', 'refused', 'failed')),
  attempts int not null default 0,
  person_id uuid references person,
  created_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  rows_read int not null default 0,
  rows_written int not null default 0,
  rows_created int not null default 0,
  rows_updated int not null default 0,
  rows_unchanged int not null default 0,
  rows_repeated int not null default 0,
  rows_bad int not null default 0,
  findings jsonb not null default '[]',
  problem jsonb
);
create index import_newest on import_run (created_at desc, id desc);
create index import_unfinished on import_run (progress_at) where state in ('waiting', 'reading', 'writing');

-- Rows being read. Nothing is lost with them: a run that broke off starts again from its file.
create unlogged table import_row (
  import_id uuid not null references import_run,
  row int not null,
  number text,
  value jsonb not null,
  value_hash bytea not null,
  raw_hash bytea not null,
  cells jsonb not null,
  remarks jsonb not null,
  bad boolean not null,
  action text check (action in ('create', 'update', 'unchanged', 'repeated')),
  record_id uuid,
  primary key (import_id, row)
);
create index on import_row (import_id, number, row);

-- Rows about which something is to be said; kept for the report.
create table import_remark (
  import_id uuid not null references import_run,
  row int not null,
  bad boolean not null,
  cells jsonb not null,
  remarks jsonb not null,
  primary key (import_id, row)
);

-- Every record that came with a file: the row it stood in, all its cells, and what was taken from it.
create table imported_record (
  kind text not null,
  number text not null,
  record_id uuid not null,
  import_id uuid not null references import_run,
  row int not null,
  value_hash bytea not null,
  cells jsonb not null,
  primary key (kind, number)
);
create unique index on imported_record (record_id);

-- Places that a file names are looked up among those that were not themselves brought by a file.
create index place_sorted_name on place (name) where kind <> 'imported';
create index place_sorted_path on place (path) where kind <> 'imported';
