-- A fact booked on another day than its own that names no closing, or names one and is booked on its own day.
select id from fact where (closing_id is null) <> (booked_on = "on");

-- A closed period whose published sums are not those of its closing.
select c.period, differing.* from ledger_closing c
cross join lateral (
  select coalesce(k.measure, p.measure) as measure, k.amount as kept, p.amount as published
  from (select key as measure, value::numeric as amount from jsonb_each_text(c.totals)) as k
  full join (select measure, sum(amount) as amount from fact where booked_on between c.from_on and c.to_on group by measure) as p
    on p.measure = k.measure
  where coalesce(k.amount, 0) <> coalesce(p.amount, 0)
) as differing
where c.settled_at is not null and c.reopened_at is null;
