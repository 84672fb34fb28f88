-- The members of the committees and their terms. A chair acts for the committee, so two chairs in term at one instant would
-- be two voices: the exclusion constraints make that impossible to store, whoever writes. A term is half-open, [from, to);
-- a term that was called off before it began is empty and excludes nothing.
create extension if not exists btree_gist;

create table member (
  id             uuid        not null,
  committee_code text        not null,
  subject        text,
  body           text,
  member_state   text,
  capacity       text        not null,
  term_from      timestamptz not null,
  term_to        timestamptz,
  appointed_by   text        not null,
  appointed_at   timestamptz not null,
  ended_by       text,
  ended_at       timestamptz,
  constraint pk_member primary key (id),
  constraint fk_member__committee foreign key (committee_code) references committee (code),
  constraint ck_member__capacity check (capacity in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'OBSERVER')),
  constraint ck_member__sits_for_a_body_or_a_state check (num_nonnulls(body, member_state) = 1),
  constraint ck_member__body_form check (body ~ '^[A-Z][A-Z0-9-]{1,31}$'),
  constraint ck_member__state_form check (member_state ~ '^[A-Z]{2}$'),
  constraint ck_member__who_presides_is_a_person check (capacity not in ('CHAIR', 'VICE_CHAIR') or subject is not null),
  constraint ck_member__term_in_order check (term_from <= term_to),
  constraint ck_member__end_is_recorded_whole check (num_nonnulls(ended_by, ended_at) <> 1),
  constraint ex_member__one_chair_in_term exclude using gist
    (committee_code with =, tstzrange(term_from, term_to) with &&) where (capacity = 'CHAIR'),
  constraint ex_member__one_vice_chair_in_term exclude using gist
    (committee_code with =, tstzrange(term_from, term_to) with &&) where (capacity = 'VICE_CHAIR')
);

create index ix_member__committee on member (committee_code, term_from);

comment on table member is 'Who sits in a committee, for whom, as what and when; rows are never deleted.';
comment on column member.subject is 'The person''s token subject; needed for who presides, whose acts are checked against it.';
comment on column member.member_state is 'ISO 3166-1 alpha-2 code, when the member sits for a state.';
comment on column member.term_to is 'Half-open end; null while none is set.';
comment on column member.ended_at is 'When the end was recorded, which is not when it takes effect (term_to).';

grant select, insert, update (term_to, ended_by, ended_at) on member to ${app};
