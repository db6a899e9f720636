-- What was said without a signal arrives later: the clock of the phone that said it, beside the server's own.
alter table timeline_event add column device_at timestamptz;
