-- Every open issue has a holder of its next step and a due time (I24), kept with the issue by every act on it. What the clock does by
-- itself, such as an offer that expires, is kept beside it, so that a list waits for no sweeper.
alter table issue
  add column next_step   text,
  add column next_holder text,
  add column next_due    timestamptz,
  add column turns_at    timestamptz,
  add column then_step   text,
  add column then_holder text,
  add column then_due    timestamptz;

-- Issues of before: by the limits as they are unless configured; the next act on each counts anew.
with held as (
  select i.ref, i.state, i.raised_at, i.state_since, i.closes_at, i.severity, r.state as held, r.body, r.ack_by, r.accepted_at,
         r.started_at, r.reported_at, r.hold_until, l.ended_at,
         case i.severity when 'CRITICAL' then interval '8 hours' else interval '72 hours' end as to_offer,
         case i.severity when 'CRITICAL' then interval '7 days' else interval '30 days' end as to_report,
         case i.severity when 'CRITICAL' then interval '24 hours' when 'HIGH' then interval '72 hours'
           when 'MEDIUM' then interval '7 days' else interval '21 days' end as to_start
    from issue i
    left join referral r on r.issue_ref = i.ref and r.live_while is not null
    left join lateral (select max(ended_at) as ended_at from referral where issue_ref = i.ref) l on true
   where i.state in ('RECEIVED', 'IN_TRIAGE', 'READY', 'UMBRELLA', 'RESOLVED'))
update issue i
   set next_step = case
         when h.state = 'RECEIVED' then 'TAKE'
         when h.state = 'IN_TRIAGE' then 'CLASSIFY'
         when h.state = 'UMBRELLA' then 'SEE_TO_PARTS'
         when h.state = 'RESOLVED' then 'CLOSE'
         when h.held = 'OFFERED' then 'ANSWER_OFFER'
         when h.held = 'ACCEPTED' then 'START'
         when h.held = 'IN_PROGRESS' then 'REPORT'
         when h.held = 'ON_HOLD' then 'RESUME'
         when h.ended_at is not null then 'OFFER_AGAIN'
         else 'OFFER' end,
       next_holder = case when h.state = 'READY' and h.body is not null then h.body else 'CHAIR' end,
       next_due = case
         when h.state = 'UMBRELLA' then h.state_since + h.to_report
         when h.state = 'RESOLVED' then h.closes_at
         when h.held = 'OFFERED' then h.ack_by
         when h.held = 'ACCEPTED' then h.accepted_at + h.to_start
         when h.held = 'IN_PROGRESS' then greatest(h.accepted_at, h.started_at, h.reported_at) + h.to_report
         when h.held = 'ON_HOLD' then h.hold_until
         else greatest(h.raised_at, h.ended_at) + h.to_offer end,
       turns_at = case
         when h.state = 'RESOLVED' then h.closes_at
         when h.held = 'OFFERED' then h.ack_by + interval '1 microsecond'
         when h.held = 'ON_HOLD' then h.hold_until end,
       then_step = case when h.held = 'OFFERED' then 'OFFER_AGAIN' when h.held = 'ON_HOLD' then 'REPORT' end,
       then_holder = case when h.held = 'OFFERED' then 'CHAIR' when h.held = 'ON_HOLD' then h.body end,
       then_due = case when h.held = 'OFFERED' then h.ack_by + h.to_offer when h.held = 'ON_HOLD' then h.hold_until + h.to_report end
  from held h
 where h.ref = i.ref;

alter table issue
  add constraint ck_issue__open_ones_have_a_next_step
    check ((state in ('RECEIVED', 'IN_TRIAGE', 'READY', 'UMBRELLA', 'RESOLVED')) = (next_step is not null)),
  add constraint ck_issue__next_step_is_whole
    check ((next_step is null) = (next_holder is null) and (next_step is null) = (next_due is null)),
  add constraint ck_issue__then_step_is_whole
    check ((then_step is null) = (then_holder is null) and (then_step is null) = (then_due is null)),
  add constraint ck_issue__then_begins_at_some_time check (then_step is null or turns_at is not null);

comment on column issue.next_step is 'What is to be done next, as the last act left it; null once the issue is over.';
comment on column issue.next_holder is 'CHAIR, RAISER, or the code of the body that owes it.';
comment on column issue.next_due is 'By when.';
comment on column issue.turns_at is 'From when on time has made another step of it: that of then_step, or none.';

create index ix_issue__next_step on issue (next_due, ref) where next_step is not null;
create index ix_issue__next_step_of on issue (next_holder, next_due, ref) where next_step is not null;
create index ix_issue__turning on issue (turns_at) where turns_at is not null;
