-- A measure that counts a record more than once, or less than not at all.
select measure, source_id, sum(amount) from fact
where measure in ('repair.reported', 'repair.completed', 'repair.rated', 'repair.resolved')
group by measure, source_id having sum(amount) not in (0, 1);

-- A balance of open work below zero.
select source_id, sum(amount) from fact where measure like '%.open' or measure in ('repair.overdue', 'repair.on-hold')
group by source_id, measure having sum(amount) < 0;
