create table account (
  id uuid not null,
  person_id uuid not null,
  username text not null,
  password_hash text not null,
  failed_attempts integer not null default 0,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null default 0,
  blocked_at timestamp with time zone,
  one_time_until timestamp with time zone
);
alter table account add constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table account add constraint account_person_id_key UNIQUE (person_id);
alter table account add constraint account_pkey PRIMARY KEY (id);
alter table account add constraint account_username_key UNIQUE (username);

create table account_role (
  account_id uuid not null,
  role_id uuid not null
);
alter table account_role add constraint account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table account_role add constraint account_role_pkey PRIMARY KEY (account_id, role_id);
alter table account_role add constraint account_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id);

create table area (
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  "position" integer not null
);
alter table area add constraint area_pkey PRIMARY KEY (id);
alter table area add constraint area_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES area_plan(unit_id);
alter table area add constraint area_unit_id_position_key UNIQUE (unit_id, "position");

create table area_member (
  area_id uuid not null,
  person_id uuid not null,
  "position" integer not null
);
alter table area_member add constraint area_member_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id);
alter table area_member add constraint area_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table area_member add constraint area_member_pkey PRIMARY KEY (area_id, person_id);

create table area_place (
  area_id uuid not null,
  place_id uuid not null
);
CREATE INDEX area_place_place_id_idx ON public.area_place USING btree (place_id);
alter table area_place add constraint area_place_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id);
alter table area_place add constraint area_place_pkey PRIMARY KEY (area_id, place_id);
alter table area_place add constraint area_place_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);

create table area_plan (
  unit_id uuid not null,
  every_days integer not null,
  from_on date not null,
  version integer not null default 0
);
alter table area_plan add constraint area_plan_every_days_check CHECK ((every_days > 0));
alter table area_plan add constraint area_plan_pkey PRIMARY KEY (unit_id);
alter table area_plan add constraint area_plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table arrival (
  id uuid not null,
  sheet_id uuid not null,
  person_id uuid,
  place_id uuid not null,
  matches boolean not null,
  at timestamp with time zone not null
);
CREATE INDEX arrival_sheet_id_idx ON public.arrival USING btree (sheet_id);
alter table arrival add constraint arrival_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table arrival add constraint arrival_pkey PRIMARY KEY (id);
alter table arrival add constraint arrival_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table arrival add constraint arrival_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);

create table asset (
  id uuid not null,
  number text not null,
  name text not null,
  initials text not null,
  class_id uuid not null,
  spec text,
  brand text,
  maker text,
  serial text,
  unit_word text not null,
  quantity integer not null,
  value numeric(14,2) not null,
  life_months integer,
  origin text not null,
  fund text not null,
  acquired_on date not null,
  booked_on date,
  voucher text,
  supplier text,
  contract text,
  warranty_until date,
  old_number text,
  note text,
  state text not null,
  unit_id uuid not null,
  keeper_id uuid,
  place_id uuid,
  paper_id uuid,
  registered_at timestamp with time zone not null,
  version integer not null default 0
);
CREATE INDEX asset_class ON public.asset USING btree (class_id);
CREATE INDEX asset_keeper ON public.asset USING btree (keeper_id);
CREATE INDEX asset_old_number ON public.asset USING btree (old_number) WHERE (old_number IS NOT NULL);
CREATE INDEX asset_place ON public.asset USING btree (place_id);
CREATE INDEX asset_search ON public.asset USING gin (search_pairs(((((((number || ' '::text) || name) || ' '::text) || initials) || ' '::text) || COALESCE(spec, ''::text))));
CREATE INDEX asset_serial ON public.asset USING btree (serial) WHERE (serial IS NOT NULL);
CREATE INDEX asset_state ON public.asset USING btree (state) WHERE (state <> 'in-use'::text);
CREATE INDEX asset_unit ON public.asset USING btree (unit_id);
alter table asset add constraint asset_check CHECK ((booked_on >= acquired_on));
alter table asset add constraint asset_class_id_fkey FOREIGN KEY (class_id) REFERENCES category(id);
alter table asset add constraint asset_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES person(id);
alter table asset add constraint asset_life_months_check CHECK ((life_months > 0));
alter table asset add constraint asset_number_key UNIQUE (number);
alter table asset add constraint asset_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES asset_paper(id);
alter table asset add constraint asset_pkey PRIMARY KEY (id);
alter table asset add constraint asset_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table asset add constraint asset_quantity_check CHECK ((quantity > 0));
alter table asset add constraint asset_state_check CHECK ((state = ANY (ARRAY['in-use'::text, 'idle'::text, 'lent'::text, 'missing'::text, 'disposed'::text])));
alter table asset add constraint asset_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table asset add constraint asset_value_check CHECK ((value >= (0)::numeric));

create table asset_count (
  id uuid not null,
  number text not null,
  title text not null,
  state text not null,
  unit_id uuid,
  place_id uuid,
  due_on date not null,
  opened_at timestamp with time zone not null,
  opened_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  approved_at timestamp with time zone,
  approved_by uuid,
  version integer not null default 0
);
alter table asset_count add constraint asset_count_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id);
alter table asset_count add constraint asset_count_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id);
alter table asset_count add constraint asset_count_number_key UNIQUE (number);
alter table asset_count add constraint asset_count_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id);
alter table asset_count add constraint asset_count_pkey PRIMARY KEY (id);
alter table asset_count add constraint asset_count_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table asset_count add constraint asset_count_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'approved'::text])));
alter table asset_count add constraint asset_count_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table asset_count_line (
  id uuid not null,
  count_id uuid not null,
  asset_id uuid not null,
  quantity integer not null,
  value numeric(14,2) not null,
  unit_id uuid not null,
  keeper_id uuid,
  place_id uuid,
  result text not null,
  condition text,
  found_at timestamp with time zone,
  found_by uuid,
  found_place_id uuid,
  scans integer not null default 0,
  cause text,
  responsible_id uuid,
  opinion text,
  compensation numeric(14,2)
);
CREATE INDEX asset_count_line_result ON public.asset_count_line USING btree (count_id, result);
alter table asset_count_line add constraint asset_count_line_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES asset(id);
alter table asset_count_line add constraint asset_count_line_condition_check CHECK ((condition = ANY (ARRAY['good'::text, 'damaged'::text, 'scrap'::text])));
alter table asset_count_line add constraint asset_count_line_count_id_asset_id_key UNIQUE (count_id, asset_id);
alter table asset_count_line add constraint asset_count_line_count_id_fkey FOREIGN KEY (count_id) REFERENCES asset_count(id);
alter table asset_count_line add constraint asset_count_line_found_by_fkey FOREIGN KEY (found_by) REFERENCES person(id);
alter table asset_count_line add constraint asset_count_line_found_place_id_fkey FOREIGN KEY (found_place_id) REFERENCES place(id);
alter table asset_count_line add constraint asset_count_line_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES person(id);
alter table asset_count_line add constraint asset_count_line_pkey PRIMARY KEY (id);
alter table asset_count_line add constraint asset_count_line_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table asset_count_line add constraint asset_count_line_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES person(id);
alter table asset_count_line add constraint asset_count_line_result_check CHECK ((result = ANY (ARRAY['pending'::text, 'found'::text, 'misplaced'::text, 'missing'::text])));
alter table asset_count_line add constraint asset_count_line_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table asset_count_scan (
  key uuid not null,
  count_id uuid not null,
  line_id uuid,
  code text not null,
  outcome text not null,
  asset_name text,
  place_id uuid,
  person_id uuid,
  at timestamp with time zone not null,
  device_at timestamp with time zone not null
);
CREATE INDEX asset_count_scan_stray ON public.asset_count_scan USING btree (count_id) WHERE (outcome = ANY (ARRAY['outside'::text, 'unknown'::text]));
alter table asset_count_scan add constraint asset_count_scan_count_id_fkey FOREIGN KEY (count_id) REFERENCES asset_count(id);
alter table asset_count_scan add constraint asset_count_scan_line_id_fkey FOREIGN KEY (line_id) REFERENCES asset_count_line(id);
alter table asset_count_scan add constraint asset_count_scan_outcome_check CHECK ((outcome = ANY (ARRAY['found'::text, 'misplaced'::text, 'repeated'::text, 'outside'::text, 'unknown'::text])));
alter table asset_count_scan add constraint asset_count_scan_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table asset_count_scan add constraint asset_count_scan_pkey PRIMARY KEY (key);
alter table asset_count_scan add constraint asset_count_scan_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);

create table asset_paper (
  id uuid not null,
  number text not null,
  kind text not null,
  state text not null,
  way text,
  reason text not null,
  requester_id uuid,
  unit_id uuid,
  keeper_id uuid,
  place_id uuid,
  due_on date,
  is_reuse boolean not null,
  cards integer not null,
  quantity integer not null,
  value numeric(14,2) not null,
  saved numeric(14,2),
  proceeds numeric(14,2),
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reminded_on date,
  version integer not null default 0
);
CREATE INDEX asset_paper_newest ON public.asset_paper USING btree (created_at, id);
CREATE INDEX asset_paper_open ON public.asset_paper USING btree (state) WHERE (ended_at IS NULL);
alter table asset_paper add constraint asset_paper_check CHECK (((kind = 'disposal'::text) = (way IS NOT NULL)));
alter table asset_paper add constraint asset_paper_check1 CHECK (((kind = 'loan'::text) = (due_on IS NOT NULL)));
alter table asset_paper add constraint asset_paper_check2 CHECK (((kind = 'disposal'::text) OR (unit_id IS NOT NULL)));
alter table asset_paper add constraint asset_paper_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES person(id);
alter table asset_paper add constraint asset_paper_kind_check CHECK ((kind = ANY (ARRAY['transfer'::text, 'loan'::text, 'disposal'::text])));
alter table asset_paper add constraint asset_paper_number_key UNIQUE (number);
alter table asset_paper add constraint asset_paper_pkey PRIMARY KEY (id);
alter table asset_paper add constraint asset_paper_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table asset_paper add constraint asset_paper_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES person(id);
alter table asset_paper add constraint asset_paper_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'appraised'::text, 'approved'::text, 'handing'::text, 'lent'::text, 'done'::text, 'refused'::text, 'withdrawn'::text])));
alter table asset_paper add constraint asset_paper_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table asset_paper add constraint asset_paper_way_check CHECK ((way = ANY (ARRAY['scrap'::text, 'loss'::text, 'sale'::text, 'donation'::text, 'handover'::text])));

create table asset_paper_line (
  paper_id uuid not null,
  asset_id uuid not null,
  from_unit_id uuid,
  from_keeper_id uuid,
  from_place_id uuid,
  from_state text not null
);
CREATE INDEX asset_paper_line_asset ON public.asset_paper_line USING btree (asset_id);
alter table asset_paper_line add constraint asset_paper_line_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES asset(id);
alter table asset_paper_line add constraint asset_paper_line_from_keeper_id_fkey FOREIGN KEY (from_keeper_id) REFERENCES person(id);
alter table asset_paper_line add constraint asset_paper_line_from_place_id_fkey FOREIGN KEY (from_place_id) REFERENCES place(id);
alter table asset_paper_line add constraint asset_paper_line_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
alter table asset_paper_line add constraint asset_paper_line_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES asset_paper(id);
alter table asset_paper_line add constraint asset_paper_line_pkey PRIMARY KEY (paper_id, asset_id);

create table asset_paper_step (
  id uuid not null,
  paper_id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  person_id uuid,
  said text
);
CREATE INDEX asset_paper_step_paper ON public.asset_paper_step USING btree (paper_id, at);
alter table asset_paper_step add constraint asset_paper_step_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES asset_paper(id);
alter table asset_paper_step add constraint asset_paper_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table asset_paper_step add constraint asset_paper_step_pkey PRIMARY KEY (id);

create table asset_step (
  id uuid not null,
  asset_id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  person_id uuid,
  said text,
  paper_id uuid,
  from_state text,
  to_state text not null,
  from_unit_id uuid,
  to_unit_id uuid not null,
  from_keeper_id uuid,
  to_keeper_id uuid,
  from_place_id uuid,
  to_place_id uuid,
  count_id uuid
);
CREATE INDEX asset_step_asset ON public.asset_step USING btree (asset_id, at);
alter table asset_step add constraint asset_step_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES asset(id);
alter table asset_step add constraint asset_step_count_id_fkey FOREIGN KEY (count_id) REFERENCES asset_count(id);
alter table asset_step add constraint asset_step_from_keeper_id_fkey FOREIGN KEY (from_keeper_id) REFERENCES person(id);
alter table asset_step add constraint asset_step_from_place_id_fkey FOREIGN KEY (from_place_id) REFERENCES place(id);
alter table asset_step add constraint asset_step_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
alter table asset_step add constraint asset_step_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES asset_paper(id);
alter table asset_step add constraint asset_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table asset_step add constraint asset_step_pkey PRIMARY KEY (id);
alter table asset_step add constraint asset_step_to_keeper_id_fkey FOREIGN KEY (to_keeper_id) REFERENCES person(id);
alter table asset_step add constraint asset_step_to_place_id_fkey FOREIGN KEY (to_place_id) REFERENCES place(id);
alter table asset_step add constraint asset_step_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id);

create table attachment (
  id uuid not null,
  case_id uuid not null,
  file_id uuid not null,
  phase text not null,
  added_at timestamp with time zone not null
);
CREATE INDEX attachment_file_id_idx ON public.attachment USING btree (file_id);
alter table attachment add constraint attachment_case_id_file_id_key UNIQUE (case_id, file_id);
alter table attachment add constraint attachment_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table attachment add constraint attachment_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id);
alter table attachment add constraint attachment_phase_check CHECK ((phase = ANY (ARRAY['before'::text, 'after'::text])));
alter table attachment add constraint attachment_pkey PRIMARY KEY (id);

