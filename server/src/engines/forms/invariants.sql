-- A register whose definition is not its newest version.
select r.code from register r
where not exists (select 1 from register_version v where v.register_id = r.id and v.version = r.version and v.definition = r.definition);

-- An entry that was changed more or less often than is on record.
select e.id from register_entry e
where e.version <> (select count(*) from register_entry_change c where c.entry_id = e.id);

-- A void entry that still counts.
select e.id from register_entry e join fact f on f.source_id = e.id where e.state = 'void' group by e.id, f.measure having sum(f.amount) <> 0;
