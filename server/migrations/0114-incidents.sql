-- Incidents 意外事件: what happened, why, what is done against it; and the months declared to have had none.
create table incident (
  id uuid primary key,
  number text not null unique,
  title text not null,
  class text not null check (class in ('injury', 'equipment', 'fire', 'food', 'security', 'traffic', 'other')),
  grade text not null check (grade in ('below', 'ordinary', 'larger', 'major', 'special')),
  state text not null check (state in ('reported', 'analysed', 'closed', 'void')),
  category_id uuid references category,
  happened_at timestamptz not null,
  place_id uuid references place,
  unit_id uuid references unit,
  course text not null,
  deaths int not null check (deaths >= 0),
  serious_injuries int not null check (serious_injuries >= 0),
  minor_injuries int not null check (minor_injuries >= 0),
  loss numeric(13, 2) not null check (loss >= 0),
  reported_by uuid references person,
  reported_at timestamptz not null,
  cause text,
  cause_text text,
  corrective text,
  preventive text,
  analysed_by uuid references person,
  analysed_at timestamptz,
  is_responsible boolean,
  verdict text,
  closed_by uuid references person,
  closed_at timestamptz,
  version int not null default 0,
  check (state not in ('analysed', 'closed') or (cause is not null and cause_text is not null and corrective is not null and preventive is not null)),
  check (state <> 'closed' or (is_responsible is not null and closed_by <> analysed_by))
);
create index incident_happened on incident (happened_at desc, id desc);

create table incident_month (
  id uuid primary key,
  month text not null unique,
  declared_by uuid references person,
  declared_at timestamptz not null
);
