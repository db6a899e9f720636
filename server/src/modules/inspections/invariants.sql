-- A round that counts as walked although a point of it was not answered.
select t.id from plan_task t where t.subject_kind = 'inspection-route' and t.state in ('done', 'late')
  and exists (select from round_point p where p.task_id = t.id
    and not exists (select from round_check c where c.task_id = t.id and c.point_id = p.point_id));

-- A point answered that the round did not have.
select c.id from round_check c where not exists (
  select from round_point p where p.task_id = c.task_id and p.point_id = c.point_id);