create table audit (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  account_id uuid,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  from_address text,
  detail jsonb not null default '{}'::jsonb
);
CREATE INDEX audit_subject_id_id_idx ON public.audit USING btree (subject_id, id);
alter table audit add constraint audit_pkey PRIMARY KEY (id);

create table board (
  id uuid not null,
  code text,
  name_zh text not null,
  name_en text not null,
  tiles jsonb not null,
  "position" integer not null default 100,
  retired_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  version integer not null default 0
);
alter table board add constraint board_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
alter table board add constraint board_code_key UNIQUE (code);
alter table board add constraint board_pkey PRIMARY KEY (id);

create table board_role (
  board_id uuid not null,
  role_id uuid not null
);
CREATE INDEX board_role_role ON public.board_role USING btree (role_id);
alter table board_role add constraint board_role_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id);
alter table board_role add constraint board_role_pkey PRIMARY KEY (board_id, role_id);
alter table board_role add constraint board_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id);

create table calendar_day_change (
  id bigint not null generated always as identity,
  "on" date not null,
  kind text not null,
  name text,
  basis text not null,
  actor text not null,
  changed_at timestamp with time zone not null
);
CREATE INDEX calendar_day_change_on_id_idx ON public.calendar_day_change USING btree ("on", id DESC);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.calendar_day_change FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table calendar_day_change add constraint calendar_day_change_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'rest'::text, 'default'::text])));
alter table calendar_day_change add constraint calendar_day_change_pkey PRIMARY KEY (id);

create table calendar_setting (
  version integer not null,
  week jsonb not null,
  periods jsonb not null,
  shifts jsonb not null,
  basis text not null,
  actor text not null,
  changed_at timestamp with time zone not null
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.calendar_setting FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table calendar_setting add constraint calendar_setting_pkey PRIMARY KEY (version);

create table calendar_year (
  year integer not null,
  basis text not null,
  actor text not null,
  confirmed_at timestamp with time zone not null
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.calendar_year FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table calendar_year add constraint calendar_year_pkey PRIMARY KEY (year);

create table case_join (
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  name text,
  phone text,
  note text,
  receipt_hash bytea not null,
  joined_at timestamp with time zone not null
);
CREATE INDEX case_join_case ON public.case_join USING btree (case_id);
CREATE UNIQUE INDEX case_join_person ON public.case_join USING btree (case_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX case_join_phone ON public.case_join USING btree (case_id, phone) WHERE ((person_id IS NULL) AND (phone IS NOT NULL));
alter table case_join add constraint case_join_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table case_join add constraint case_join_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table case_join add constraint case_join_pkey PRIMARY KEY (id);
alter table case_join add constraint case_join_receipt_hash_key UNIQUE (receipt_hash);

create table case_owner (
  case_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null
);
CREATE INDEX case_owner_person_id_idx ON public.case_owner USING btree (person_id);
alter table case_owner add constraint case_owner_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table case_owner add constraint case_owner_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table case_owner add constraint case_owner_pkey PRIMARY KEY (case_id);

create table case_record (
  id uuid not null,
  kind text not null,
  number text not null,
  title text not null,
  description text not null,
  state text not null,
  state_since timestamp with time zone not null,
  urgency text not null,
  category_id uuid,
  place_id uuid,
  client_unit_id uuid,
  serving_unit_id uuid,
  assignee_id uuid,
  reporter_id uuid,
  reporter_name text,
  contact_phone text,
  source text not null,
  receipt_hash bytea,
  reported_at timestamp with time zone not null,
  assigned_at timestamp with time zone,
  accepted_at timestamp with time zone,
  done_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  dropped_at timestamp with time zone,
  closed_at timestamp with time zone,
  due_at timestamp with time zone,
  paused_at timestamp with time zone,
  pause_cause text,
  result text,
  stars integer,
  rating_comment text,
  rated_at timestamp with time zone,
  rated_by_default boolean not null default false,
  flags text[] not null default '{}'::text[],
  import_id uuid,
  version integer not null default 0,
  rating_speed integer,
  rating_quality integer,
  rating_manner integer,
  clock text not null default 'running'::text,
  allowed_minutes integer,
  respond_due_at timestamp with time zone,
  clock_stopped boolean not null default false,
  holds jsonb not null default '[]'::jsonb,
  reopened_at timestamp with time zone[] not null default '{}'::timestamp with time zone[],
  breached_at timestamp with time zone,
  failed_at timestamp with time zone,
  escalate_at timestamp with time zone,
  origin text not null default 'reported'::text,
  nature text not null default 'free'::text,
  repeat_of uuid,
  backlog_reason text,
  backlog_since timestamp with time zone,
  sign_code text not null default lpad(((floor((random() * (1000000)::double precision)))::integer)::text, 6, '0'::text),
  offered_at timestamp with time zone,
  claimed_at timestamp with time zone,
  parent_id uuid,
  split_at timestamp with time zone,
  merged_into_id uuid,
  doubles integer not null default 0,
  transfer_to_id uuid,
  refusals integer not null default 0,
  disputed_at timestamp with time zone
);
CREATE INDEX case_assignee ON public.case_record USING btree (assignee_id) WHERE (state <> ALL (ARRAY['closed'::text, 'rejected'::text, 'cancelled'::text]));
CREATE INDEX case_doubles ON public.case_record USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX case_escalate ON public.case_record USING btree (escalate_at) WHERE (escalate_at IS NOT NULL);
CREATE INDEX case_open ON public.case_record USING btree (kind, due_at) WHERE (state <> ALL (ARRAY['closed'::text, 'rejected'::text, 'cancelled'::text]));
CREATE INDEX case_parts ON public.case_record USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX case_place ON public.case_record USING btree (place_id);
CREATE INDEX case_record_search ON public.case_record USING gin (search_pairs(((((number || ' '::text) || title) || ' '::text) || description)));
CREATE INDEX case_reported ON public.case_record USING btree (kind, reported_at DESC, id DESC);
CREATE INDEX case_reporter ON public.case_record USING btree (reporter_id);
CREATE INDEX case_team ON public.case_record USING btree (serving_unit_id) WHERE (state <> ALL (ARRAY['closed'::text, 'rejected'::text, 'cancelled'::text]));
CREATE INDEX case_transfer_to ON public.case_record USING btree (transfer_to_id) WHERE (transfer_to_id IS NOT NULL);
CREATE INDEX case_waiting ON public.case_record USING btree (state_since) WHERE (state = ANY (ARRAY['done'::text, 'confirmed'::text]));
alter table case_record add constraint case_record_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES person(id);
alter table case_record add constraint case_record_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table case_record add constraint case_record_client_unit_id_fkey FOREIGN KEY (client_unit_id) REFERENCES unit(id);
alter table case_record add constraint case_record_clock_check CHECK ((clock = ANY (ARRAY['working'::text, 'running'::text])));
alter table case_record add constraint case_record_kind_number_key UNIQUE (kind, number);
alter table case_record add constraint case_record_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES case_record(id);
alter table case_record add constraint case_record_nature_check CHECK ((nature = ANY (ARRAY['free'::text, 'chargeable'::text, 'warranty'::text, 'contract'::text])));
alter table case_record add constraint case_record_origin_check CHECK ((origin = ANY (ARRAY['reported'::text, 'found'::text])));
alter table case_record add constraint case_record_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES case_record(id);
alter table case_record add constraint case_record_pkey PRIMARY KEY (id);
alter table case_record add constraint case_record_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table case_record add constraint case_record_rating_manner_check CHECK (((rating_manner >= 1) AND (rating_manner <= 5)));
alter table case_record add constraint case_record_rating_quality_check CHECK (((rating_quality >= 1) AND (rating_quality <= 5)));
alter table case_record add constraint case_record_rating_speed_check CHECK (((rating_speed >= 1) AND (rating_speed <= 5)));
alter table case_record add constraint case_record_receipt_hash_key UNIQUE (receipt_hash);
alter table case_record add constraint case_record_repeat_of_fkey FOREIGN KEY (repeat_of) REFERENCES case_record(id);
alter table case_record add constraint case_record_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES person(id);
alter table case_record add constraint case_record_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table case_record add constraint case_record_source_check CHECK ((source = ANY (ARRAY['account'::text, 'public'::text, 'import'::text, 'call'::text])));
alter table case_record add constraint case_record_stars_check CHECK (((stars >= 1) AND (stars <= 5)));
alter table case_record add constraint case_record_transfer_to_id_fkey FOREIGN KEY (transfer_to_id) REFERENCES unit(id);

create table case_transfer (
  id uuid not null,
  case_id uuid not null,
  from_unit_id uuid,
  to_unit_id uuid not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  reason text not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  answer_reason text
);
CREATE INDEX case_transfer_asked_at_idx ON public.case_transfer USING btree (asked_at DESC);
CREATE INDEX case_transfer_case_id_asked_at_idx ON public.case_transfer USING btree (case_id, asked_at);
CREATE UNIQUE INDEX case_transfer_open ON public.case_transfer USING btree (case_id) WHERE (answer IS NULL);
alter table case_transfer add constraint case_transfer_answer_check CHECK ((answer = ANY (ARRAY['taken'::text, 'declined'::text, 'withdrawn'::text, 'decided'::text])));
alter table case_transfer add constraint case_transfer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id);
alter table case_transfer add constraint case_transfer_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id);
alter table case_transfer add constraint case_transfer_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table case_transfer add constraint case_transfer_check CHECK (((answer IS NULL) = (answered_at IS NULL)));
alter table case_transfer add constraint case_transfer_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
alter table case_transfer add constraint case_transfer_pkey PRIMARY KEY (id);
alter table case_transfer add constraint case_transfer_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id);

create table category (
  id uuid not null,
  kind text not null,
  parent_id uuid,
  code text not null,
  name text not null,
  name_en text,
  icon text,
  team_id uuid,
  resolve_hours numeric,
  "position" integer not null default 0
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.category FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
CREATE UNIQUE INDEX category_imported_name ON public.category USING btree (parent_id, md5(name)) WHERE (code ~~ 'imported-%'::text);
alter table category add constraint category_kind_code_key UNIQUE (kind, code);
alter table category add constraint category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES category(id);
alter table category add constraint category_pkey PRIMARY KEY (id);
alter table category add constraint category_team_id_fkey FOREIGN KEY (team_id) REFERENCES unit(id);

create table category_trade (
  category_id uuid not null,
  trade text not null
);
alter table category_trade add constraint category_trade_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table category_trade add constraint category_trade_pkey PRIMARY KEY (category_id);

create table channel (
  id uuid not null,
  kind text not null,
  name text not null,
  address text not null,
  secret text,
  kinds text[] not null,
  active boolean not null,
  version integer not null default 0
);
alter table channel add constraint channel_kind_check CHECK ((kind = ANY (ARRAY['wecom'::text, 'dingtalk'::text, 'feishu'::text, 'webhook'::text])));
alter table channel add constraint channel_pkey PRIMARY KEY (id);

create table charge (
  id uuid not null,
  sheet_id uuid not null,
  kind text not null,
  amount numeric(14,2) not null,
  method text,
  receipt_no text,
  payer text,
  reason text,
  serving_unit_id uuid,
  person_id uuid,
  at timestamp with time zone not null
);
CREATE INDEX charge_sheet_id_idx ON public.charge USING btree (sheet_id);
CREATE UNIQUE INDEX charge_receipt_no ON public.charge USING btree (receipt_no);
alter table charge add constraint charge_amount_check CHECK ((amount > (0)::numeric));
alter table charge add constraint charge_kind_check CHECK ((kind = ANY (ARRAY['paid'::text, 'waived'::text])));
alter table charge add constraint charge_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table charge add constraint charge_pkey PRIMARY KEY (id);
alter table charge add constraint charge_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table charge add constraint charge_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);

create table charge_scheme (
  unit_id uuid not null,
  scheme text not null
);
alter table charge_scheme add constraint charge_scheme_pkey PRIMARY KEY (unit_id);
alter table charge_scheme add constraint charge_scheme_scheme_check CHECK ((scheme = ANY (ARRAY['full'::text, 'material'::text])));
alter table charge_scheme add constraint charge_scheme_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table comment (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid not null,
  text text not null,
  mentions uuid[] not null,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
CREATE INDEX comment_subject ON public.comment USING btree (subject_kind, subject_id, at, id);
alter table comment add constraint comment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table comment add constraint comment_pkey PRIMARY KEY (id);

create table deadline (
  id uuid not null,
  kind text not null,
  category_id uuid,
  urgency text not null,
  respond_minutes integer,
  resolve_minutes integer not null,
  clock text not null,
  basis text not null,
  changed_at timestamp with time zone not null,
  version integer not null default 0
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.deadline FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table deadline add constraint deadline_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table deadline add constraint deadline_clock_check CHECK ((clock = ANY (ARRAY['working'::text, 'running'::text])));
alter table deadline add constraint deadline_kind_category_id_urgency_key UNIQUE NULLS NOT DISTINCT (kind, category_id, urgency);
alter table deadline add constraint deadline_pkey PRIMARY KEY (id);
alter table deadline add constraint deadline_resolve_minutes_check CHECK ((resolve_minutes > 0));
alter table deadline add constraint deadline_respond_minutes_check CHECK ((respond_minutes > 0));
alter table deadline add constraint deadline_urgency_check CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'emergency'::text])));

