-- Rows still put aside for a run that is over.
select distinct r.import_id from import_row r join import_run i on i.id = r.import_id where i.state in ('done', 'checked', 'refused', 'failed', 'undone');

-- A run that was refused, failed or only tried out, and yet wrote records.
select i.id, i.state from import_run i
where i.state in ('checked', 'refused', 'failed') and (i.rows_written > 0 or exists (select 1 from imported_record r where r.import_id = i.id));

-- A run that is over without an end, or has an end without being over.
select id, state from import_run where (finished_at is null) = (state in ('done', 'checked', 'refused', 'failed', 'undone'));

-- A run taken back that still holds records.
select i.id from import_run i where i.state = 'undone' and exists (select 1 from imported_record r where r.import_id = i.id);
