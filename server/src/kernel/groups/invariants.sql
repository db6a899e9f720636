-- A living group without a head, or with two.
select g.id, g.name from work_group g where g.dissolved_on is null
  and (select count(*) from work_group_member m where m.group_id = g.id and m.role = 'head' and m.to_on is null) <> 1;

-- Somebody who sits twice in one group.
select group_id, person_id from work_group_member where to_on is null group by 1, 2 having count(*) > 1;