create table delivery (
  id uuid not null,
  notice_id uuid not null,
  channel_id uuid,
  person_id uuid,
  state text not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  problem text,
  settled_at timestamp with time zone
);
CREATE INDEX delivery_waiting ON public.delivery USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX delivery_once ON public.delivery USING btree (notice_id, COALESCE(channel_id, person_id));
alter table delivery add constraint delivery_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);
alter table delivery add constraint delivery_check CHECK ((num_nonnulls(channel_id, person_id) = 1));
alter table delivery add constraint delivery_check1 CHECK (((settled_at IS NULL) = (state = 'waiting'::text)));
alter table delivery add constraint delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id);
alter table delivery add constraint delivery_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table delivery add constraint delivery_pkey PRIMARY KEY (id);
alter table delivery add constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'needless'::text, 'failed'::text])));

create table deputy (
  id uuid not null,
  person_id uuid not null,
  deputy_id uuid not null,
  post_id uuid,
  from_on date not null,
  to_on date not null,
  reason text not null default ''::text
);
CREATE INDEX deputy_deputy_id_idx ON public.deputy USING btree (deputy_id);
CREATE INDEX deputy_person_id_idx ON public.deputy USING btree (person_id);
alter table deputy add constraint deputy_check CHECK ((to_on >= from_on));
alter table deputy add constraint deputy_check1 CHECK ((deputy_id <> person_id));
alter table deputy add constraint deputy_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id);
alter table deputy add constraint deputy_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table deputy add constraint deputy_pkey PRIMARY KEY (id);
alter table deputy add constraint deputy_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id);

create table dispatch_rule (
  id uuid not null,
  kind text not null,
  name text not null,
  "position" integer not null,
  category_id uuid,
  place_id uuid,
  urgency text,
  hours text not null,
  target text not null,
  unit_id uuid,
  person_id uuid,
  is_automatic boolean not null,
  is_active boolean not null,
  version integer not null default 0
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.dispatch_rule FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table dispatch_rule add constraint dispatch_rule_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table dispatch_rule add constraint dispatch_rule_check CHECK (((target = 'pool'::text) OR (unit_id IS NOT NULL)));
alter table dispatch_rule add constraint dispatch_rule_check1 CHECK (((target = 'person'::text) = (person_id IS NOT NULL)));
alter table dispatch_rule add constraint dispatch_rule_hours_check CHECK ((hours = ANY (ARRAY['any'::text, 'working'::text, 'off'::text, 'night'::text, 'dayoff'::text])));
alter table dispatch_rule add constraint dispatch_rule_kind_name_key UNIQUE (kind, name);
alter table dispatch_rule add constraint dispatch_rule_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table dispatch_rule add constraint dispatch_rule_pkey PRIMARY KEY (id);
alter table dispatch_rule add constraint dispatch_rule_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table dispatch_rule add constraint dispatch_rule_target_check CHECK ((target = ANY (ARRAY['team'::text, 'person'::text, 'area'::text, 'duty'::text, 'pool'::text])));
alter table dispatch_rule add constraint dispatch_rule_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table display (
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  language text not null,
  refresh_seconds integer not null,
  turn_seconds integer not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  last_seen_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  version integer not null default 0
);
alter table display add constraint display_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
alter table display add constraint display_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])));
alter table display add constraint display_pkey PRIMARY KEY (id);
alter table display add constraint display_refresh_seconds_check CHECK (((refresh_seconds >= 15) AND (refresh_seconds <= 3600)));
alter table display add constraint display_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id);
alter table display add constraint display_token_hash_key UNIQUE (token_hash);
alter table display add constraint display_turn_seconds_check CHECK (((turn_seconds >= 5) AND (turn_seconds <= 600)));

create table display_board (
  display_id uuid not null,
  board_id uuid not null,
  "position" integer not null
);
CREATE INDEX display_board_board ON public.display_board USING btree (board_id);
alter table display_board add constraint display_board_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id);
alter table display_board add constraint display_board_display_id_fkey FOREIGN KEY (display_id) REFERENCES display(id);
alter table display_board add constraint display_board_pkey PRIMARY KEY (display_id, board_id);

create table duty (
  id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  "on" date not null,
  begins_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  version integer not null default 0
);
CREATE INDEX duty_person_id_begins_at_idx ON public.duty USING btree (person_id, begins_at);
CREATE INDEX duty_unit_id_begins_at_idx ON public.duty USING btree (unit_id, begins_at);
alter table duty add constraint duty_check CHECK ((ends_at > begins_at));
alter table duty add constraint duty_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table duty add constraint duty_pkey PRIMARY KEY (id);
alter table duty add constraint duty_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES shift(id);
alter table duty add constraint duty_shift_id_on_key UNIQUE (shift_id, "on");
alter table duty add constraint duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table duty_swap (
  id uuid not null,
  duty_id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  return_duty_id uuid,
  reason text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone
);
CREATE INDEX duty_swap_to_person_id_idx ON public.duty_swap USING btree (to_person_id) WHERE (answer IS NULL);
CREATE UNIQUE INDEX duty_swap_open ON public.duty_swap USING btree (duty_id) WHERE (answer IS NULL);
alter table duty_swap add constraint duty_swap_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'refused'::text, 'withdrawn'::text])));
alter table duty_swap add constraint duty_swap_check CHECK (((answer IS NULL) = (answered_at IS NULL)));
alter table duty_swap add constraint duty_swap_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id);
alter table duty_swap add constraint duty_swap_from_person_id_fkey FOREIGN KEY (from_person_id) REFERENCES person(id);
alter table duty_swap add constraint duty_swap_pkey PRIMARY KEY (id);
alter table duty_swap add constraint duty_swap_return_duty_id_fkey FOREIGN KEY (return_duty_id) REFERENCES duty(id);
alter table duty_swap add constraint duty_swap_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id);

create table escalation (
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  share numeric not null,
  level text not null,
  person_id uuid,
  at timestamp with time zone not null
);
CREATE INDEX escalation_person_id_case_id_idx ON public.escalation USING btree (person_id, case_id);
alter table escalation add constraint escalation_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table escalation add constraint escalation_case_id_round_share_level_key UNIQUE (case_id, round, share, level);
alter table escalation add constraint escalation_level_check CHECK ((level = ANY (ARRAY['team'::text, 'unit'::text, 'charge'::text])));
alter table escalation add constraint escalation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table escalation add constraint escalation_pkey PRIMARY KEY (id);

create table escalation_chain (
  kind text not null,
  version integer not null,
  steps jsonb not null,
  basis text not null,
  actor text not null,
  changed_at timestamp with time zone not null
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.escalation_chain FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table escalation_chain add constraint escalation_chain_pkey PRIMARY KEY (kind, version);

create table fact (
  id bigint not null default nextval('fact_id'::regclass),
  measure text not null,
  at timestamp with time zone not null,
  "on" date not null,
  amount numeric not null,
  weight integer not null,
  client_unit_id uuid,
  serving_unit_id uuid,
  place_id uuid,
  category_id uuid,
  person_id uuid,
  source_kind text not null,
  source_id uuid not null,
  booked_on date not null,
  closing_id uuid,
  txid xid8 not null default pg_current_xact_id(),
  posted_at timestamp with time zone not null
);
CREATE INDEX fact_adjustment ON ONLY public.fact USING btree (booked_on) WHERE (closing_id IS NOT NULL);
CREATE INDEX fact_measure_on ON ONLY public.fact USING btree (measure, "on");
CREATE INDEX fact_source ON ONLY public.fact USING btree (source_id);
CREATE INDEX fact_txid ON ONLY public.fact USING btree (txid);
alter table fact add constraint fact_closing_id_fkey FOREIGN KEY (closing_id) REFERENCES ledger_closing(id);
alter table fact add constraint fact_pkey PRIMARY KEY (id, "on");

create table fact_rest (
  id bigint not null default nextval('fact_id'::regclass),
  measure text not null,
  at timestamp with time zone not null,
  "on" date not null,
  amount numeric not null,
  weight integer not null,
  client_unit_id uuid,
  serving_unit_id uuid,
  place_id uuid,
  category_id uuid,
  person_id uuid,
  source_kind text not null,
  source_id uuid not null,
  booked_on date not null,
  closing_id uuid,
  txid xid8 not null default pg_current_xact_id(),
  posted_at timestamp with time zone not null
);
CREATE INDEX fact_rest_booked_on_idx ON public.fact_rest USING btree (booked_on) WHERE (closing_id IS NOT NULL);
CREATE INDEX fact_rest_measure_on_idx ON public.fact_rest USING btree (measure, "on");
CREATE INDEX fact_rest_source_id_idx ON public.fact_rest USING btree (source_id);
CREATE INDEX fact_rest_txid_idx ON public.fact_rest USING btree (txid);
alter table fact_rest add constraint fact_closing_id_fkey FOREIGN KEY (closing_id) REFERENCES ledger_closing(id);
alter table fact_rest add constraint fact_rest_pkey PRIMARY KEY (id, "on");

create table fact_rollup (
  grain text not null,
  measure text not null,
  "on" date not null,
  client_unit_id uuid,
  serving_unit_id uuid,
  place_id uuid,
  category_id uuid,
  person_id uuid,
  amount numeric not null,
  weight bigint not null
);
CREATE UNIQUE INDEX fact_rollup_cell ON public.fact_rollup USING btree (grain, measure, "on", category_id, serving_unit_id, client_unit_id, place_id, person_id) NULLS NOT DISTINCT;

create table fault (
  id uuid not null,
  kind text not null,
  category_id uuid not null,
  code text not null,
  name text not null,
  name_en text,
  unit text not null,
  standard_hours numeric(8,2) not null,
  labour_price numeric(12,2) not null,
  is_active boolean not null default true,
  version integer not null default 0
);
alter table fault add constraint fault_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table fault add constraint fault_kind_code_key UNIQUE (kind, code);
alter table fault add constraint fault_labour_price_check CHECK ((labour_price >= (0)::numeric));
alter table fault add constraint fault_pkey PRIMARY KEY (id);
alter table fault add constraint fault_standard_hours_check CHECK ((standard_hours >= (0)::numeric));

create table file (
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  sha256 bytea not null,
  uploaded_by uuid,
  uploaded_at_place uuid,
  created_at timestamp with time zone not null,
  kept boolean not null default false
);
CREATE INDEX file_created_at_idx ON public.file USING btree (created_at) WHERE (NOT kept);
CREATE INDEX file_sha256 ON public.file USING btree (sha256);
alter table file add constraint file_pkey PRIMARY KEY (id);
alter table file add constraint file_uploaded_at_place_fkey FOREIGN KEY (uploaded_at_place) REFERENCES place(id);
alter table file add constraint file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES account(id);

create table follower (
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null
);
alter table follower add constraint follower_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table follower add constraint follower_pkey PRIMARY KEY (subject_kind, subject_id, person_id);

create table goal_amendment (
  id uuid not null,
  plan_id uuid not null,
  target_id uuid,
  kind text not null,
  before jsonb,
  after jsonb,
  reason text not null,
  state text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  remark text not null default ''::text
);
CREATE INDEX goal_amendment_plan_id_idx ON public.goal_amendment USING btree (plan_id);
CREATE UNIQUE INDEX goal_amendment_open ON public.goal_amendment USING btree (target_id) WHERE (state = 'open'::text);
alter table goal_amendment add constraint goal_amendment_check CHECK (((state = 'open'::text) = (decided_at IS NULL)));
alter table goal_amendment add constraint goal_amendment_check1 CHECK ((proposed_by <> decided_by));
alter table goal_amendment add constraint goal_amendment_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id);
alter table goal_amendment add constraint goal_amendment_kind_check CHECK ((kind = ANY (ARRAY['add'::text, 'change'::text, 'cancel'::text])));
alter table goal_amendment add constraint goal_amendment_pkey PRIMARY KEY (id);
alter table goal_amendment add constraint goal_amendment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES goal_plan(id);
alter table goal_amendment add constraint goal_amendment_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES person(id);
alter table goal_amendment add constraint goal_amendment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'refused'::text])));
alter table goal_amendment add constraint goal_amendment_target_id_fkey FOREIGN KEY (target_id) REFERENCES goal_target(id);

create table goal_follow_line (
  follow_up_id uuid not null,
  target_id uuid not null,
  outcome text,
  planned numeric,
  comparison text,
  exact numeric,
  numerator numeric,
  denominator numeric,
  records integer,
  month_exact numeric,
  from_on date,
  to_on date,
  done_on date,
  cause_kind text,
  cause text not null default ''::text,
  measures text not null default ''::text,
  note text not null default ''::text
);
CREATE INDEX goal_follow_line_target_id_idx ON public.goal_follow_line USING btree (target_id);
alter table goal_follow_line add constraint goal_follow_line_cause_kind_check CHECK ((cause_kind = ANY (ARRAY['subjective'::text, 'objective'::text, 'both'::text])));
alter table goal_follow_line add constraint goal_follow_line_check CHECK (((outcome IS DISTINCT FROM 'missed'::text) OR ((cause_kind IS NOT NULL) AND (cause <> ''::text) AND (measures <> ''::text))));
alter table goal_follow_line add constraint goal_follow_line_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES goal_follow_up(id);
alter table goal_follow_line add constraint goal_follow_line_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'missed'::text, 'unmeasurable'::text, 'pending'::text])));
alter table goal_follow_line add constraint goal_follow_line_pkey PRIMARY KEY (follow_up_id, target_id);
alter table goal_follow_line add constraint goal_follow_line_target_id_fkey FOREIGN KEY (target_id) REFERENCES goal_target(id);

