-- A month declared to have had none, with one.
select d.id from incident_month d where exists (select from incident i, organisation o where i.state <> 'void'
  and to_char(i.happened_at at time zone o.time_zone, 'YYYY-MM') = d.month);

-- Closed by whoever analysed it.
select id from incident where state = 'closed' and closed_by = analysed_by;
