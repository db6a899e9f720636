-- People who are said to have answered on the page, and answers that came by it.
select s.id, s.number from survey s
where (select count(*) from survey_invitee i where i.survey_id = s.id and i.has_answered)
  <> (select count(*) from survey_answer a where a.survey_id = s.id and a.channel = 'page');

-- An anonymous answer that bears a name.
select a.id from survey_answer a join survey s on s.id = a.survey_id where s.is_anonymous and a.person_id is not null;

-- Answers to a survey that never opened.
select a.id from survey_answer a join survey s on s.id = a.survey_id where s.state = 'draft';

-- An opinion closed without reply, measure, implementation and effect.
select o.id, o.number from opinion o where o.state = 'closed'
  and (select count(distinct s.verb) from opinion_step s where s.opinion_id = o.id
    and s.verb in ('reply', 'improve', 'implement', 'judge')) < 4;

-- An anonymous opinion whose first step bears a name, though it was not the desk that wrote it down.
select o.id from opinion o join opinion_step s on s.opinion_id = o.id and s.verb = 'raise'
where o.is_anonymous and o.entered_by is null and s.person_id is not null;

-- A balance of open opinions below zero.
select source_id, sum(amount) from fact where measure = 'opinion.open' group by source_id having sum(amount) < 0;
