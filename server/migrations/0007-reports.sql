-- Summaries 总结: written once and kept as they were written, with the definitions that held on that day.

create table report (
  id uuid primary key,
  template text not null,
  title text not null,
  period text not null,
  language text not null check (language in ('zh', 'en')),
  organisation text not null,
  -- Headings, paragraphs, tables and charts with every figure as printed.
  blocks jsonb not null,
  -- Indicators the figures stand on: code, name, definition.
  definitions jsonb not null,
  -- Names of categories, places and teams that figures are filtered by.
  part_names jsonb not null,
  figure_count int not null,
  created_by uuid references person,
  created_at timestamptz not null
);
create index report_newest on report (created_at desc, id desc);
