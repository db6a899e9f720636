-- Search: the pairs of neighbouring letters of what can be found, as an index beside each table. Two Chinese characters
-- are a word, so that a word, a part of a number and a part of a name are found alike; nothing has to be kept in step.

create function search_pairs(words text) returns text[] language sql immutable parallel safe cost 1000 as $$
  select coalesce(array_agg(distinct pair), '{}')
  from (select substr(lower(left(words, 400)), at, 2) as pair from generate_series(1, least(length(words), 400) - 1) as at) as pairs
  where pair !~ '\s'
$$;

create index case_record_search on case_record using gin (search_pairs(number || ' ' || title || ' ' || description));
create index person_search on person using gin (search_pairs(code || ' ' || name || ' ' || initials || ' ' || coalesce(phone, '')));
create index place_search on place using gin (search_pairs(code || ' ' || path || ' ' || initials));
create index opinion_search on opinion using gin (search_pairs(number || ' ' || content));
