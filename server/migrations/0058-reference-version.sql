-- What every request needs and hardly ever changes (rules, calendar, catalogue, heads of teams, places) is kept in memory.
-- A change of it counts up here, in the transaction of the change: whoever reads the sum knows whether what he keeps still
-- holds. Several rows, so that two who change something do not wait for each other.
create table reference_version (
  area text not null check (area in ('setting', 'people', 'place')),
  slot smallint not null,
  version bigint not null,
  txid xid8 not null,
  primary key (area, slot)
);

create function note_reference_change() returns trigger language plpgsql as $$
begin
  insert into reference_version (area, slot, version, txid)
  values (tg_argv[0], pg_backend_pid() % 16, 1, pg_current_xact_id())
  on conflict (area, slot) do update set version = reference_version.version + 1, txid = excluded.txid;
  return null;
end
$$;

do $$
declare
  kept record;
begin
  for kept in
    select * from (values
      ('setting', 'rule_value'), ('setting', 'deadline'), ('setting', 'escalation_chain'), ('setting', 'category'),
      ('setting', 'dispatch_rule'), ('setting', 'calendar_day_change'), ('setting', 'calendar_setting'),
      ('setting', 'calendar_year'), ('setting', 'register'), ('setting', 'indicator_setting'),
      ('people', 'unit'), ('people', 'membership'), ('people', 'role_grant'),
      ('place', 'place'), ('place', 'place_alias')
    ) as t(area, name)
  loop
    execute format(
      'create trigger note_reference_change after insert or update or delete or truncate on %I for each statement execute function note_reference_change(%L)',
      kept.name, kept.area);
  end loop;
end
$$;
