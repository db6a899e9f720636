-- A hazard without its file, or a file of something else.
select r.id from case_record r left join hazard h on h.case_id = r.id where r.kind = 'hazard' and h.case_id is null
union all
select h.case_id from hazard h join case_record r on r.id = h.case_id where r.kind <> 'hazard';

-- Struck off without having been re-checked.
select r.id from case_record r where r.kind = 'hazard' and r.state = 'closed' and r.confirmed_at is null;

-- A major hazard that was mended without its provisions.
select h.case_id from hazard h join case_record r on r.id = h.case_id
where h.grade = 'major' and h.planned_at is null and r.state in ('done', 'confirmed', 'closed');

-- Mended and re-checked by the same person.
select r.id from case_record r
join lateral (select person_id from timeline_event e where e.case_id = r.id and e.event = 'confirm' order by at desc, id desc limit 1) c on true
where r.kind = 'hazard' and r.confirmed_at is not null and c.person_id = r.assignee_id;
