-- While the clock of an offer stands still for an answer, the raiser owes the next step (I24). Until when it stands is kept beside the
-- offer, so that it goes on by itself.
alter table referral add column stands_until timestamptz;

update referral r set stands_until = q.answer_by
  from question q
 where q.referral = r.id and q.stops_clock and q.state = 'OPEN' and r.state = 'OFFERED' and q.answer_by > clock_timestamp();

update issue i
   set next_step = 'ANSWER_QUESTION', next_holder = case i.raised_by_kind when 'COMMITTEE' then 'CHAIR' else 'RAISER' end,
       next_due = r.stands_until, turns_at = r.stands_until, then_step = 'ANSWER_OFFER', then_holder = r.body, then_due = r.ack_by
  from referral r
 where r.issue_ref = i.ref and r.stands_until is not null;

alter table referral
  add constraint ck_referral__stands_still_while_offered
    check (stands_until is null or (state = 'OFFERED' and asked_at is not null and stands_until between asked_at and ack_by));

comment on column referral.stands_until is 'While its clock stands still for an answer: when it goes on by itself.';

create index ix_referral__standing_still on referral (stands_until) where stands_until is not null;
