-- The version under which the directory is served to the other services. It changes in the transaction of any change that
-- the directory shows, by trigger: no path to the tables can forget it. It is random and not a counter, because after a
-- restore a counter would give old numbers to new contents, and a reader that knows the number would keep the wrong facts.
create table directory_version (
  only_row boolean not null default true,
  version  uuid    not null,
  constraint pk_directory_version primary key (only_row),
  constraint ck_directory_version__only_row check (only_row)
);

insert into directory_version (version) values (gen_random_uuid());

comment on table directory_version is 'The entity tag of the mandate directory.';

grant select on directory_version to ${app};

create function renew_directory_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as
$$
begin
  update directory_version set version = gen_random_uuid();
  return null;
end;
$$;

comment on function renew_directory_version() is 'Runs as the owner: the application may not write the version itself.';

revoke execute on function renew_directory_version() from public;

create trigger tr_member__renews_directory after insert or update or delete on member
  for each statement execute function renew_directory_version();
create trigger tr_mandate__renews_directory after insert or update or delete on mandate
  for each statement execute function renew_directory_version();
create trigger tr_mandate_area__renews_directory after insert or update or delete on mandate_area
  for each statement execute function renew_directory_version();
create trigger tr_mandate_step__renews_directory after insert or update or delete on mandate_step
  for each statement execute function renew_directory_version();
