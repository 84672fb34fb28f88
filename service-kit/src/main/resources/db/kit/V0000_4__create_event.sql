-- Events, written in the transaction of the change that they tell of and served as a feed. Transactions commit out of order, so the
-- number that a writer draws (seq) is no cursor: a reader would step over rows that commit later. Therefore a row has no place in the
-- feed until it is published, by one publisher at a time, after it was committed: position is gapless, and what has one never gets a
-- smaller one beside it. A writer draws seq while it holds the lock of the thing that changes, so the events of one thing are
-- published in their order. No horizon of transactions is asked for: a long transaction of somebody else on the same server delays
-- nothing (docs/adr/0014).
create table feed (
  only_row    boolean not null default true,
  generation  uuid    not null,
  fingerprint text    not null,
  position    bigint  not null,
  constraint pk_feed primary key (only_row),
  constraint ck_feed__only_row check (only_row),
  constraint ck_feed__position_counts_up check (position >= 0)
);

comment on table feed is 'One row: how far the feed is published, and of which generation its positions are.';
comment on column feed.generation is
  'New after a restore: the positions that were given out after the backup come again, and stand for something else.';
comment on column feed.fingerprint is 'What the database was when the generation began; another one means that it was restored.';

create table event (
  seq          bigint      generated always as identity,
  position     bigint,
  id           uuid        not null default gen_random_uuid(),
  type         text        not null,
  subject      text        not null,
  at           timestamptz not null,
  trace_parent text,
  data         jsonb,
  constraint pk_event primary key (seq),
  constraint ux_event__one_per_position unique (position),
  constraint ck_event__type_is_a_word check (type ~ '^[a-z]+(-[a-z]+)*$'),
  constraint ck_event__subject_is_kind_and_id check (subject ~ '^[a-z-]+(/[^/]+)+$')
);

create index ix_event__unpublished on event (seq) where position is null;

comment on table event is 'What happened, whole; it is redacted when it is served. Append-only.';
comment on column event.position is 'The place in the feed; null until published, and never another one.';
comment on column event.subject is 'Kind and id of the thing that changed, as in body/TELMIN.';
comment on column event.at is 'The instant of the command.';
comment on column event.data is 'The thing as it is shown since; null when it is there no more.';

-- Only the publisher gives a position: one that a writer made up would stand in its way.
grant select, insert (type, subject, at, trace_parent, data) on event to ${app};

-- What a backup that is put back does not bring along: the cluster, its timeline, the database, the table.
create function feed_fingerprint() returns text
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select (select system_identifier from pg_control_system()) || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '.'
    || (select oid from pg_database where datname = current_database()) || '.' || 'feed'::regclass::oid
$$;

insert into feed (generation, fingerprint, position) values (gen_random_uuid(), feed_fingerprint(), 0);

create function event_only_grows() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and old.position is null and new.position is not null
     and (new.seq, new.id, new.type, new.subject, new.at, new.trace_parent, new.data) is not distinct from
         (old.seq, old.id, old.type, old.subject, old.at, old.trace_parent, old.data) then
    return new;
  end if;
  raise exception 'Events are append-only.' using errcode = 'insufficient_privilege';
end
$$;

create trigger event_only_grows before update or delete on event for each row execute function event_only_grows();
create trigger event_is_never_emptied before truncate on event for each statement execute function event_only_grows();

-- The generation and the last position. Whoever asks first after a restore begins the new generation.
create function feed_head() returns table (generation uuid, "position" bigint)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  update feed f set generation = gen_random_uuid(), fingerprint = feed_fingerprint()
   where f.fingerprint <> feed_fingerprint();
  return query select f.generation, f.position from feed f;
end
$$;

-- Gives the next places to what was committed, in the order of seq; says how many. One at a time: the row of the feed is held, and
-- what follows sees whatever was committed before it was had. It runs as the owner, for the application may not change an event.
create function publish_events(most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  last bigint;
  published integer;
begin
  select f.position into strict last from feed f for update;
  with next as (select e.seq, row_number() over (order by e.seq) as nth from event e
                 where e.position is null order by e.seq limit most)
  update event e set position = last + next.nth from next where next.seq = e.seq;
  get diagnostics published = row_count;
  if published > 0 then
    update feed set position = last + published;
    perform pg_notify('feed_moved', (last + published)::text);
  end if;
  return published;
end
$$;

revoke execute on function feed_fingerprint(), feed_head(), publish_events(integer) from public;
grant execute on function feed_head(), publish_events(integer) to ${app};
