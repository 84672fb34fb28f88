-- An issue: a matter raised with the committee. Who leads it is not written here: that is the live referral (V0002), so
-- there is one truth and no second owner field that could disagree with it.
create sequence issue_number;

comment on sequence issue_number is 'The running number in a reference; gaps mean nothing.';

create table issue (
  ref               text        not null,
  title             text        not null,
  summary           text        not null,
  topic             text,
  function          text,
  states            varchar[]   not null default '{}',
  severity          text        not null,
  marking           text        not null,
  raised_by_kind    text        not null,
  raised_by         text        not null,
  raised_by_subject text        not null,
  raised_at         timestamptz not null,
  already_raised_at varchar[]   not null default '{}',
  named_persons     varchar[]   not null default '{}',
  external_system   text,
  external_id       text,
  state             text        not null,
  triage_holder     text,
  triage_since      timestamptz,
  epoch             bigint      not null default 0,
  changed_at        timestamptz not null,
  revision          bigint      not null,
  constraint pk_issue primary key (ref),
  constraint ux_issue__state_can_be_referred_to unique (ref, state),
  constraint ux_issue__one_per_external_reference unique (external_system, external_id),
  constraint ck_issue__ref_is_well_formed check (ref ~ '^CSC-[0-9]{4}-[0-9]{6,}$'),
  constraint ck_issue__title_is_said check (length(title) between 3 and 200),
  constraint ck_issue__summary_is_bounded check (length(summary) <= 10000),
  constraint ck_issue__function check (function in ('POLICY', 'DIPLOMATIC', 'OPERATIONAL', 'LAW_ENFORCEMENT', 'DEFENCE', 'LEGAL', 'INFORMATION', 'CAPACITY')),
  constraint ck_issue__severity check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  constraint ck_issue__marking check (marking in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  constraint ck_issue__raised_by_kind check (raised_by_kind in ('BODY', 'STATE', 'COMMITTEE')),
  constraint ck_issue__state check (state in ('RECEIVED', 'IN_TRIAGE', 'READY', 'UMBRELLA', 'RESOLVED', 'CLOSED', 'OUT_OF_SCOPE', 'WITHDRAWN', 'MERGED')),
  constraint ck_issue__ready_is_classified check (state <> 'READY' or (topic is not null and function is not null and cardinality(states) > 0)),
  constraint ck_issue__triage_has_a_holder check (state <> 'IN_TRIAGE' or (triage_holder is not null and triage_since is not null)),
  constraint ck_issue__external_reference_is_whole check ((external_system is null) = (external_id is null)),
  constraint ck_issue__epoch_counts_up check (epoch >= 0)
);

comment on table issue is 'A matter raised with the committee; its reference is for life.';
comment on column issue.states is 'ISO 3166-1 alpha-2 codes of the member states concerned.';
comment on column issue.named_persons is 'Subjects that may read a RED issue; the raiser is one of them.';
comment on column issue.already_raised_at is 'Where else the matter was raised before, in the raiser''s words.';
comment on column issue.epoch is 'Counts the referrals begun; the fencing token that every command of a lead carries.';
comment on column issue.changed_at is 'The last bound in time: no later act of the issue has an earlier instant.';

-- The lists: newest first, by state; by classification; by who raised.
create index ix_issue__state on issue (state, ref desc);
create index ix_issue__topic on issue (topic text_pattern_ops, ref desc);
create index ix_issue__states on issue using gin (states);
create index ix_issue__raised_by on issue (raised_by, ref desc);

grant select, insert, update on issue to ${app};
grant usage on issue_number to ${app};
