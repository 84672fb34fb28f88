-- The record shows when it was tampered with (docs/record.md, docs/adr/0016). Each entry holds the hash of the one before it of the same
-- thing, and a hash of itself. What it says of the thing is kept apart, under a salt: the entry holds the digest only, so that the chain
-- can be checked by somebody who may not read the content, and after the content is gone. What was entered before this migration has no
-- place in a chain: it could have been changed until now, and a hash of today would say otherwise.
create table record_content (
  entry   bigint not null,
  salt    bytea  not null,
  content text   not null,
  constraint pk_record_content primary key (entry),
  constraint fk_record_content__entry foreign key (entry) references record_entry (number),
  constraint ck_record_content__salt_cannot_be_guessed check (octet_length(salt) >= 16)
);

comment on table record_content is 'What an entry says of the thing; goes before its entry does. Append-only but for remove_record_content.';
comment on column record_content.content is 'JSON with reason, before and after, in the bytes that were hashed: no jsonb, which would rewrite it.';

insert into record_content (entry, salt, content)
select number, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
       json_build_object('reason', reason, 'before', before, 'after', after)::text
  from record_entry;

alter table record_entry
  drop column reason,
  drop column before,
  drop column after,
  add column event    bigint,
  add column nth      bigint,
  add column digest   bytea,
  add column previous bytea,
  add column hash     bytea,
  add constraint fk_record_entry__event foreign key (event) references event (seq),
  add constraint ux_record_entry__one_per_event unique (event),
  add constraint ux_record_entry__nth_once_per_item unique (item_type, item_id, nth),
  add constraint ck_record_entry__counts_from_one check (nth >= 1),
  add constraint ck_record_entry__first_has_none_before check ((nth = 1) = (previous = decode(repeat('00', 32), 'hex'))),
  add constraint ck_record_entry__hashes_are_sha256
    check (octet_length(digest) = 32 and octet_length(previous) = 32 and octet_length(hash) = 32),
  -- Not valid: it holds for what comes, and not for what was there before.
  add constraint ck_record_entry__is_chained check (num_nulls(event, nth, digest, previous, hash) = 0) not valid;

comment on column record_entry.event is 'The event that tells of it; its position in the feed is the entry''s place under a seal.';
comment on column record_entry.nth is 'Counts the entries of the thing, without a gap; null for what was entered before there was a chain.';
comment on column record_entry.digest is 'SHA-256 of the salt and the UTF-8 of the content.';
comment on column record_entry.previous is 'Hash of the entry before, of the same thing; zeros at the first.';
comment on column record_entry.hash is 'SHA-256 of the UTF-8 of the header, a JSON array; docs/record.md says of what.';

create function refuse_to_rewrite_content() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' and current_setting('coordination.retention', true) = 'on' then
    return old;
  end if;
  raise exception 'What the record says is append-only.' using errcode = 'insufficient_privilege';
end
$$;

create trigger record_content_only_grows before update or delete on record_content
  for each row execute function refuse_to_rewrite_content();
create trigger record_content_is_never_emptied before truncate on record_content
  for each statement execute function refuse_to_rewrite_content();

-- Retention: takes away what the record says of a thing and was entered before an instant; says of how many entries. The entries stay,
-- with their digests, and the chain and the seals verify as before. For the owner to call; nobody else may remove anything.
create function remove_record_content(kind text, id text, entered_before timestamptz) returns bigint
  language plpgsql
as $$
declare
  removed bigint;
begin
  perform set_config('coordination.retention', 'on', true);
  delete from record_content c using record_entry e
   where e.number = c.entry and e.item_type = kind and e.item_id = id and e.at < entered_before;
  get diagnostics removed = row_count;
  perform set_config('coordination.retention', 'off', true);
  return removed;
end
$$;

-- Enters the changes of one command, each with its content and its event. The place in the chain is read under the thing's lock, by a
-- statement of its own that sees what was committed before the lock was had; the locks of several things are taken in one order. A call
-- with more things than a lock table should hold takes none: it is an import, and the constraint refuses what the rows' locks let pass.
create function enter_in_record(
  instant timestamptz, actor text, body text, actors_roles text, trace text, parent text,
  actions text[], kinds text[], ids text[], subjects text[], reasons text[], befores text[], afters text[])
  returns void
  language plpgsql
as $$
declare
  key bigint;
  change record;
  last record;
  told record;
  says text;
  grain bytea;
  sum bytea;
  entered bigint;
begin
  if cardinality(ids) <= 500 then
    for key in select distinct hashtextextended(k || '/' || i, 0) from unnest(kinds, ids) as thing (k, i) order by 1 loop
      perform pg_advisory_xact_lock(key);
    end loop;
  end if;
  for change in
    select * from unnest(actions, kinds, ids, subjects, reasons, befores, afters) with ordinality
        as c (action, kind, id, subject, reason, before, after, place) order by place
  loop
    select e.nth, e.hash into last from record_entry e
     where e.item_type = change.kind and e.item_id = change.id and e.nth is not null
     order by e.nth desc limit 1;
    last.nth := coalesce(last.nth, 0) + 1;
    last.hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    insert into event (type, subject, at, trace_parent, data)
    values (change.action, change.subject, instant, parent, change.after::jsonb)
    returning seq, id into told;
    says := '{"reason":' || coalesce(to_json(change.reason)::text, 'null') || ',"before":' || coalesce(change.before, 'null')
      || ',"after":' || coalesce(change.after, 'null') || '}';
    grain := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    sum := sha256(grain || convert_to(says, 'UTF8'));
    insert into record_entry (at, subject, acting_body, roles, action, item_type, item_id, trace_id, event, nth, digest, previous, hash)
    values (instant, actor, body, actors_roles, change.action, change.kind, change.id, trace, told.seq, last.nth, sum, last.hash,
            sha256(convert_to(json_build_array(
              'record/1', change.kind, change.id, last.nth, to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              actor, body, actors_roles, change.action, trace, told.id, encode(sum, 'hex'), encode(last.hash, 'hex'))::text, 'UTF8')))
    returning number into entered;
    insert into record_content (entry, salt, content) values (entered, grain, says);
  end loop;
end
$$;

revoke execute on function remove_record_content(text, text, timestamptz) from public;
revoke execute on function enter_in_record(
  timestamptz, text, text, text, text, text, text[], text[], text[], text[], text[], text[], text[]) from public;
grant execute on function enter_in_record(
  timestamptz, text, text, text, text, text, text[], text[], text[], text[], text[], text[], text[]) to ${app};
grant select, insert on record_content to ${app};
