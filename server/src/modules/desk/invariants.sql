-- A call that came to a complaint without one, or to a repair that is none.
select k.id, k.kind from service_call k left join case_record r on r.id = k.case_id
where (k.kind = 'complaint' and r.kind is distinct from 'complaint') or (k.kind = 'repair' and r.kind is distinct from 'repair');

-- A complaint by telephone that nobody owns.
select r.id from case_record r where r.kind = 'complaint' and r.source = 'call'
  and not exists (select 1 from case_owner o where o.case_id = r.id)
  and exists (select 1 from service_call k where k.case_id = r.id and k.clerk_id is not null);

-- A balance of open complaints below zero.
select source_id, sum(amount) from fact where measure = 'complaint.open' group by source_id having sum(amount) < 0;

-- Somebody drawn who was not in the population.
select id from return_draw where not (chosen <@ population);
