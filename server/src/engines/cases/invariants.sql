-- A case without a timeline: nobody could say how it came to be.
select id from case_record r where not exists (select 1 from timeline_event e where e.case_id = r.id);

-- A state that its last event does not lead to.
select r.id, r.state, e.state as told from case_record r
join lateral (select state from timeline_event where case_id = r.id order by at desc, id desc limit 1) e on true
where r.state <> e.state;

-- A case that is done without a moment of completion, or has one without being done.
select id, state from case_record
where (state in ('done', 'confirmed') and done_at is null)
   or (state in ('submitted', 'assigned', 'accepted', 'offered', 'split', 'merged', 'working', 'paused', 'returned', 'reopened', 'rejected', 'cancelled') and done_at is not null);

-- Paused without standing clock, or a standing clock that is not paused.
select id from case_record where (state = 'paused') <> (paused_at is not null);

-- A photo on a case that the files do not know to be kept.
select a.id from attachment a join file f on f.id = a.file_id where not f.kept;

-- A return call that ended without anybody having called.
select id from return_call where ended_at is not null and attempts = 0;

-- A double that leads nowhere or to another double, or a merged case that is none.
select r.id from case_record r left join case_record m on m.id = r.merged_into_id
where (r.state = 'merged') <> (r.merged_into_id is not null) or m.state = 'merged';

-- A case in parts whose parts are all finished, or that has none.
select r.id from case_record r where r.state = 'split' and not exists (
  select 1 from case_record p where p.parent_id = r.id and p.done_at is null and p.dropped_at is null);

-- A case that waits for a team's answer without a question, or a question nobody waits for.
select r.id from case_record r left join case_transfer t on t.case_id = r.id and t.answer is null
where (r.transfer_to_id is null) <> (t.id is null) or r.transfer_to_id <> t.to_unit_id;
-- More taken and waived than was agreed.
select s.case_id, q.total, sum(c.amount) from charge c join work_sheet s on s.id = c.sheet_id
left join quote q on q.sheet_id = s.id and q.state = 'agreed'
group by s.case_id, q.total having sum(c.amount) > coalesce(q.total, 0);

-- The same hour of one person on two orders.
select a.id, b.id from work_hours a join work_hours b on b.person_id = a.person_id and b.id > a.id
  and b.started_at < a.ended_at and b.ended_at > a.started_at where a.voided_at is null and b.voided_at is null;
-- A clock that stands though nothing is on hold, or a pause that its record does not know.
select id from case_record where clock_stopped and paused_at is null;
select id from case_record
where (paused_at is not null) <> exists (select 1 from jsonb_array_elements(holds) as h where h ->> 'to' is null);

-- Past its time in this round and not failed at all.
select id from case_record where breached_at is not null and failed_at is null;
