-- A unit whose parent of today is not the one its periods end with.
select u.id, u.name from unit u left join unit_parent p on p.unit_id = u.id and p.to_on is null
where p.unit_id is null or p.parent_id is distinct from u.parent_id;

-- Periods of one unit that overlap or leave a gap.
select unit_id, from_on from (
  select unit_id, from_on, lag(to_on) over (partition by unit_id order by from_on) as before_on,
    row_number() over (partition by unit_id order by from_on) as nth from unit_parent
) p where nth > 1 and (before_on is null or before_on + 1 <> from_on);

-- A post held in another unit than its own.
select m.id from membership m join post p on p.id = m.post_id where p.unit_id <> m.unit_id;

-- Somebody who has left and still holds a post.
select p.id, p.name from person p join membership m on m.person_id = p.id
where p.left_on is not null and (m.to_on is null or m.to_on >= p.left_on);