create table goal_follow_up (
  id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  month text not null,
  person_id uuid not null,
  due_on date not null,
  state text not null,
  made_at timestamp with time zone not null,
  first_submitted_at timestamp with time zone,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  remark text not null default ''::text,
  reminded_on date,
  version integer not null default 0
);
CREATE INDEX goal_follow_up_due_on_idx ON public.goal_follow_up USING btree (due_on) WHERE (state = ANY (ARRAY['open'::text, 'returned'::text]));
CREATE INDEX goal_follow_up_person_id_idx ON public.goal_follow_up USING btree (person_id) WHERE (state = ANY (ARRAY['open'::text, 'returned'::text]));
alter table goal_follow_up add constraint goal_follow_up_check CHECK (((state = 'open'::text) OR (submitted_at IS NOT NULL)));
alter table goal_follow_up add constraint goal_follow_up_check1 CHECK (((state <> 'accepted'::text) OR ((reviewed_by IS NOT NULL) AND (reviewed_by <> submitted_by))));
alter table goal_follow_up add constraint goal_follow_up_month_check CHECK ((month ~ '^\d{4}-\d{2}$'::text));
alter table goal_follow_up add constraint goal_follow_up_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table goal_follow_up add constraint goal_follow_up_pkey PRIMARY KEY (id);
alter table goal_follow_up add constraint goal_follow_up_plan_id_unit_id_fkey FOREIGN KEY (plan_id, unit_id) REFERENCES goal_unit(plan_id, unit_id);
alter table goal_follow_up add constraint goal_follow_up_plan_id_unit_id_month_key UNIQUE (plan_id, unit_id, month);
alter table goal_follow_up add constraint goal_follow_up_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id);
alter table goal_follow_up add constraint goal_follow_up_state_check CHECK ((state = ANY (ARRAY['open'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])));
alter table goal_follow_up add constraint goal_follow_up_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id);

create table goal_item (
  id uuid not null,
  plan_id uuid not null,
  title text not null,
  "position" integer not null,
  version integer not null default 0
);
CREATE INDEX goal_item_plan_id_idx ON public.goal_item USING btree (plan_id);
alter table goal_item add constraint goal_item_pkey PRIMARY KEY (id);
alter table goal_item add constraint goal_item_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES goal_plan(id);

create table goal_letter (
  id uuid not null,
  number text not null,
  plan_id uuid not null,
  unit_id uuid not null,
  layer text not null,
  upper_id uuid not null,
  lower_id uuid not null,
  content jsonb not null,
  check_code text not null,
  due_on date not null,
  made_at timestamp with time zone not null,
  state text not null,
  upper_signed_at timestamp with time zone,
  upper_method text,
  upper_file_id uuid,
  lower_signed_at timestamp with time zone,
  lower_method text,
  lower_file_id uuid,
  reminded_on date,
  version integer not null default 0
);
CREATE INDEX goal_letter_lower_id_idx ON public.goal_letter USING btree (lower_id) WHERE (state = 'open'::text);
CREATE INDEX goal_letter_upper_id_idx ON public.goal_letter USING btree (upper_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX goal_letter_one ON public.goal_letter USING btree (plan_id, unit_id, lower_id) WHERE (state <> 'replaced'::text);
alter table goal_letter add constraint goal_letter_check CHECK ((upper_id <> lower_id));
alter table goal_letter add constraint goal_letter_check1 CHECK (((upper_signed_at IS NULL) = (upper_method IS NULL)));
alter table goal_letter add constraint goal_letter_check2 CHECK (((lower_signed_at IS NULL) = (lower_method IS NULL)));
alter table goal_letter add constraint goal_letter_check3 CHECK (((state <> 'signed'::text) OR ((upper_signed_at IS NOT NULL) AND (lower_signed_at IS NOT NULL))));
alter table goal_letter add constraint goal_letter_layer_check CHECK ((layer = ANY (ARRAY['unit'::text, 'member'::text])));
alter table goal_letter add constraint goal_letter_lower_file_id_fkey FOREIGN KEY (lower_file_id) REFERENCES file(id);
alter table goal_letter add constraint goal_letter_lower_id_fkey FOREIGN KEY (lower_id) REFERENCES person(id);
alter table goal_letter add constraint goal_letter_lower_method_check CHECK ((lower_method = ANY (ARRAY['drawn'::text, 'account'::text])));
alter table goal_letter add constraint goal_letter_number_key UNIQUE (number);
alter table goal_letter add constraint goal_letter_pkey PRIMARY KEY (id);
alter table goal_letter add constraint goal_letter_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES goal_plan(id);
alter table goal_letter add constraint goal_letter_state_check CHECK ((state = ANY (ARRAY['open'::text, 'signed'::text, 'replaced'::text])));
alter table goal_letter add constraint goal_letter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table goal_letter add constraint goal_letter_upper_file_id_fkey FOREIGN KEY (upper_file_id) REFERENCES file(id);
alter table goal_letter add constraint goal_letter_upper_id_fkey FOREIGN KEY (upper_id) REFERENCES person(id);
alter table goal_letter add constraint goal_letter_upper_method_check CHECK ((upper_method = ANY (ARRAY['drawn'::text, 'account'::text])));

create table goal_plan (
  id uuid not null,
  number text not null,
  year integer not null,
  unit_id uuid not null,
  title text not null,
  main_line text not null default ''::text,
  letter_text text not null,
  leader_id uuid not null,
  state text not null,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  remark text not null default ''::text,
  issued_at timestamp with time zone,
  concluded_by uuid,
  concluded_at timestamp with time zone,
  version integer not null default 0
);
CREATE UNIQUE INDEX goal_plan_one ON public.goal_plan USING btree (unit_id, year) WHERE (state <> 'void'::text);
alter table goal_plan add constraint goal_plan_check CHECK (((state = ANY (ARRAY['issued'::text, 'concluded'::text])) <= (issued_at IS NOT NULL)));
alter table goal_plan add constraint goal_plan_check1 CHECK (((state = 'concluded'::text) = (concluded_at IS NOT NULL)));
alter table goal_plan add constraint goal_plan_concluded_by_fkey FOREIGN KEY (concluded_by) REFERENCES person(id);
alter table goal_plan add constraint goal_plan_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id);
alter table goal_plan add constraint goal_plan_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES person(id);
alter table goal_plan add constraint goal_plan_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES person(id);
alter table goal_plan add constraint goal_plan_number_key UNIQUE (number);
alter table goal_plan add constraint goal_plan_pkey PRIMARY KEY (id);
alter table goal_plan add constraint goal_plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'issued'::text, 'concluded'::text, 'void'::text])));
alter table goal_plan add constraint goal_plan_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id);
alter table goal_plan add constraint goal_plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table goal_plan add constraint goal_plan_year_check CHECK (((year >= 2000) AND (year <= 2999)));

create table goal_result (
  target_id uuid not null,
  outcome text not null,
  exact numeric,
  records integer,
  missed_months integer not null
);
alter table goal_result add constraint goal_result_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'missed'::text, 'unmeasurable'::text])));
alter table goal_result add constraint goal_result_pkey PRIMARY KEY (target_id);
alter table goal_result add constraint goal_result_target_id_fkey FOREIGN KEY (target_id) REFERENCES goal_target(id);

create table goal_target (
  id uuid not null,
  plan_id uuid not null,
  item_id uuid not null,
  parent_id uuid,
  unit_id uuid not null,
  person_id uuid,
  kind text not null,
  name text not null,
  indicator text,
  slice text,
  comparison text,
  mode text,
  value numeric,
  months numeric[],
  due_on date,
  weight numeric(5,2) not null,
  measures text not null,
  method text not null default ''::text,
  "position" integer not null,
  cancelled_on date,
  version integer not null default 0
);
CREATE INDEX goal_target_parent_id_idx ON public.goal_target USING btree (parent_id);
CREATE INDEX goal_target_person_id_idx ON public.goal_target USING btree (person_id);
CREATE INDEX goal_target_plan_id_idx ON public.goal_target USING btree (plan_id);
alter table goal_target add constraint goal_target_check CHECK (((kind <> 'figure'::text) OR ((indicator IS NOT NULL) AND (slice IS NOT NULL) AND (comparison IS NOT NULL) AND (mode IS NOT NULL) AND (value IS NOT NULL) AND (due_on IS NULL))));
alter table goal_target add constraint goal_target_check1 CHECK (((kind <> 'work'::text) OR ((indicator IS NULL) AND (value IS NULL) AND (due_on IS NOT NULL))));
alter table goal_target add constraint goal_target_comparison_check CHECK ((comparison = ANY (ARRAY['ge'::text, 'le'::text, 'eq'::text])));
alter table goal_target add constraint goal_target_item_id_fkey FOREIGN KEY (item_id) REFERENCES goal_item(id);
alter table goal_target add constraint goal_target_kind_check CHECK ((kind = ANY (ARRAY['figure'::text, 'work'::text])));
alter table goal_target add constraint goal_target_mode_check CHECK ((mode = ANY (ARRAY['total'::text, 'every-month'::text, 'year'::text])));
alter table goal_target add constraint goal_target_months_check CHECK (((months IS NULL) OR (cardinality(months) = 12)));
alter table goal_target add constraint goal_target_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES goal_target(id);
alter table goal_target add constraint goal_target_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table goal_target add constraint goal_target_pkey PRIMARY KEY (id);
alter table goal_target add constraint goal_target_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES goal_plan(id);
alter table goal_target add constraint goal_target_plan_id_unit_id_fkey FOREIGN KEY (plan_id, unit_id) REFERENCES goal_unit(plan_id, unit_id);
alter table goal_target add constraint goal_target_slice_check CHECK ((slice = ANY (ARRAY['all'::text, 'team'::text, 'unit'::text])));
alter table goal_target add constraint goal_target_weight_check CHECK ((weight >= (0)::numeric));

create table goal_unit (
  plan_id uuid not null,
  unit_id uuid not null,
  person_id uuid,
  requirement text not null default ''::text
);
CREATE INDEX goal_unit_person_id_idx ON public.goal_unit USING btree (person_id);
alter table goal_unit add constraint goal_unit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table goal_unit add constraint goal_unit_pkey PRIMARY KEY (plan_id, unit_id);
alter table goal_unit add constraint goal_unit_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES goal_plan(id);
alter table goal_unit add constraint goal_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table handover (
  id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null,
  due_at timestamp with time zone not null,
  state text not null,
  notes text not null,
  checklist jsonb not null,
  open_work jsonb not null,
  given_by uuid,
  given_at timestamp with time zone,
  taken_by uuid,
  taken_at timestamp with time zone,
  version integer not null default 0
);
CREATE INDEX handover_unit_id_due_at_idx ON public.handover USING btree (unit_id, due_at DESC);
alter table handover add constraint handover_check CHECK ((given_by <> taken_by));
alter table handover add constraint handover_check1 CHECK (((state = 'done'::text) = (taken_at IS NOT NULL)));
alter table handover add constraint handover_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id);
alter table handover add constraint handover_duty_id_key UNIQUE (duty_id);
alter table handover add constraint handover_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id);
alter table handover add constraint handover_pkey PRIMARY KEY (id);
alter table handover add constraint handover_state_check CHECK ((state = ANY (ARRAY['given'::text, 'done'::text, 'missed'::text])));
alter table handover add constraint handover_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES person(id);
alter table handover add constraint handover_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table hazard (
  case_id uuid not null,
  id uuid not null,
  found_by text not null,
  mended_at_once boolean not null,
  grade text,
  grade_basis text,
  measures text,
  funds numeric(12,2),
  emergency text,
  planned_at timestamp with time zone,
  planned_by uuid,
  reported_up_to text,
  reported_up_said text,
  reported_up_at timestamp with time zone,
  reported_up_by uuid
);
alter table hazard add constraint hazard_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table hazard add constraint hazard_check CHECK (((grade <> 'major'::text) OR (grade_basis IS NOT NULL)));
alter table hazard add constraint hazard_check1 CHECK (((planned_at IS NULL) = (measures IS NULL)));
alter table hazard add constraint hazard_check2 CHECK (((reported_up_at IS NULL) = (reported_up_to IS NULL)));
alter table hazard add constraint hazard_found_by_check CHECK ((found_by = ANY (ARRAY['reported'::text, 'round'::text, 'spot'::text, 'special'::text, 'joint'::text, 'external'::text])));
alter table hazard add constraint hazard_funds_check CHECK ((funds >= (0)::numeric));
alter table hazard add constraint hazard_grade_check CHECK ((grade = ANY (ARRAY['general'::text, 'major'::text])));
alter table hazard add constraint hazard_id_key UNIQUE (id);
alter table hazard add constraint hazard_pkey PRIMARY KEY (case_id);
alter table hazard add constraint hazard_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES person(id);
alter table hazard add constraint hazard_reported_up_by_fkey FOREIGN KEY (reported_up_by) REFERENCES person(id);

create table hazard_extension (
  id uuid not null,
  case_id uuid not null,
  until date not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer_reason text
);
CREATE INDEX hazard_extension_case ON public.hazard_extension USING btree (case_id, asked_at);
CREATE UNIQUE INDEX hazard_extension_open ON public.hazard_extension USING btree (case_id) WHERE (answer IS NULL);
alter table hazard_extension add constraint hazard_extension_answer_check CHECK ((answer = ANY (ARRAY['granted'::text, 'refused'::text])));
alter table hazard_extension add constraint hazard_extension_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id);
alter table hazard_extension add constraint hazard_extension_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id);
alter table hazard_extension add constraint hazard_extension_case_id_fkey FOREIGN KEY (case_id) REFERENCES hazard(case_id);
alter table hazard_extension add constraint hazard_extension_check CHECK (((answer IS NULL) = (answered_at IS NULL)));
alter table hazard_extension add constraint hazard_extension_check1 CHECK ((asked_by <> answered_by));
alter table hazard_extension add constraint hazard_extension_pkey PRIMARY KEY (id);

