-- A card held by a paper that is over, or by one it does not stand on.
select a.id, a.number from asset a join asset_paper w on w.id = a.paper_id
where w.ended_at is not null or not exists (select from asset_paper_line l where l.paper_id = w.id and l.asset_id = a.id);

-- A paper under way that does not hold one of its things.
select w.id, w.number from asset_paper w join asset_paper_line l on l.paper_id = w.id join asset a on a.id = l.asset_id
where w.ended_at is null and a.paper_id is distinct from w.id;

-- A card that stands otherwise than its last step says.
select a.id, a.number from asset a join lateral (
  select * from asset_step s where s.asset_id = a.id order by s.at desc, s.id desc limit 1) s on true
where (a.state, a.unit_id) <> (s.to_state, s.to_unit_id) or a.keeper_id is distinct from s.to_keeper_id
  or a.place_id is distinct from s.to_place_id;

-- A card without a first step.
select a.id, a.number from asset a where not exists (select from asset_step s where s.asset_id = a.id and s.verb = 'register');

-- Written off without a disposal that was appraised and approved by two others.
select a.id, a.number from asset a where a.state = 'disposed' and not exists (
  select from asset_paper_line l join asset_paper w on w.id = l.paper_id and w.kind = 'disposal' and w.state = 'done'
  where l.asset_id = a.id and (select count(distinct s.person_id) from asset_paper_step s
    where s.paper_id = w.id and s.verb in ('request', 'appraise', 'approve')) = 3);

-- Value on the books that is not that of the cards.
select v.total, f.total from (select coalesce(sum(value), 0) as total from asset where state <> 'disposed') v,
  (select coalesce(sum(amount), 0) as total from fact where measure = 'asset.value') f where v.total <> f.total;

-- A stocktaking approved by who held it, or with something missing that nobody explained.
select n.id, n.number from asset_count n where n.state = 'approved' and (n.approved_by in (n.opened_by, n.closed_by)
  or exists (select from asset_count_line l where l.count_id = n.id and (l.result = 'pending' or (l.result = 'missing' and l.cause is null))));

-- A line whose scans are not those that came.
select l.id from asset_count_line l where l.scans <> (select count(*) from asset_count_scan s where s.line_id = l.id);
