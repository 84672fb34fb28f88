-- The version of everything that routing rests on. A trigger and not the use cases counts it, so that no writer, the next one and
-- a repair by hand included, can change a fact without telling those who keep a copy. Whoever changes one holds the row until the
-- commit: the changes of the registry stand in one line, and the number and what it stands for commit together.
create table directory_version (
  only_row   boolean     not null default true,
  version    bigint      not null,
  stamp      uuid        not null,
  changed_at timestamptz not null,
  constraint pk_directory_version primary key (only_row),
  constraint ck_directory_version__only_row check (only_row)
);

comment on table directory_version is 'One row: the version of what readRegistryDirectory answers.';
comment on column directory_version.stamp is
  'New with every version: after a restore the numbers come again, and must not stand for what they stood for.';

insert into directory_version (version, stamp, changed_at) values (1, gen_random_uuid(), clock_timestamp());

grant select, update on directory_version to ${app};

-- Once in a transaction is enough, and keeps an import of thousands of rows from updating one row thousands of times.
create function count_directory_version() returns trigger
  language plpgsql
as $$
begin
  if current_setting('registry.version_counted', true) is distinct from 'yes' then
    update directory_version set version = version + 1, stamp = gen_random_uuid(), changed_at = clock_timestamp();
    perform set_config('registry.version_counted', 'yes', true);
  end if;
  return null;
end
$$;

create trigger topic_counts after insert or update or delete on topic
  for each statement execute function count_directory_version();
create trigger member_state_counts after insert or update or delete on member_state
  for each statement execute function count_directory_version();
create trigger body_counts after insert or update or delete on body
  for each statement execute function count_directory_version();
create trigger precedence_rule_counts after insert or update or delete on precedence_rule
  for each statement execute function count_directory_version();

-- A remit counts when it is or was admitted: a draft is nobody's business yet.
create trigger remit_counts_when_it_comes after insert on remit
  for each row when (new.state in ('ACTIVE', 'SUPERSEDED', 'RETIRED')) execute function count_directory_version();
create trigger remit_counts_when_it_changes after update on remit
  for each row when (new.state in ('ACTIVE', 'SUPERSEDED', 'RETIRED') or old.state in ('ACTIVE', 'SUPERSEDED', 'RETIRED'))
  execute function count_directory_version();
create trigger remit_counts_when_it_goes after delete on remit
  for each row when (old.state in ('ACTIVE', 'SUPERSEDED', 'RETIRED')) execute function count_directory_version();
