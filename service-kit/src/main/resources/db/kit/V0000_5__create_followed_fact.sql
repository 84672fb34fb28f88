-- What this service keeps of others: of each thing the newest that their feeds told of it. It is a copy that can be read again from the
-- beginning at any time; that is done beside the copy in use, which is replaced when the new one has caught up (docs/adr/0015).
create table followed_feed (
  feed         text        not null,
  build        uuid        not null,
  is_current   boolean     not null default false,
  cursor       text,
  position     bigint      not null default 0,
  confirmed_at timestamptz,
  constraint pk_followed_feed primary key (feed, build),
  constraint ck_followed_feed__current_was_confirmed check (not is_current or confirmed_at is not null)
);

-- Replicas run into these, and no request: the second one has nothing to do.
create unique index ux_followed_feed__one_in_use on followed_feed (feed) where is_current;
create unique index ux_followed_feed__one_in_the_making on followed_feed (feed) where not is_current;

comment on table followed_feed is 'How far each feed was followed: in the copy in use, and in one that is being made.';
comment on column followed_feed.cursor is 'Where to go on; null before the beginning.';
comment on column followed_feed.position is 'That of the last event taken in.';
comment on column followed_feed.confirmed_at is 'When the copy was last known to be whole, by the clock of the machine that asked.';

create table followed_fact (
  feed     text   not null,
  build    uuid   not null,
  subject  text   not null,
  data     jsonb,
  position bigint not null,
  constraint pk_followed_fact primary key (feed, build, subject),
  constraint fk_followed_fact__feed foreign key (feed, build) references followed_feed (feed, build) on delete cascade
);

create index ix_followed_fact__position on followed_fact (feed, build, position);

comment on table followed_fact is 'The newest that was told of each thing.';
comment on column followed_fact.data is 'As the event shows the thing; null when it is there no more.';

grant select, insert, update, delete on followed_feed, followed_fact to ${app};
