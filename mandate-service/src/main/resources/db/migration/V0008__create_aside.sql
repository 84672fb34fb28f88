-- Who presides steps aside: from everything for a time (an absence), or from what concerns one body or one issue (a recusal). Nothing is
-- backdated and nothing removed, so that who decided a matter at an instant of the past stays explained.
create table aside (
  id          uuid        not null,
  member_id   uuid        not null,
  body        text,
  issue       text,
  reason      text        not null,
  aside_from  timestamptz not null,
  aside_to    timestamptz,
  declared_by text        not null,
  declared_at timestamptz not null,
  ended_by    text,
  ended_at    timestamptz,
  constraint pk_aside primary key (id),
  constraint fk_aside__member foreign key (member_id) references member (id),
  constraint ck_aside__from_one_thing_at_most check (num_nonnulls(body, issue) <= 1),
  constraint ck_aside__body_form check (body ~ '^[A-Z][A-Z0-9-]{1,31}$'),
  constraint ck_aside__issue_form check (issue ~ '^CSC-[0-9]{4}-[0-9]{6}$'),
  constraint ck_aside__reason_is_given check (length(btrim(reason)) between 1 and 1000),
  constraint ck_aside__in_order check (aside_from <= aside_to),
  constraint ck_aside__not_backdated check (aside_from >= declared_at),
  constraint ck_aside__end_is_recorded_whole check (num_nonnulls(ended_by, ended_at) <> 1)
);

create index ix_aside__member on aside (member_id, aside_from);

comment on table aside is 'Absences and recusals of those who preside; rows are never deleted.';
comment on column aside.body is 'Code of the body whose matters are left to others; null with issue null is an absence.';

grant select, insert, update (aside_to, ended_by, ended_at) on aside to ${app};

create trigger tr_aside__renews_directory after insert or update or delete on aside
  for each statement execute function renew_directory_version();
