-- The one clock of the domain. clock_timestamp() and never now(): now() is the transaction's start, so a command that waited
-- for a lock would stamp an instant from before the one that made it wait.
create function domain_now() returns timestamptz
  language sql volatile parallel unsafe
  return clock_timestamp();

comment on function domain_now() is 'The instant of a command, read after its lock is held.';

revoke execute on function domain_now() from public;
grant execute on function domain_now() to ${app};
