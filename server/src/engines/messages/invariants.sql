-- A message of a record says what its notice says.
select m.id from message m join notice n on n.id = m.notice_id
where m.kind <> n.kind or m.subject_id is distinct from n.subject_id;

-- What was sent was tried.
select d.id from delivery d where d.state = 'sent' and d.attempts = 0;