create table idempotent_request (
  caller text not null,
  key text not null,
  endpoint text not null,
  request_hash bytea not null,
  status integer,
  response jsonb,
  created_at timestamp with time zone not null
);
CREATE INDEX idempotent_request_created_at_idx ON public.idempotent_request USING btree (created_at);
alter table idempotent_request add constraint idempotent_request_pkey PRIMARY KEY (caller, key);

create table import_change (
  import_id uuid not null,
  record_id uuid not null,
  "row" integer not null,
  action text not null,
  before jsonb not null default '{}'::jsonb,
  version integer not null
);
alter table import_change add constraint import_change_action_check CHECK ((action = ANY (ARRAY['create'::text, 'update'::text])));
alter table import_change add constraint import_change_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id);
alter table import_change add constraint import_change_pkey PRIMARY KEY (import_id, record_id);

create table import_remark (
  import_id uuid not null,
  "row" integer not null,
  bad boolean not null,
  cells jsonb not null,
  remarks jsonb not null
);
alter table import_remark add constraint import_remark_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id);
alter table import_remark add constraint import_remark_pkey PRIMARY KEY (import_id, "row");

create table import_row (
  import_id uuid not null,
  "row" integer not null,
  number text,
  value jsonb not null,
  value_hash bytea not null,
  raw_hash bytea not null,
  cells jsonb not null,
  remarks jsonb not null,
  bad boolean not null,
  action text,
  record_id uuid
);
CREATE INDEX import_row_import_id_number_row_idx ON public.import_row USING btree (import_id, number, "row");
alter table import_row add constraint import_row_action_check CHECK ((action = ANY (ARRAY['create'::text, 'update'::text, 'unchanged'::text, 'repeated'::text])));
alter table import_row add constraint import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id);
alter table import_row add constraint import_row_pkey PRIMARY KEY (import_id, "row");

create table import_run (
  id uuid not null,
  kind text not null,
  file_name text not null,
  mapping jsonb not null,
  columns text[] not null,
  time_zone text not null,
  on_bad_row text not null,
  dry_run boolean not null,
  language text not null,
  state text not null,
  attempts integer not null default 0,
  person_id uuid,
  created_at timestamp with time zone not null,
  progress_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  rows_read integer not null default 0,
  rows_written integer not null default 0,
  rows_created integer not null default 0,
  rows_updated integer not null default 0,
  rows_unchanged integer not null default 0,
  rows_repeated integer not null default 0,
  rows_bad integer not null default 0,
  findings jsonb not null default '[]'::jsonb,
  problem jsonb
);
CREATE INDEX import_newest ON public.import_run USING btree (created_at DESC, id DESC);
CREATE INDEX import_unfinished ON public.import_run USING btree (progress_at) WHERE (state = ANY (ARRAY['waiting'::text, 'reading'::text, 'writing'::text]));
alter table import_run add constraint import_run_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])));
alter table import_run add constraint import_run_on_bad_row_check CHECK ((on_bad_row = ANY (ARRAY['refuse'::text, 'skip'::text])));
alter table import_run add constraint import_run_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table import_run add constraint import_run_pkey PRIMARY KEY (id);
alter table import_run add constraint import_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'writing'::text, 'done'::text, 'checked'::text, 'refused'::text, 'failed'::text, 'undone'::text])));

create table imported_record (
  kind text not null,
  number text not null,
  record_id uuid not null,
  import_id uuid not null,
  "row" integer not null,
  value_hash bytea not null,
  cells jsonb not null
);
CREATE UNIQUE INDEX imported_record_record_id_idx ON public.imported_record USING btree (record_id);
alter table imported_record add constraint imported_record_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id);
alter table imported_record add constraint imported_record_pkey PRIMARY KEY (kind, number);

create table incident (
  id uuid not null,
  number text not null,
  title text not null,
  class text not null,
  grade text not null,
  state text not null,
  category_id uuid,
  happened_at timestamp with time zone not null,
  place_id uuid,
  unit_id uuid,
  course text not null,
  deaths integer not null,
  serious_injuries integer not null,
  minor_injuries integer not null,
  loss numeric(13,2) not null,
  reported_by uuid,
  reported_at timestamp with time zone not null,
  cause text,
  cause_text text,
  corrective text,
  preventive text,
  analysed_by uuid,
  analysed_at timestamp with time zone,
  is_responsible boolean,
  verdict text,
  closed_by uuid,
  closed_at timestamp with time zone,
  version integer not null default 0
);
CREATE INDEX incident_happened ON public.incident USING btree (happened_at DESC, id DESC);
alter table incident add constraint incident_analysed_by_fkey FOREIGN KEY (analysed_by) REFERENCES person(id);
alter table incident add constraint incident_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table incident add constraint incident_check CHECK (((state <> ALL (ARRAY['analysed'::text, 'closed'::text])) OR ((cause IS NOT NULL) AND (cause_text IS NOT NULL) AND (corrective IS NOT NULL) AND (preventive IS NOT NULL))));
alter table incident add constraint incident_check1 CHECK (((state <> 'closed'::text) OR ((is_responsible IS NOT NULL) AND (closed_by <> analysed_by))));
alter table incident add constraint incident_class_check CHECK ((class = ANY (ARRAY['injury'::text, 'equipment'::text, 'fire'::text, 'food'::text, 'security'::text, 'traffic'::text, 'other'::text])));
alter table incident add constraint incident_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id);
alter table incident add constraint incident_deaths_check CHECK ((deaths >= 0));
alter table incident add constraint incident_grade_check CHECK ((grade = ANY (ARRAY['below'::text, 'ordinary'::text, 'larger'::text, 'major'::text, 'special'::text])));
alter table incident add constraint incident_loss_check CHECK ((loss >= (0)::numeric));
alter table incident add constraint incident_minor_injuries_check CHECK ((minor_injuries >= 0));
alter table incident add constraint incident_number_key UNIQUE (number);
alter table incident add constraint incident_pkey PRIMARY KEY (id);
alter table incident add constraint incident_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table incident add constraint incident_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES person(id);
alter table incident add constraint incident_serious_injuries_check CHECK ((serious_injuries >= 0));
alter table incident add constraint incident_state_check CHECK ((state = ANY (ARRAY['reported'::text, 'analysed'::text, 'closed'::text, 'void'::text])));
alter table incident add constraint incident_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table incident_month (
  id uuid not null,
  month text not null,
  declared_by uuid,
  declared_at timestamp with time zone not null
);
alter table incident_month add constraint incident_month_declared_by_fkey FOREIGN KEY (declared_by) REFERENCES person(id);
alter table incident_month add constraint incident_month_month_key UNIQUE (month);
alter table incident_month add constraint incident_month_pkey PRIMARY KEY (id);

create table indicator_alert (
  id uuid not null,
  code text not null,
  period text not null,
  bound text not null,
  bound_value numeric not null,
  from_on date not null,
  to_on date not null,
  exact numeric not null,
  numerator numeric,
  denominator numeric,
  records bigint not null,
  owner_id uuid not null,
  raised_at timestamp with time zone not null,
  seen_at timestamp with time zone
);
CREATE INDEX indicator_alert_owner_id_idx ON public.indicator_alert USING btree (owner_id) WHERE (seen_at IS NULL);
alter table indicator_alert add constraint indicator_alert_bound_check CHECK ((bound = ANY (ARRAY['lower'::text, 'upper'::text])));
alter table indicator_alert add constraint indicator_alert_code_period_bound_key UNIQUE (code, period, bound);
alter table indicator_alert add constraint indicator_alert_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);
alter table indicator_alert add constraint indicator_alert_pkey PRIMARY KEY (id);

create table indicator_setting (
  code text not null,
  owner_id uuid,
  lower_bound numeric,
  upper_bound numeric,
  watch text not null,
  rounding text,
  decimals integer,
  version integer not null default 0
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.indicator_setting FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table indicator_setting add constraint indicator_setting_check CHECK ((lower_bound <= upper_bound));
alter table indicator_setting add constraint indicator_setting_decimals_check CHECK (((decimals >= 0) AND (decimals <= 6)));
alter table indicator_setting add constraint indicator_setting_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);
alter table indicator_setting add constraint indicator_setting_pkey PRIMARY KEY (code);
alter table indicator_setting add constraint indicator_setting_rounding_check CHECK ((rounding = ANY (ARRAY['half-up'::text, 'truncate'::text])));

create table indicator_version (
  code text not null,
  version integer not null,
  since timestamp with time zone not null,
  fingerprint text not null,
  content jsonb not null
);
alter table indicator_version add constraint indicator_version_pkey PRIMARY KEY (code, version);

create table inspection_route (
  id uuid not null,
  name text not null,
  kind text not null,
  level text not null,
  scope text not null,
  method text not null,
  standard text not null,
  draw integer,
  is_active boolean not null,
  version integer not null default 0
);
alter table inspection_route add constraint inspection_route_draw_check CHECK ((draw > 0));
alter table inspection_route add constraint inspection_route_kind_check CHECK ((kind = ANY (ARRAY['patrol'::text, 'fire'::text, 'equipment'::text, 'special'::text, 'joint'::text, 'spot'::text])));
alter table inspection_route add constraint inspection_route_level_check CHECK ((level = ANY (ARRAY['post'::text, 'team'::text, 'department'::text, 'leader'::text])));
alter table inspection_route add constraint inspection_route_pkey PRIMARY KEY (id);

create table known_permission (
  permission text not null
);
alter table known_permission add constraint known_permission_pkey PRIMARY KEY (permission);

create table ledger_closing (
  id uuid not null,
  period text not null,
  from_on date not null,
  to_on date not null,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  note text,
  txid xid8 not null default pg_current_xact_id(),
  settled_at timestamp with time zone,
  totals jsonb,
  reopened_by uuid,
  reopened_at timestamp with time zone,
  reopen_reason text
);
CREATE UNIQUE INDEX ledger_closing_standing ON public.ledger_closing USING btree (period) WHERE (reopened_at IS NULL);
alter table ledger_closing add constraint ledger_closing_check CHECK ((from_on <= to_on));
alter table ledger_closing add constraint ledger_closing_check1 CHECK ((((reopened_at IS NULL) = (reopened_by IS NULL)) AND ((reopened_at IS NULL) = (reopen_reason IS NULL))));
alter table ledger_closing add constraint ledger_closing_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id);
alter table ledger_closing add constraint ledger_closing_pkey PRIMARY KEY (id);
alter table ledger_closing add constraint ledger_closing_reopened_by_fkey FOREIGN KEY (reopened_by) REFERENCES person(id);

create table membership (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  is_head boolean not null default false,
  is_primary boolean not null default true,
  from_on date not null,
  to_on date,
  post_id uuid
);
CREATE INDEX membership_person_id_idx ON public.membership USING btree (person_id);
CREATE INDEX membership_post_id_idx ON public.membership USING btree (post_id);
CREATE INDEX membership_unit_id_idx ON public.membership USING btree (unit_id);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.membership FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('people');
alter table membership add constraint membership_check CHECK ((to_on >= from_on));
alter table membership add constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table membership add constraint membership_pkey PRIMARY KEY (id);
alter table membership add constraint membership_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id);
alter table membership add constraint membership_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table message (
  id uuid not null,
  notice_id uuid not null,
  person_id uuid not null,
  kind text not null,
  subject_kind text,
  subject_id uuid,
  times integer not null default 1,
  at timestamp with time zone not null,
  read_at timestamp with time zone
);
CREATE INDEX message_inbox ON public.message USING btree (person_id, at DESC, id DESC);
CREATE INDEX message_notice ON public.message USING btree (notice_id);
CREATE INDEX message_waiting ON public.message USING btree (person_id) WHERE (read_at IS NULL);
CREATE UNIQUE INDEX message_unread ON public.message USING btree (person_id, kind, subject_kind, subject_id) WHERE ((read_at IS NULL) AND (subject_id IS NOT NULL));
alter table message add constraint message_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id);
alter table message add constraint message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table message add constraint message_pkey PRIMARY KEY (id);

create table message_preference (
  person_id uuid not null,
  email text,
  mail text not null,
  quiet_from time without time zone,
  quiet_to time without time zone,
  muted text[] not null,
  language text not null
);
alter table message_preference add constraint message_preference_check CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)));
alter table message_preference add constraint message_preference_check1 CHECK (((mail = 'off'::text) OR (email IS NOT NULL)));
alter table message_preference add constraint message_preference_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])));
alter table message_preference add constraint message_preference_mail_check CHECK ((mail = ANY (ARRAY['off'::text, 'at-once'::text, 'daily'::text])));
alter table message_preference add constraint message_preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table message_preference add constraint message_preference_pkey PRIMARY KEY (person_id);

create table migration (
  name text not null,
  applied_at timestamp with time zone not null default now()
);
alter table migration add constraint migration_pkey PRIMARY KEY (name);

create table notice (
  id uuid not null,
  kind text not null,
  subject_kind text,
  subject_id uuid,
  params jsonb not null,
  urgent boolean not null,
  at timestamp with time zone not null,
  spread_at timestamp with time zone
);
CREATE INDEX notice_to_spread ON public.notice USING btree (at) WHERE (spread_at IS NULL);
alter table notice add constraint notice_pkey PRIMARY KEY (id);

