-- The record: who did what, when and why, and what it changed. Written in the transaction of the change, read by auditors years
-- later. It only grows: the application's role may add and read, and the trigger refuses everybody else too, the owner included.
create table record_entry (
  number      bigint      generated always as identity,
  at          timestamptz not null,
  subject     text        not null,
  acting_body text,
  roles       text        not null,
  action      text        not null,
  item_type   text        not null,
  item_id     text        not null,
  reason      text,
  before      jsonb,
  after       jsonb,
  trace_id    text,
  constraint pk_record_entry primary key (number),
  constraint ck_record_entry__action_is_a_word check (action ~ '^[a-z]+(-[a-z]+)*$'),
  constraint ck_record_entry__says_what_changed check (before is not null or after is not null)
);

create index ix_record_entry__item on record_entry (item_type, item_id, number);

comment on table record_entry is 'Every change: who, what, when, why, before and after; append-only.';
comment on column record_entry.roles is 'The roles of the token, in the order of the alphabet.';
comment on column record_entry.acting_body is 'Code of the body that the caller acted for; null for those who act for none.';

create function refuse_to_rewrite_record() returns trigger
  language plpgsql
as $$
begin
  raise exception 'The record is append-only.' using errcode = 'insufficient_privilege';
end
$$;

create trigger record_entry_only_grows before update or delete on record_entry
  for each row execute function refuse_to_rewrite_record();
create trigger record_entry_is_never_emptied before truncate on record_entry
  for each statement execute function refuse_to_rewrite_record();

grant select, insert on record_entry to ${app};
