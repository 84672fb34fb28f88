-- A lead works: it starts, pauses until a day, reports, gives back, hands over, completes.
alter table referral
  add column started_at    timestamptz,
  add column hold_reason   text,
  add column hold_until    timestamptz,
  add column reported_at   timestamptz,
  add column asked_at      timestamptz,
  add column lapses_at     timestamptz,
  add column end_note      text,
  add column leads         text generated always as (case when state in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') then 'LEAD' end) stored,
  drop constraint ck_referral__basis,
  add constraint ck_referral__basis check (basis in ('ROUTED', 'OVERRIDE', 'FORMER_LEAD', 'SUCCESSION', 'TRANSFER', 'MERGE', 'SPLIT')),
  add constraint ux_referral__can_be_transferred_while_it_leads unique (id, leads),
  add constraint ck_referral__on_hold_until_when check ((state = 'ON_HOLD') = (hold_until is not null)),
  add constraint ck_referral__on_hold_for_a_reason check ((hold_until is null) = (hold_reason is null)),
  add constraint ck_referral__started_before_work check (state not in ('IN_PROGRESS', 'ON_HOLD', 'COMPLETED') or started_at is not null),
  add constraint ck_referral__led_before_it_lapses check (ended_at is null or lapses_at is null or ended_at <= lapses_at),
  add constraint ck_referral__completed_with_an_outcome check (state <> 'COMPLETED' or (end_code in ('RESOLVED', 'PARTLY_RESOLVED', 'NOT_RESOLVED') and end_note is not null)),
  add constraint ck_referral__given_back_with_a_note check (state <> 'RETURNED' or (end_reason is not null and end_note is not null)),
  add constraint ck_referral__recalled_with_a_reason check (state <> 'RECALLED' or end_reason is not null);

comment on column referral.hold_until is 'When it reads IN_PROGRESS again; null unless it is on hold.';
comment on column referral.reported_at is 'When the lead last reported.';
comment on column referral.asked_at is 'When the body stopped its clock with a question to the raiser; once.';
comment on column referral.lapses_at is 'When the mandate ends under which a committee holds it; null where it rests on a remit.';
comment on column referral.end_note is 'The hand-back note of a return, the report of a completion.';
comment on column referral.leads is 'LEAD while the body leads, else null: what a pending transfer needs.';

create index ix_referral__on_hold on referral (hold_until) where state = 'ON_HOLD';
create index ix_referral__lapsing on referral (lapses_at) where live_while is not null and lapses_at is not null;

-- A lead offers its lead to another body, which becomes lead by its own acceptance and at one instant.
create table transfer_offer (
  id            uuid        not null,
  referral      uuid        not null,
  issue_ref     text        not null,
  body          text        not null,
  state         text        not null,
  reason        text        not null,
  note          text        not null,
  routing       jsonb       not null,
  registry_generation uuid,
  registry_position bigint,
  offered_at    timestamptz not null,
  offered_by    text        not null,
  answer_by     timestamptz not null,
  lapses_at     timestamptz,
  consent_needed boolean    not null,
  consented_at  timestamptz,
  consented_by  text,
  ended_at      timestamptz,
  ended_by      text,
  end_reason    text,
  revision      bigint      not null,
  pending_while text generated always as (case when state = 'PENDING' then 'LEAD' end) stored,
  constraint pk_transfer_offer primary key (id),
  constraint fk_transfer_offer__issue foreign key (issue_ref) references issue (ref),
  constraint fk_transfer_offer__referral foreign key (referral) references referral (id),
  constraint fk_transfer_offer__pending_only_while_the_body_leads foreign key (referral, pending_while) references referral (id, leads)
    deferrable initially deferred,
  constraint ck_transfer_offer__state check (state in ('PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'VOID')),
  constraint ck_transfer_offer__pending_or_ended check ((state = 'PENDING') = (ended_at is null)),
  constraint ck_transfer_offer__accepted_in_time check (state <> 'ACCEPTED' or ended_at <= answer_by),
  constraint ck_transfer_offer__accepted_with_consent check (state <> 'ACCEPTED' or not consent_needed or consented_at is not null),
  constraint ck_transfer_offer__consented_by_somebody check ((consented_at is null) = (consented_by is null))
);

create unique index ux_transfer_offer__one_pending_per_issue on transfer_offer (issue_ref) where state = 'PENDING';
create index ix_transfer_offer__issue on transfer_offer (issue_ref, offered_at);
create index ix_transfer_offer__pending on transfer_offer (answer_by) where state = 'PENDING';

comment on table transfer_offer is 'A lead''s offer to hand the lead over; it ends no later than the lead''s referral.';
comment on column transfer_offer.note is 'What the next lead has to know.';
comment on column transfer_offer.consent_needed is 'Whether the chair has to consent, because routing did not answer with the body.';

grant select, insert, update on transfer_offer to ${app};
