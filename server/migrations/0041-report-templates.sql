-- Templates of summaries that the organisation defines; every version is kept.

create table report_template (
  code text primary key,
  definition jsonb not null,
  version int not null default 0,
  changed_at timestamptz not null,
  changed_by uuid references person
);

create table report_template_version (
  code text not null references report_template,
  version int not null,
  definition jsonb not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid references person,
  primary key (code, version)
);