create table number_counter (
  prefix text not null,
  "on" date not null,
  last integer not null
);
alter table number_counter add constraint number_counter_pkey PRIMARY KEY (prefix, "on");

create table opinion (
  id uuid not null,
  number text not null,
  content text not null,
  channel text not null,
  occasion text,
  received_at timestamp with time zone not null,
  person_id uuid,
  raised_by text,
  is_anonymous boolean not null,
  client_unit_id uuid,
  survey_id uuid,
  unit_id uuid,
  handler_id uuid,
  track text,
  state text not null,
  reply_due_on date,
  due_on date,
  replied_on date,
  ended_at timestamp with time zone,
  entered_by uuid,
  created_at timestamp with time zone not null,
  version integer not null default 0
);
CREATE INDEX opinion_newest ON public.opinion USING btree (received_at DESC, id DESC);
CREATE INDEX opinion_open ON public.opinion USING btree (due_on) WHERE (ended_at IS NULL);
CREATE INDEX opinion_person ON public.opinion USING btree (person_id);
CREATE INDEX opinion_search ON public.opinion USING gin (search_pairs(((number || ' '::text) || content)));
CREATE INDEX opinion_unit ON public.opinion USING btree (unit_id);
alter table opinion add constraint opinion_check CHECK (((NOT is_anonymous) OR ((person_id IS NULL) AND (raised_by IS NULL))));
alter table opinion add constraint opinion_check1 CHECK (((state = ANY (ARRAY['received'::text, 'explained'::text])) OR ((unit_id IS NOT NULL) AND (track IS NOT NULL) AND (reply_due_on IS NOT NULL))));
alter table opinion add constraint opinion_check2 CHECK (((state = ANY (ARRAY['closed'::text, 'explained'::text])) = (ended_at IS NOT NULL)));
alter table opinion add constraint opinion_client_unit_id_fkey FOREIGN KEY (client_unit_id) REFERENCES unit(id);
alter table opinion add constraint opinion_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id);
alter table opinion add constraint opinion_handler_id_fkey FOREIGN KEY (handler_id) REFERENCES person(id);
alter table opinion add constraint opinion_number_key UNIQUE (number);
alter table opinion add constraint opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table opinion add constraint opinion_pkey PRIMARY KEY (id);
alter table opinion add constraint opinion_state_check CHECK ((state = ANY (ARRAY['received'::text, 'sorted'::text, 'replied'::text, 'improving'::text, 'implemented'::text, 'closed'::text, 'explained'::text])));
alter table opinion add constraint opinion_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES survey(id);
alter table opinion add constraint opinion_track_check CHECK ((track = ANY (ARRAY['quick'::text, 'study'::text])));
alter table opinion add constraint opinion_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table opinion_step (
  id uuid not null,
  opinion_id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  person_id uuid,
  said text,
  is_effective boolean
);
CREATE INDEX opinion_step_opinion ON public.opinion_step USING btree (opinion_id, at);
alter table opinion_step add constraint opinion_step_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES opinion(id);
alter table opinion_step add constraint opinion_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table opinion_step add constraint opinion_step_pkey PRIMARY KEY (id);

create table organisation (
  id boolean not null default true,
  name text not null,
  time_zone text not null,
  created_at timestamp with time zone not null
);
alter table organisation add constraint organisation_id_check CHECK (id);
alter table organisation add constraint organisation_pkey PRIMARY KEY (id);

create table outside_repair (
  id uuid not null,
  sheet_id uuid not null,
  vendor text not null,
  about text,
  sent_at timestamp with time zone not null,
  returned_at timestamp with time zone,
  cost numeric(14,2),
  verdict text,
  remark text,
  serving_unit_id uuid,
  person_id uuid
);
CREATE INDEX outside_repair_sheet_id_idx ON public.outside_repair USING btree (sheet_id);
alter table outside_repair add constraint outside_repair_check CHECK ((((returned_at IS NULL) = (cost IS NULL)) AND ((returned_at IS NULL) = (verdict IS NULL))));
alter table outside_repair add constraint outside_repair_cost_check CHECK ((cost >= (0)::numeric));
alter table outside_repair add constraint outside_repair_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table outside_repair add constraint outside_repair_pkey PRIMARY KEY (id);
alter table outside_repair add constraint outside_repair_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table outside_repair add constraint outside_repair_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);
alter table outside_repair add constraint outside_repair_verdict_check CHECK ((verdict = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text])));

create table period_dates (
  key text not null,
  from_on date not null,
  to_on date not null,
  changed_at timestamp with time zone not null
);
alter table period_dates add constraint period_dates_check CHECK ((from_on <= to_on));
alter table period_dates add constraint period_dates_pkey PRIMARY KEY (key);

create table person (
  id uuid not null,
  code text not null,
  name text not null,
  initials text not null,
  phone text,
  version integer not null default 0,
  left_on date
);
CREATE INDEX person_search ON public.person USING gin (search_pairs(((((((code || ' '::text) || name) || ' '::text) || initials) || ' '::text) || COALESCE(phone, ''::text))));
alter table person add constraint person_code_key UNIQUE (code);
alter table person add constraint person_pkey PRIMARY KEY (id);

create table place (
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  initials text not null,
  path text not null,
  kind text not null,
  unit_id uuid,
  version integer not null default 0
);
CREATE INDEX place_parent_id_idx ON public.place USING btree (parent_id);
CREATE INDEX place_search ON public.place USING gin (search_pairs(((((code || ' '::text) || path) || ' '::text) || initials)));
CREATE INDEX place_sorted_name ON public.place USING btree (name) WHERE (kind <> 'imported'::text);
CREATE INDEX place_sorted_path ON public.place USING btree (path) WHERE (kind <> 'imported'::text);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.place FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('place');
CREATE UNIQUE INDEX place_imported_name ON public.place USING btree (parent_id, md5(name)) WHERE (kind = 'imported'::text);
alter table place add constraint place_code_key UNIQUE (code);
alter table place add constraint place_kind_check CHECK ((kind = ANY (ARRAY['site'::text, 'building'::text, 'floor'::text, 'room'::text, 'spot'::text, 'imported'::text])));
alter table place add constraint place_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES place(id);
alter table place add constraint place_pkey PRIMARY KEY (id);
alter table place add constraint place_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table place_alias (
  place_id uuid not null,
  alias text not null
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.place_alias FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('place');
alter table place_alias add constraint place_alias_pkey PRIMARY KEY (place_id, alias);
alter table place_alias add constraint place_alias_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);

create table plan (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  recurrence jsonb not null,
  policy text not null,
  times text[] not null,
  window_minutes integer not null,
  grace_minutes integer not null,
  people uuid[] not null,
  unit_id uuid not null,
  from_on date not null,
  to_on date,
  is_active boolean not null,
  generated_until date
);
alter table plan add constraint plan_check CHECK ((to_on >= from_on));
alter table plan add constraint plan_grace_minutes_check CHECK ((grace_minutes >= 0));
alter table plan add constraint plan_pkey PRIMARY KEY (id);
alter table plan add constraint plan_subject_kind_subject_id_key UNIQUE (subject_kind, subject_id);
alter table plan add constraint plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table plan add constraint plan_window_minutes_check CHECK ((window_minutes > 0));

create table plan_task (
  id uuid not null,
  plan_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  on_day date not null,
  slot smallint not null,
  opens_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  state text not null,
  assignee_id uuid,
  unit_id uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  reason text,
  version integer not null default 0
);
CREATE INDEX plan_task_assignee ON public.plan_task USING btree (assignee_id, on_day DESC);
CREATE INDEX plan_task_day ON public.plan_task USING btree (subject_kind, on_day DESC, id DESC);
CREATE INDEX plan_task_open ON public.plan_task USING btree (closes_at) WHERE (state = 'open'::text);
CREATE INDEX plan_task_subject ON public.plan_task USING btree (subject_id, on_day DESC);
alter table plan_task add constraint plan_task_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES person(id);
alter table plan_task add constraint plan_task_check CHECK (((opens_at < due_at) AND (due_at <= closes_at)));
alter table plan_task add constraint plan_task_check1 CHECK (((state = 'open'::text) = (ended_at IS NULL)));
alter table plan_task add constraint plan_task_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id);
alter table plan_task add constraint plan_task_pkey PRIMARY KEY (id);
alter table plan_task add constraint plan_task_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id);
alter table plan_task add constraint plan_task_plan_id_on_day_slot_key UNIQUE (plan_id, on_day, slot);
alter table plan_task add constraint plan_task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'late'::text, 'missed'::text, 'waived'::text])));
alter table plan_task add constraint plan_task_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table post (
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  duties text not null default ''::text,
  closed_on date,
  version integer not null default 0
);
alter table post add constraint post_pkey PRIMARY KEY (id);
alter table post add constraint post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table post add constraint post_unit_id_name_key UNIQUE (unit_id, name);

create table quote (
  id uuid not null,
  sheet_id uuid not null,
  state text not null,
  scheme text not null,
  labour numeric(14,2) not null,
  materials jsonb not null,
  total numeric(14,2) not null,
  note text,
  made_by uuid,
  made_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone,
  decided_how text
);
CREATE UNIQUE INDEX quote_current ON public.quote USING btree (sheet_id) WHERE (state <> 'superseded'::text);
alter table quote add constraint quote_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id);
alter table quote add constraint quote_pkey PRIMARY KEY (id);
alter table quote add constraint quote_scheme_check CHECK ((scheme = ANY (ARRAY['full'::text, 'material'::text])));
alter table quote add constraint quote_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);
alter table quote add constraint quote_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'declined'::text, 'free'::text, 'superseded'::text])));
alter table quote add constraint quote_total_check CHECK ((total >= (0)::numeric));

create table reference_version (
  area text not null,
  slot smallint not null,
  version bigint not null,
  txid xid8 not null
);
alter table reference_version add constraint reference_version_area_check CHECK ((area = ANY (ARRAY['setting'::text, 'people'::text, 'place'::text])));
alter table reference_version add constraint reference_version_pkey PRIMARY KEY (area, slot);

create table register (
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  about_zh text not null,
  about_en text not null,
  kept_from date,
  kept_to date,
  definition jsonb not null,
  version integer not null default 0,
  created_at timestamp with time zone not null
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.register FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table register add constraint register_check CHECK ((kept_to >= kept_from));
alter table register add constraint register_code_key UNIQUE (code);
alter table register add constraint register_pkey PRIMARY KEY (id);

create table register_entry (
  id uuid not null,
  register_id uuid not null,
  number text not null,
  "on" date not null,
  field_values jsonb not null,
  place_id uuid,
  unit_id uuid,
  person_id uuid,
  category_id uuid,
  state text not null,
  source text not null,
  import_id uuid,
  version integer not null default 0,
  created_at timestamp with time zone not null,
  created_by uuid
);
CREATE INDEX register_entry_newest ON public.register_entry USING btree (register_id, "on" DESC, id DESC);
alter table register_entry add constraint register_entry_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table register_entry add constraint register_entry_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
alter table register_entry add constraint register_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table register_entry add constraint register_entry_pkey PRIMARY KEY (id);
alter table register_entry add constraint register_entry_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table register_entry add constraint register_entry_register_id_fkey FOREIGN KEY (register_id) REFERENCES register(id);
alter table register_entry add constraint register_entry_register_id_number_key UNIQUE (register_id, number);
alter table register_entry add constraint register_entry_source_check CHECK ((source = ANY (ARRAY['page'::text, 'import'::text])));
alter table register_entry add constraint register_entry_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'void'::text])));
alter table register_entry add constraint register_entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table register_entry_change (
  id uuid not null,
  entry_id uuid not null,
  verb text not null,
  "on" date not null,
  field_values jsonb not null,
  reason text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  import_id uuid
);
CREATE INDEX register_entry_change_entry ON public.register_entry_change USING btree (entry_id, changed_at DESC);
alter table register_entry_change add constraint register_entry_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
alter table register_entry_change add constraint register_entry_change_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES register_entry(id);
alter table register_entry_change add constraint register_entry_change_pkey PRIMARY KEY (id);
alter table register_entry_change add constraint register_entry_change_verb_check CHECK ((verb = ANY (ARRAY['amend'::text, 'void'::text])));

create table register_version (
  register_id uuid not null,
  version integer not null,
  definition jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  reason text not null
);
alter table register_version add constraint register_version_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
alter table register_version add constraint register_version_pkey PRIMARY KEY (register_id, version);
alter table register_version add constraint register_version_register_id_fkey FOREIGN KEY (register_id) REFERENCES register(id);

create table report (
  id uuid not null,
  template text not null,
  title text not null,
  period text not null,
  language text not null,
  organisation text not null,
  blocks jsonb not null,
  definitions jsonb not null,
  part_names jsonb not null,
  figure_count integer not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  task_id uuid,
  number integer,
  fact_hashes jsonb not null default '{}'::jsonb,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text
);
CREATE INDEX report_newest ON public.report USING btree (created_at DESC, id DESC);
CREATE UNIQUE INDEX report_number ON public.report USING btree (task_id, number);
CREATE UNIQUE INDEX report_published ON public.report USING btree (task_id) WHERE ((task_id IS NOT NULL) AND (withdrawn_at IS NULL));
alter table report add constraint report_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
alter table report add constraint report_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])));
alter table report add constraint report_pkey PRIMARY KEY (id);
alter table report add constraint report_task_id_fkey FOREIGN KEY (task_id) REFERENCES report_task(id);
alter table report add constraint report_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id);

