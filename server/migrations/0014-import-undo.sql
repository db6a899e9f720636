-- What an import changed, so that the whole of it can be taken back while nothing has been built on it.
create table import_change (
  import_id uuid not null references import_run,
  record_id uuid not null,
  row int not null,
  action text not null check (action in ('create', 'update')),
  -- What stood there before, as its target wants it back.
  before jsonb not null default '{}',
  -- Version of the record after the import: a higher one has been worked on since.
  version int not null,
  primary key (import_id, record_id)
);

alter table import_run drop constraint import_run_state_check;
alter table import_run add constraint import_run_state_check
  check (state in ('waiting', 'reading', 'writing', 'done', 'checked', 'refused', 'failed', 'undone'));
