-- The guarantee: at every instant an issue is offered to, or led by, at most one body; in the past too. It is kept here and
-- not in the services, so that no replica, retry, race or bug can store two.
--   ux_referral__one_live_per_issue           no second live referral can be inserted
--   fk_referral__live_only_on_a_ready_issue   none can be live on an issue that is not READY, and an issue with a live one
--                                             cannot leave READY
--   ex_referral__holds_never_overlap          holds [offered, ended) of one issue share no instant, history included
create extension if not exists btree_gist;

create table referral (
  id              uuid        not null,
  issue_ref       text        not null,
  epoch           bigint      not null,
  body            text        not null,
  state           text        not null,
  basis           text        not null,
  reason          text,
  routing         jsonb       not null,
  offered_at      timestamptz not null,
  offered_by      text        not null,
  offered_as      text        not null,
  ack_by          timestamptz not null,
  accepted_at     timestamptz,
  accepted_by     text,
  ended_at        timestamptz,
  ended_by        text,
  end_code        text,
  end_reason      text,
  suggested_body  text,
  revision        bigint      not null,
  live_while      text generated always as (
    case when state in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') then 'READY' end) stored,
  constraint pk_referral primary key (id),
  constraint fk_referral__issue foreign key (issue_ref) references issue (ref),
  constraint fk_referral__live_only_on_a_ready_issue foreign key (issue_ref, live_while) references issue (ref, state),
  constraint ux_referral__one_per_epoch unique (issue_ref, epoch),
  constraint ex_referral__holds_never_overlap exclude using gist (issue_ref with =, tstzrange(offered_at, ended_at) with &&),
  constraint ck_referral__state check (state in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'DECLINED', 'EXPIRED', 'RETURNED', 'RECALLED', 'TRANSFERRED', 'COMPLETED', 'SUPERSEDED', 'CANCELLED')),
  constraint ck_referral__basis check (basis in ('ROUTED', 'OVERRIDE')),
  constraint ck_referral__override_has_a_reason check (basis <> 'OVERRIDE' or reason is not null),
  constraint ck_referral__ended_unless_live check ((live_while is null) = (ended_at is not null)),
  constraint ck_referral__led_once_accepted check (state not in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'RETURNED', 'TRANSFERRED', 'COMPLETED') or accepted_at is not null),
  constraint ck_referral__never_led_when_refused check (state not in ('OFFERED', 'DECLINED', 'EXPIRED') or accepted_at is null),
  constraint ck_referral__accepted_by_somebody check ((accepted_at is null) = (accepted_by is null)),
  constraint ck_referral__in_time check (accepted_at >= offered_at and accepted_at <= ack_by),
  constraint ck_referral__ends_after_it_begins check (ended_at >= coalesce(accepted_at, offered_at)),
  constraint ck_referral__declined_with_a_code check (state <> 'DECLINED' or end_code in ('NOT_IN_REMIT', 'NO_CAPACITY', 'CONFLICT_OF_INTEREST', 'DUPLICATE', 'INSUFFICIENT_INFO', 'OTHER'))
);

create unique index ux_referral__one_live_per_issue on referral (issue_ref) where live_while is not null;

comment on table referral is 'An issue offered to, or held by, one body; ended referrals are never entered again.';
comment on column referral.epoch is 'The issue''s epoch that this referral began; the hold is [offered_at, ended_at).';
comment on column referral.routing is 'Routing''s answer when it was offered: outcome, bodies, remits, rules, versions.';
comment on column referral.offered_as is 'The role in which it was offered: chair or vice-chair.';
comment on column referral.live_while is 'READY while live, else null: the issue''s state that a live referral needs.';

-- Who led at an instant: tenures [accepted, ended).
create index ix_referral__tenure on referral using gist (tstzrange(accepted_at, ended_at)) where accepted_at is not null;

-- Open offers by deadline, for the sweeper; referrals of a body, for its desk.
create index ix_referral__open_offers on referral (ack_by) where state = 'OFFERED';
create index ix_referral__body on referral (body, offered_at desc);

grant select, insert, update on referral to ${app};
