-- For tests only: moves the domain's clock by an offset that only the database's owner can write. A service refuses to start
-- in production where the table exists (TestClockGuard).
create table test_clock (
  only_row boolean  not null default true,
  ahead    interval not null default interval '0',
  constraint pk_test_clock primary key (only_row),
  constraint ck_test_clock__only_row check (only_row)
);

insert into test_clock default values;

comment on table test_clock is 'How far the domain''s clock is ahead of the machine''s; for tests only.';

grant select on test_clock to ${app};

create or replace function domain_now() returns timestamptz
  language sql volatile parallel unsafe
  return clock_timestamp() + (select ahead from test_clock);
