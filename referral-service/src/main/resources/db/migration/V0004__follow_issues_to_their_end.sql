-- An issue goes on after READY: it is resolved and closed, set aside, taken back, merged into another one, or split into several.
-- What the clock will do by itself is known from state_since; why somebody did something stands in the record.
alter table issue
  add column state_since         timestamptz,
  add column state_reason        text,
  add column closes_at           timestamptz,
  add column umbrella            text,
  add column former_lead         text,
  add column withdrawal_asked_at timestamptz,
  add column withdrawal_reason   text,
  add column raiser_left_at      timestamptz;

update issue set state_since = changed_at;

alter table issue
  alter column state_since set not null,
  add constraint fk_issue__umbrella foreign key (umbrella) references issue (ref),
  add constraint ck_issue__is_not_its_own_umbrella check (umbrella <> ref),
  add constraint ck_issue__withdrawal_has_a_reason check ((withdrawal_asked_at is null) = (withdrawal_reason is null)),
  add constraint ck_issue__withdrawal_is_asked_of_ready_ones check (withdrawal_asked_at is null or state = 'READY'),
  add constraint ck_issue__closes_by_itself_when_resolved check ((state = 'RESOLVED') = (closes_at is not null)),
  add constraint ck_issue__former_lead_is_of_ready_ones check (former_lead is null or state = 'READY');

comment on column issue.state_since is 'When it came to its state.';
comment on column issue.state_reason is 'Why it came to its state, where somebody had to say so.';
comment on column issue.umbrella is 'The issue that this one was split from.';
comment on column issue.former_lead is 'Code of the body that the first offer after a reopening goes to; null when there is none, or it had it.';
comment on column issue.withdrawal_asked_at is 'When the raiser asked to take back what a body leads; null unless the chair is to consent.';
comment on column issue.raiser_left_at is 'When the raiser took back its part of an issue that others have raised too.';

create index ix_issue__umbrella on issue (umbrella, state) where umbrella is not null;
create index ix_issue__closing on issue (closes_at) where closes_at is not null;

-- A merged issue is part of another one for a period. A merged one has no referral (V0002); its lead is the other's.
create table membership (
  id         uuid        not null,
  member     text        not null,
  canonical  text        not null,
  since      timestamptz not null,
  until      timestamptz,
  open_while text generated always as (case when until is null then 'MERGED' end) stored,
  constraint pk_membership primary key (id),
  constraint fk_membership__canonical foreign key (canonical) references issue (ref),
  constraint fk_membership__open_only_of_a_merged_issue foreign key (member, open_while) references issue (ref, state)
    deferrable initially deferred,
  constraint fk_membership__member foreign key (member) references issue (ref),
  constraint ck_membership__is_of_another_issue check (member <> canonical),
  constraint ck_membership__ends_after_it_begins check (until >= since),
  constraint ex_membership__one_canonical_at_a_time exclude using gist (member with =, tstzrange(since, until) with &&)
);

create index ix_membership__canonical on membership (canonical, member);

comment on table membership is 'That an issue was merged into another one, from when until when; follow it to the end to find the canonical one.';

grant select, insert, update on membership to ${app};
