-- Two times for every remit: the days on which it is in force, and the instants at which the registry learned of it. With both,
-- "who was competent on day D" has an answer as of now and an answer as it was known at any instant before, and both stay the
-- same for ever.
create extension if not exists btree_gist;

alter table remit
  add column submitted_at  timestamptz,
  add column admitted_at   timestamptz,
  add column in_force_from date,
  add column ended_at      timestamptz,
  add column ended_on      date;

update remit set submitted_at = state_since where state in ('SUBMITTED', 'ACTIVE', 'REFUSED') and origin = 'REGISTERED';
update remit set admitted_at = state_since, in_force_from = valid_from where state = 'ACTIVE';

alter table remit
  add constraint ck_remit__in_force_once_admitted check (num_nulls(admitted_at, in_force_from) in (0, 2)),
  add constraint ck_remit__admitted_in_its_states check ((state in ('ACTIVE', 'SUPERSEDED', 'RETIRED')) = (admitted_at is not null)),
  add constraint ck_remit__ended_in_its_states check ((state in ('SUPERSEDED', 'RETIRED')) = (ended_at is not null)),
  add constraint ck_remit__end_is_whole check (num_nulls(ended_at, ended_on) in (0, 2)),
  add constraint ck_remit__in_force_within_its_validity check (in_force_from >= valid_from and (valid_to is null or in_force_from < valid_to)),
  add constraint ck_remit__ends_not_before_it_is_in_force check (ended_on >= in_force_from),
  add constraint ex_remit__one_version_in_force exclude using gist (
    id with =, daterange(in_force_from, least(valid_to, ended_on)) with &&) where (admitted_at is not null);

create index ix_remit__admitted on remit (id, version) where admitted_at is not null;

comment on column remit.in_force_from is 'First day in force: valid_from, for a later version not before the day of its admission.';
comment on column remit.ended_on is 'First day no longer in force because of an act: a next version, a retirement, a succession.';
comment on column remit.ended_at is 'When that act was recorded.';

grant update (submitted_at, admitted_at, in_force_from, ended_at, ended_on) on remit to ${app};
