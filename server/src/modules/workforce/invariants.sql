-- Somebody who stands two shifts at once.
select a.id from duty a join duty b on b.person_id = a.person_id and b.id > a.id
where a.begins_at < b.ends_at and a.ends_at > b.begins_at;

-- A handover signed by one person for both.
select id from handover where given_by = taken_by;
