-- Beside the one that leads an issue other bodies help, are consulted or are kept informed: any number of them, each once at a time.
create table support (
  id             uuid        not null,
  issue_ref      text        not null,
  epoch          bigint      not null,
  body           text        not null,
  role           text        not null,
  state          text        not null,
  reason         text        not null,
  asked_at       timestamptz not null,
  asked_by       text        not null,
  answered_at    timestamptz,
  answered_by    text,
  answer         text,
  contributed_at timestamptz,
  contributed_by text,
  contribution   text,
  ended_at       timestamptz,
  ended_by       text,
  end_reason     text,
  changed_at     timestamptz not null,
  revision       bigint      not null,
  constraint pk_support primary key (id),
  constraint fk_support__issue foreign key (issue_ref) references issue (ref),
  constraint ck_support__role check (role in ('SUPPORT', 'CONSULT', 'INFORM')),
  constraint ck_support__state check (state in ('REQUESTED', 'ACCEPTED', 'CONTRIBUTED', 'CLOSED', 'DECLINED', 'WITHDRAWN')),
  constraint ck_support__of_the_informed_nothing_is_asked check (role <> 'INFORM' or (state in ('ACCEPTED', 'CLOSED') and answered_at is null)),
  constraint ck_support__answered_before_help check (role = 'INFORM' or state not in ('ACCEPTED', 'CONTRIBUTED', 'DECLINED') or answered_at is not null),
  constraint ck_support__declined_with_a_reason check (state <> 'DECLINED' or answer is not null),
  constraint ck_support__contributed_in_words check ((contributed_at is null) = (contribution is null)),
  constraint ck_support__contributed_once_it_says_so check (state <> 'CONTRIBUTED' or contributed_at is not null),
  constraint ck_support__ended_or_open check ((state in ('CLOSED', 'WITHDRAWN')) = (ended_at is not null)),
  constraint ck_support__begins_before_it_changes check (changed_at >= asked_at)
);

create unique index ux_support__one_open_per_issue_and_body on support (issue_ref, body)
  where state in ('REQUESTED', 'ACCEPTED', 'CONTRIBUTED');
create index ix_support__issue on support (issue_ref, asked_at);
create index ix_support__open_of_body on support (body, issue_ref) where state in ('REQUESTED', 'ACCEPTED', 'CONTRIBUTED');

comment on table support is 'That a body was asked to help with an issue, to be consulted, or is kept informed of it, beside the lead.';
comment on column support.epoch is 'The issue''s epoch under which it was asked for.';
comment on column support.answer is 'Why the body declined; null when it accepted.';
comment on column support.changed_at is 'The instant of its last act; none of its acts has an earlier one than the act before.';

grant select, insert, update on support to ${app};
