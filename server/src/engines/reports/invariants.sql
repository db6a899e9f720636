-- A summary whose figures are not all kept with an indicator that it defines.
select r.id, f ->> 'indicator' as indicator from report r,
  jsonb_path_query(r.blocks, 'strict $.**{0 to 8} ? (exists(@.indicator))') f
where not exists (select 1 from jsonb_array_elements(r.definitions) d where d ->> 'code' = f ->> 'indicator');
