-- A task open although it closed two days ago: nobody marks what is missed.
select id from plan_task where state = 'open' and closes_at < (select max(ended_at) from plan_task) - interval '2 days';