create table report_draft (
  id uuid not null,
  part_id uuid not null,
  key text not null,
  blocks jsonb not null,
  reason text not null,
  written_by uuid,
  written_at timestamp with time zone not null
);
CREATE INDEX report_draft_of ON public.report_draft USING btree (part_id, written_at DESC);
alter table report_draft add constraint report_draft_part_id_key_fkey FOREIGN KEY (part_id, key) REFERENCES report_section(part_id, key);
alter table report_draft add constraint report_draft_pkey PRIMARY KEY (id);
alter table report_draft add constraint report_draft_reason_check CHECK ((reason = ANY (ARRAY['replaced'::text, 'aside'::text])));
alter table report_draft add constraint report_draft_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id);

create table report_event (
  id uuid not null,
  task_id uuid not null,
  part_id uuid,
  action text not null,
  detail jsonb not null,
  at timestamp with time zone not null,
  by uuid
);
CREATE INDEX report_event_of ON public.report_event USING btree (task_id, at);
alter table report_event add constraint report_event_by_fkey FOREIGN KEY (by) REFERENCES person(id);
alter table report_event add constraint report_event_part_id_fkey FOREIGN KEY (part_id) REFERENCES report_part(id);
alter table report_event add constraint report_event_pkey PRIMARY KEY (id);
alter table report_event add constraint report_event_task_id_fkey FOREIGN KEY (task_id) REFERENCES report_task(id);

create table report_part (
  id uuid not null,
  task_id uuid not null,
  unit_id uuid,
  person_id uuid,
  state text not null,
  version integer not null default 0,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  settled_at timestamp with time zone,
  settled_by uuid,
  reason text,
  reminded_at timestamp with time zone
);
CREATE UNIQUE INDEX report_part_one ON public.report_part USING btree (task_id, COALESCE(unit_id, person_id, task_id));
alter table report_part add constraint report_part_check CHECK (((unit_id IS NULL) OR (person_id IS NULL)));
alter table report_part add constraint report_part_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table report_part add constraint report_part_pkey PRIMARY KEY (id);
alter table report_part add constraint report_part_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id);
alter table report_part add constraint report_part_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])));
alter table report_part add constraint report_part_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id);
alter table report_part add constraint report_part_task_id_fkey FOREIGN KEY (task_id) REFERENCES report_task(id);
alter table report_part add constraint report_part_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table report_remark (
  id uuid not null,
  part_id uuid not null,
  key text not null,
  block text not null,
  quote text not null,
  remark text not null,
  state text not null,
  answer text,
  made_by uuid,
  made_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone
);
CREATE INDEX report_remark_of ON public.report_remark USING btree (part_id, made_at);
alter table report_remark add constraint report_remark_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id);
alter table report_remark add constraint report_remark_part_id_key_fkey FOREIGN KEY (part_id, key) REFERENCES report_section(part_id, key);
alter table report_remark add constraint report_remark_pkey PRIMARY KEY (id);
alter table report_remark add constraint report_remark_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id);
alter table report_remark add constraint report_remark_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'declined'::text])));

create table report_section (
  part_id uuid not null,
  key text not null,
  "position" integer not null,
  title text not null,
  prompt text not null,
  blocks jsonb not null,
  gaps jsonb not null default '[]'::jsonb,
  filled boolean not null,
  version integer not null default 0,
  saved_by uuid,
  saved_at timestamp with time zone not null
);
alter table report_section add constraint report_section_part_id_fkey FOREIGN KEY (part_id) REFERENCES report_part(id);
alter table report_section add constraint report_section_pkey PRIMARY KEY (part_id, key);
alter table report_section add constraint report_section_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id);

create table report_task (
  id uuid not null,
  template text not null,
  definition jsonb not null,
  title text not null,
  period text not null,
  from_on date not null,
  to_on date not null,
  language text not null,
  detailed boolean not null,
  note text not null default ''::text,
  due_on date not null,
  state text not null,
  version integer not null default 0,
  created_by uuid,
  created_at timestamp with time zone not null
);
CREATE INDEX report_task_newest ON public.report_task USING btree (created_at DESC, id DESC);
alter table report_task add constraint report_task_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
alter table report_task add constraint report_task_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])));
alter table report_task add constraint report_task_pkey PRIMARY KEY (id);
alter table report_task add constraint report_task_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'published'::text, 'withdrawn'::text, 'cancelled'::text])));

create table report_template (
  code text not null,
  definition jsonb not null,
  version integer not null default 0,
  changed_at timestamp with time zone not null,
  changed_by uuid
);
alter table report_template add constraint report_template_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
alter table report_template add constraint report_template_pkey PRIMARY KEY (code);

create table report_template_version (
  code text not null,
  version integer not null,
  definition jsonb not null,
  reason text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid
);
alter table report_template_version add constraint report_template_version_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
alter table report_template_version add constraint report_template_version_code_fkey FOREIGN KEY (code) REFERENCES report_template(code);
alter table report_template_version add constraint report_template_version_pkey PRIMARY KEY (code, version);

create table responsibility (
  id uuid not null,
  place_id uuid not null,
  category_id uuid,
  unit_id uuid not null,
  person_id uuid,
  weekdays integer[],
  from_time time without time zone,
  to_time time without time zone,
  from_on date not null,
  to_on date,
  note text not null default ''::text,
  version integer not null default 0
);
CREATE INDEX responsibility_person_id_idx ON public.responsibility USING btree (person_id);
CREATE INDEX responsibility_place_id_idx ON public.responsibility USING btree (place_id);
CREATE INDEX responsibility_unit_id_idx ON public.responsibility USING btree (unit_id);
alter table responsibility add constraint responsibility_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table responsibility add constraint responsibility_check CHECK ((to_on >= from_on));
alter table responsibility add constraint responsibility_check1 CHECK (((from_time IS NULL) = (to_time IS NULL)));
alter table responsibility add constraint responsibility_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table responsibility add constraint responsibility_pkey PRIMARY KEY (id);
alter table responsibility add constraint responsibility_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table responsibility add constraint responsibility_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table return_answer (
  return_call_id uuid not null,
  question text not null,
  answer text not null
);
alter table return_answer add constraint return_answer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));
alter table return_answer add constraint return_answer_pkey PRIMARY KEY (return_call_id, question);
alter table return_answer add constraint return_answer_return_call_id_fkey FOREIGN KEY (return_call_id) REFERENCES return_call(id);

create table return_call (
  id uuid not null,
  case_id uuid not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  ended_at timestamp with time zone,
  outcome text,
  note text,
  person_id uuid,
  client_unit_id uuid,
  serving_unit_id uuid,
  place_id uuid,
  category_id uuid,
  worker_id uuid,
  version integer not null default 0
);
CREATE INDEX return_call_case_id_idx ON public.return_call USING btree (case_id);
CREATE INDEX return_call_due ON public.return_call USING btree (due_at) WHERE (ended_at IS NULL);
CREATE INDEX return_call_opened ON public.return_call USING btree (opened_at DESC, id DESC);
CREATE UNIQUE INDEX return_call_open ON public.return_call USING btree (case_id) WHERE (ended_at IS NULL);
alter table return_call add constraint return_call_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table return_call add constraint return_call_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table return_call add constraint return_call_check CHECK (((ended_at IS NULL) = (outcome IS NULL)));
alter table return_call add constraint return_call_client_unit_id_fkey FOREIGN KEY (client_unit_id) REFERENCES unit(id);
alter table return_call add constraint return_call_outcome_check CHECK ((outcome = ANY (ARRAY['content'::text, 'discontent'::text, 'reopened'::text, 'unreached'::text])));
alter table return_call add constraint return_call_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table return_call add constraint return_call_pkey PRIMARY KEY (id);
alter table return_call add constraint return_call_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table return_call add constraint return_call_reason_check CHECK ((reason = ANY (ARRAY['bad-rating'::text, 'rule'::text, 'sample'::text])));
alter table return_call add constraint return_call_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table return_call add constraint return_call_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES person(id);

create table return_draw (
  id uuid not null,
  drawn_at timestamp with time zone not null,
  person_id uuid,
  from_on date not null,
  to_on date not null,
  seed text not null,
  population uuid[] not null,
  chosen uuid[] not null
);
CREATE INDEX return_draw_drawn_at_id_idx ON public.return_draw USING btree (drawn_at DESC, id DESC);
alter table return_draw add constraint return_draw_check CHECK ((to_on >= from_on));
alter table return_draw add constraint return_draw_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table return_draw add constraint return_draw_pkey PRIMARY KEY (id);

create table role (
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null
);
alter table role add constraint role_code_key UNIQUE (code);
alter table role add constraint role_pkey PRIMARY KEY (id);

create table role_grant (
  role_id uuid not null,
  permission text not null,
  scope text not null
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.role_grant FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('people');
alter table role_grant add constraint role_grant_pkey PRIMARY KEY (role_id, permission);
alter table role_grant add constraint role_grant_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id);
alter table role_grant add constraint role_grant_scope_check CHECK ((scope = ANY (ARRAY['own'::text, 'unit'::text, 'subtree'::text, 'all'::text])));

create table rollup_mark (
  id boolean not null default true,
  rolled_below xid8 not null
);
alter table rollup_mark add constraint rollup_mark_id_check CHECK (id);
alter table rollup_mark add constraint rollup_mark_pkey PRIMARY KEY (id);

create table round_check (
  id uuid not null,
  task_id uuid not null,
  point_id uuid not null,
  place_id uuid not null,
  result text not null,
  note text not null,
  failed text[] not null,
  is_scanned boolean not null,
  photo_ids uuid[] not null,
  person_id uuid,
  unit_id uuid,
  at timestamp with time zone not null,
  arrived_at timestamp with time zone not null,
  device_at timestamp with time zone not null,
  clock_off integer,
  case_kind text,
  case_id uuid,
  contradicted_by uuid
);
CREATE INDEX round_check_photos ON public.round_check USING gin (photo_ids);
CREATE INDEX round_check_place ON public.round_check USING btree (place_id, at DESC);
alter table round_check add constraint round_check_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table round_check add constraint round_check_contradicted_by_fkey FOREIGN KEY (contradicted_by) REFERENCES round_check(id);
alter table round_check add constraint round_check_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table round_check add constraint round_check_pkey PRIMARY KEY (id);
alter table round_check add constraint round_check_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table round_check add constraint round_check_point_id_fkey FOREIGN KEY (point_id) REFERENCES route_point(id);
alter table round_check add constraint round_check_result_check CHECK ((result = ANY (ARRAY['ok'::text, 'problem'::text, 'skipped'::text])));
alter table round_check add constraint round_check_task_id_fkey FOREIGN KEY (task_id) REFERENCES plan_task(id);
alter table round_check add constraint round_check_task_id_point_id_key UNIQUE (task_id, point_id);
alter table round_check add constraint round_check_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table round_point (
  task_id uuid not null,
  point_id uuid not null,
  "position" integer not null
);
alter table round_point add constraint round_point_pkey PRIMARY KEY (task_id, point_id);
alter table round_point add constraint round_point_point_id_fkey FOREIGN KEY (point_id) REFERENCES route_point(id);
alter table round_point add constraint round_point_task_id_fkey FOREIGN KEY (task_id) REFERENCES plan_task(id);

create table route_point (
  id uuid not null,
  route_id uuid not null,
  "position" integer not null,
  place_id uuid not null,
  name text not null,
  items text[] not null,
  needs_scan boolean not null,
  needs_photo boolean not null,
  removed_at timestamp with time zone
);
CREATE INDEX route_point_route ON public.route_point USING btree (route_id, "position");
alter table route_point add constraint route_point_pkey PRIMARY KEY (id);
alter table route_point add constraint route_point_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table route_point add constraint route_point_route_id_fkey FOREIGN KEY (route_id) REFERENCES inspection_route(id);

create table rule_value (
  code text not null,
  value numeric not null,
  basis text,
  changed_at timestamp with time zone not null
);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.rule_value FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('setting');
alter table rule_value add constraint rule_value_pkey PRIMARY KEY (code);

create table service_call (
  id uuid not null,
  number text not null,
  kind text not null,
  phone text,
  phone_digits text,
  caller_name text,
  person_id uuid,
  place_id uuid,
  client_unit_id uuid,
  content text not null,
  answer text,
  at_once boolean not null,
  clerk_id uuid,
  received_at timestamp with time zone not null,
  seconds integer not null,
  case_id uuid,
  recording_id uuid,
  version integer not null default 0
);
CREATE INDEX service_call_case ON public.service_call USING btree (case_id);
CREATE INDEX service_call_person ON public.service_call USING btree (person_id);
CREATE INDEX service_call_phone ON public.service_call USING btree (phone_digits);
CREATE INDEX service_call_received ON public.service_call USING btree (received_at DESC, id DESC);
CREATE INDEX service_call_recording_id_idx ON public.service_call USING btree (recording_id);
alter table service_call add constraint service_call_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table service_call add constraint service_call_check CHECK ((at_once = ((answer IS NOT NULL) AND (kind = 'inquiry'::text))));
alter table service_call add constraint service_call_clerk_id_fkey FOREIGN KEY (clerk_id) REFERENCES person(id);
alter table service_call add constraint service_call_client_unit_id_fkey FOREIGN KEY (client_unit_id) REFERENCES unit(id);
alter table service_call add constraint service_call_kind_check CHECK ((kind = ANY (ARRAY['inquiry'::text, 'repair'::text, 'complaint'::text])));
alter table service_call add constraint service_call_number_key UNIQUE (number);
alter table service_call add constraint service_call_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table service_call add constraint service_call_pkey PRIMARY KEY (id);
alter table service_call add constraint service_call_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);
alter table service_call add constraint service_call_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES file(id);
alter table service_call add constraint service_call_seconds_check CHECK ((seconds >= 0));

