-- A plan approved by who submitted it.
select id from goal_plan where state in ('issued', 'concluded') and decided_by = submitted_by;

-- A follow-up of a month that is not of its plan's year.
select f.id from goal_follow_up f join goal_plan p on p.id = f.plan_id where left(f.month, 4) <> p.year::text;

-- A submitted follow-up without its lines.
select f.id from goal_follow_up f where f.state in ('submitted', 'accepted')
  and not exists (select 1 from goal_follow_line l where l.follow_up_id = f.id);

-- A missed target without cause or measures.
select follow_up_id, target_id from goal_follow_line where outcome = 'missed' and (cause_kind is null or cause = '' or measures = '');

-- A part that measures something else than its whole.
select t.id from goal_target t join goal_target w on w.id = t.parent_id
where (t.indicator, t.mode, t.comparison, t.item_id, t.plan_id) is distinct from (w.indicator, w.mode, w.comparison, w.item_id, w.plan_id)
  and t.cancelled_on is null;

-- A signed letter that lacks a signature.
select id from goal_letter where state = 'signed' and (upper_signed_at is null or lower_signed_at is null);
