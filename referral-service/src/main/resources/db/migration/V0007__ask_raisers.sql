-- Whoever is offered an issue, or leads it, may ask its raiser. The first question on an offer stops its clock; that an offer's clock is
-- stopped only once stands in referral.asked_at, and which question did it here.
create table question (
  id           uuid        not null,
  issue_ref    text        not null,
  epoch        bigint      not null,
  referral     uuid        not null,
  body         text        not null,
  state        text        not null,
  words        text        not null,
  asked_at     timestamptz not null,
  asked_by     text        not null,
  answer_by    timestamptz not null,
  stops_clock  boolean     not null,
  answer       text,
  answered_at  timestamptz,
  answered_by  text,
  revision     bigint      not null,
  constraint pk_question primary key (id),
  constraint fk_question__issue foreign key (issue_ref) references issue (ref),
  constraint fk_question__referral foreign key (referral) references referral (id),
  constraint ck_question__state check (state in ('OPEN', 'ANSWERED')),
  constraint ck_question__answered_in_words_by_somebody check ((state = 'ANSWERED') = (answer is not null and answered_at is not null and answered_by is not null)),
  constraint ck_question__answered_after_it_was_asked check (answered_at >= asked_at),
  constraint ck_question__is_due_after_it_was_asked check (answer_by >= asked_at)
);

create unique index ux_question__one_stops_the_clock_of_a_referral on question (referral) where stops_clock;
create index ix_question__issue on question (issue_ref, asked_at);
create index ix_question__open on question (answer_by) where state = 'OPEN';

comment on table question is 'A question to the raiser of an issue, and its answer.';
comment on column question.epoch is 'The epoch of the referral under which it was asked.';
comment on column question.answer_by is 'Until when the raiser owes the answer; a stopped clock goes on then at the latest.';
comment on column question.stops_clock is 'Whether the time to answer the offer stands still for it.';

grant select, insert, update on question to ${app};