create table session (
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null
);
CREATE INDEX session_account_id_idx ON public.session USING btree (account_id);
alter table session add constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table session add constraint session_pkey PRIMARY KEY (token_hash);

create table shift (
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  begins integer not null,
  ends integer not null,
  needs_handover boolean not null,
  checklist text[] not null default '{}'::text[],
  version integer not null default 0
);
alter table shift add constraint shift_begins_check CHECK (((begins >= 0) AND (begins <= 1439)));
alter table shift add constraint shift_ends_check CHECK (((ends >= 0) AND (ends <= 1439)));
alter table shift add constraint shift_pkey PRIMARY KEY (id);
alter table shift add constraint shift_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table shift add constraint shift_unit_id_name_key UNIQUE (unit_id, name);

create table signature (
  id uuid not null,
  sheet_id uuid not null,
  method text not null,
  name text not null,
  file_id uuid,
  person_id uuid,
  at timestamp with time zone not null
);
CREATE INDEX signature_file_id_idx ON public.signature USING btree (file_id);
CREATE INDEX signature_sheet_id_idx ON public.signature USING btree (sheet_id);
alter table signature add constraint signature_check CHECK (((method = 'drawn'::text) = (file_id IS NOT NULL)));
alter table signature add constraint signature_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id);
alter table signature add constraint signature_method_check CHECK ((method = ANY (ARRAY['drawn'::text, 'code'::text])));
alter table signature add constraint signature_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table signature add constraint signature_pkey PRIMARY KEY (id);
alter table signature add constraint signature_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);

create table skill (
  person_id uuid not null,
  trade text not null,
  certificate_no text,
  valid_to date,
  changed_at timestamp with time zone not null
);
alter table skill add constraint skill_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table skill add constraint skill_pkey PRIMARY KEY (person_id, trade);

create table spent_stamp (
  hash bytea not null,
  spent_at timestamp with time zone not null
);
CREATE INDEX spent_stamp_spent_at_idx ON public.spent_stamp USING btree (spent_at);
alter table spent_stamp add constraint spent_stamp_pkey PRIMARY KEY (hash);

create table survey (
  id uuid not null,
  number text not null,
  title text not null,
  series text not null,
  intro text not null,
  side text not null,
  is_anonymous boolean not null,
  unit_id uuid not null,
  questions jsonb not null,
  audience uuid[] not null,
  sample integer,
  seed text,
  last_on date not null,
  satisfied_from integer,
  smallest_group integer,
  state text not null,
  conclusion text,
  created_by uuid,
  created_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  reminded_at timestamp with time zone,
  closed_at timestamp with time zone,
  published_at timestamp with time zone,
  version integer not null default 0
);
CREATE INDEX survey_newest ON public.survey USING btree (created_at DESC, id DESC);
CREATE INDEX survey_series ON public.survey USING btree (series, closed_at);
alter table survey add constraint survey_check CHECK (((state = 'draft'::text) = (opened_at IS NULL)));
alter table survey add constraint survey_check1 CHECK ((((opened_at IS NULL) = (satisfied_from IS NULL)) AND ((opened_at IS NULL) = (smallest_group IS NULL))));
alter table survey add constraint survey_check2 CHECK (((state = ANY (ARRAY['closed'::text, 'published'::text])) = (closed_at IS NOT NULL)));
alter table survey add constraint survey_check3 CHECK (((state = 'published'::text) = ((published_at IS NOT NULL) AND (conclusion IS NOT NULL))));
alter table survey add constraint survey_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
alter table survey add constraint survey_number_key UNIQUE (number);
alter table survey add constraint survey_pkey PRIMARY KEY (id);
alter table survey add constraint survey_sample_check CHECK ((sample > 0));
alter table survey add constraint survey_side_check CHECK ((side = ANY (ARRAY['users'::text, 'staff'::text])));
alter table survey add constraint survey_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'published'::text])));
alter table survey add constraint survey_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table survey_answer (
  id uuid not null,
  survey_id uuid not null,
  unit_id uuid,
  person_id uuid,
  channel text not null,
  "on" date not null,
  answers jsonb not null,
  entered_by uuid
);
CREATE INDEX survey_answer_survey ON public.survey_answer USING btree (survey_id);
alter table survey_answer add constraint survey_answer_channel_check CHECK ((channel = ANY (ARRAY['page'::text, 'paper'::text])));
alter table survey_answer add constraint survey_answer_check CHECK (((channel = 'paper'::text) = (entered_by IS NOT NULL)));
alter table survey_answer add constraint survey_answer_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id);
alter table survey_answer add constraint survey_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table survey_answer add constraint survey_answer_pkey PRIMARY KEY (id);
alter table survey_answer add constraint survey_answer_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES survey(id);
alter table survey_answer add constraint survey_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table survey_invitee (
  survey_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  has_answered boolean not null default false
);
CREATE INDEX survey_invitee_person ON public.survey_invitee USING btree (person_id);
alter table survey_invitee add constraint survey_invitee_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table survey_invitee add constraint survey_invitee_pkey PRIMARY KEY (survey_id, person_id);
alter table survey_invitee add constraint survey_invitee_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES survey(id);
alter table survey_invitee add constraint survey_invitee_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table time_kind (
  code text not null,
  name text not null,
  name_en text not null,
  counts boolean not null,
  "position" integer not null,
  version integer not null default 0
);
alter table time_kind add constraint time_kind_pkey PRIMARY KEY (code);

create table timeline_event (
  id uuid not null,
  case_id uuid not null,
  event text not null,
  at timestamp with time zone not null,
  person_id uuid,
  actor text not null,
  state text not null,
  reason text,
  detail jsonb not null default '{}'::jsonb,
  device_at timestamp with time zone
);
CREATE INDEX timeline_event_case_id_at_id_idx ON public.timeline_event USING btree (case_id, at, id);
alter table timeline_event add constraint timeline_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table timeline_event add constraint timeline_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table timeline_event add constraint timeline_event_pkey PRIMARY KEY (id);

create table unit (
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  kind text not null,
  version integer not null default 0,
  dissolved_on date
);
CREATE INDEX unit_parent_id_idx ON public.unit USING btree (parent_id);
CREATE TRIGGER note_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.unit FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change('people');
alter table unit add constraint unit_code_key UNIQUE (code);
alter table unit add constraint unit_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'department'::text, 'team'::text, 'contractor'::text])));
alter table unit add constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id);
alter table unit add constraint unit_pkey PRIMARY KEY (id);

create table unit_parent (
  unit_id uuid not null,
  parent_id uuid,
  from_on date not null,
  to_on date
);
CREATE INDEX unit_parent_parent_id_idx ON public.unit_parent USING btree (parent_id);
CREATE UNIQUE INDEX unit_parent_now ON public.unit_parent USING btree (unit_id) WHERE (to_on IS NULL);
alter table unit_parent add constraint unit_parent_check CHECK ((to_on >= from_on));
alter table unit_parent add constraint unit_parent_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id);
alter table unit_parent add constraint unit_parent_pkey PRIMARY KEY (unit_id, from_on);
alter table unit_parent add constraint unit_parent_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

create table work_group (
  id uuid not null,
  name text not null,
  purpose text not null,
  dissolved_on date,
  version integer not null default 0
);
CREATE UNIQUE INDEX work_group_name ON public.work_group USING btree (name) WHERE (dissolved_on IS NULL);
alter table work_group add constraint work_group_pkey PRIMARY KEY (id);

create table work_group_act (
  id uuid not null,
  group_id uuid not null,
  kind text not null,
  "on" date not null,
  basis text not null default ''::text,
  at timestamp with time zone not null
);
CREATE INDEX work_group_act_group_id_on_idx ON public.work_group_act USING btree (group_id, "on");
alter table work_group_act add constraint work_group_act_group_id_fkey FOREIGN KEY (group_id) REFERENCES work_group(id);
alter table work_group_act add constraint work_group_act_kind_check CHECK ((kind = ANY (ARRAY['form'::text, 'reform'::text, 'dissolve'::text])));
alter table work_group_act add constraint work_group_act_pkey PRIMARY KEY (id);

create table work_group_member (
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  role text not null,
  duty text not null default ''::text,
  from_on date not null,
  to_on date
);
CREATE INDEX work_group_member_group_id_idx ON public.work_group_member USING btree (group_id);
CREATE INDEX work_group_member_person_id_idx ON public.work_group_member USING btree (person_id);
alter table work_group_member add constraint work_group_member_check CHECK ((to_on >= from_on));
alter table work_group_member add constraint work_group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES work_group(id);
alter table work_group_member add constraint work_group_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table work_group_member add constraint work_group_member_pkey PRIMARY KEY (id);
alter table work_group_member add constraint work_group_member_role_check CHECK ((role = ANY (ARRAY['head'::text, 'deputy'::text, 'member'::text])));

create table work_hours (
  id uuid not null,
  sheet_id uuid not null,
  person_id uuid not null,
  role text not null,
  kind text not null,
  counts boolean not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  hours numeric(8,2) not null,
  note text,
  serving_unit_id uuid,
  recorded_by uuid,
  at timestamp with time zone not null,
  voided_at timestamp with time zone,
  void_reason text
);
CREATE INDEX work_hours_person_id_at_idx ON public.work_hours USING btree (person_id, at);
CREATE INDEX work_hours_sheet_id_idx ON public.work_hours USING btree (sheet_id);
alter table work_hours add constraint work_hours_check CHECK ((ended_at > started_at));
alter table work_hours add constraint work_hours_hours_check CHECK ((hours > (0)::numeric));
alter table work_hours add constraint work_hours_kind_fkey FOREIGN KEY (kind) REFERENCES time_kind(code);
alter table work_hours add constraint work_hours_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table work_hours add constraint work_hours_pkey PRIMARY KEY (id);
alter table work_hours add constraint work_hours_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id);
alter table work_hours add constraint work_hours_role_check CHECK ((role = ANY (ARRAY['main'::text, 'helper'::text])));
alter table work_hours add constraint work_hours_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table work_hours add constraint work_hours_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);

create table work_material (
  id uuid not null,
  sheet_id uuid not null,
  name text not null,
  quantity numeric(10,3) not null,
  unit text not null,
  unit_price numeric(12,2) not null,
  supply text not null,
  amount numeric(14,2) not null,
  serving_unit_id uuid,
  person_id uuid,
  at timestamp with time zone not null,
  voided_at timestamp with time zone,
  void_reason text
);
CREATE INDEX work_material_sheet_id_idx ON public.work_material USING btree (sheet_id);
alter table work_material add constraint work_material_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table work_material add constraint work_material_pkey PRIMARY KEY (id);
alter table work_material add constraint work_material_quantity_check CHECK ((quantity > (0)::numeric));
alter table work_material add constraint work_material_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table work_material add constraint work_material_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);
alter table work_material add constraint work_material_supply_check CHECK ((supply = ANY (ARRAY['house'::text, 'client'::text])));
alter table work_material add constraint work_material_unit_price_check CHECK ((unit_price >= (0)::numeric));

create table work_saving (
  id uuid not null,
  sheet_id uuid not null,
  cause text not null,
  reference_price numeric(14,2) not null,
  own_cost numeric(14,2) not null,
  amount numeric(14,2) not null,
  basis text not null,
  serving_unit_id uuid,
  person_id uuid,
  at timestamp with time zone not null,
  voided_at timestamp with time zone,
  void_reason text
);
CREATE INDEX work_saving_sheet_id_idx ON public.work_saving USING btree (sheet_id);
alter table work_saving add constraint work_saving_amount_check CHECK ((amount > (0)::numeric));
alter table work_saving add constraint work_saving_cause_check CHECK ((cause = ANY (ARRAY['own'::text, 'reuse'::text])));
alter table work_saving add constraint work_saving_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table work_saving add constraint work_saving_pkey PRIMARY KEY (id);
alter table work_saving add constraint work_saving_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table work_saving add constraint work_saving_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);

create table work_sheet (
  id uuid not null,
  case_id uuid not null,
  client_unit_id uuid,
  place_id uuid,
  category_id uuid
);
alter table work_sheet add constraint work_sheet_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id);
alter table work_sheet add constraint work_sheet_case_id_key UNIQUE (case_id);
alter table work_sheet add constraint work_sheet_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);
alter table work_sheet add constraint work_sheet_client_unit_id_fkey FOREIGN KEY (client_unit_id) REFERENCES unit(id);
alter table work_sheet add constraint work_sheet_pkey PRIMARY KEY (id);
alter table work_sheet add constraint work_sheet_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id);

create table work_task (
  id uuid not null,
  sheet_id uuid not null,
  fault_id uuid not null,
  name text not null,
  unit text not null,
  quantity numeric(10,3) not null,
  standard_hours numeric(8,2) not null,
  labour_price numeric(12,2) not null,
  amount numeric(14,2) not null,
  serving_unit_id uuid,
  person_id uuid,
  at timestamp with time zone not null,
  voided_at timestamp with time zone,
  void_reason text
);
CREATE INDEX work_task_sheet_id_idx ON public.work_task USING btree (sheet_id);
alter table work_task add constraint work_task_fault_id_fkey FOREIGN KEY (fault_id) REFERENCES fault(id);
alter table work_task add constraint work_task_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table work_task add constraint work_task_pkey PRIMARY KEY (id);
alter table work_task add constraint work_task_quantity_check CHECK ((quantity > (0)::numeric));
alter table work_task add constraint work_task_serving_unit_id_fkey FOREIGN KEY (serving_unit_id) REFERENCES unit(id);
alter table work_task add constraint work_task_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES work_sheet(id);
