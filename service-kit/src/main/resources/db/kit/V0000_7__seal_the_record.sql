-- Seals over the record: each is the root of a Merkle tree over the hashes of the entries since the seal before, in the order of their
-- positions in the feed, which are given after the commit, have no gap and never change. A seal holds the hash of the one before it, and
-- is told as an event: who keeps the events can tell when the record, its seals included, was made anew (docs/record.md).
create table record_seal (
  number        bigint      not null,
  from_position bigint      not null,
  to_position   bigint      not null,
  size          bigint      not null,
  sealed_at     timestamptz not null,
  root          bytea       not null,
  previous      bytea       not null,
  hash          bytea       not null,
  constraint pk_record_seal primary key (number),
  constraint ux_record_seal__one_per_begin unique (from_position),
  constraint ux_record_seal__one_per_end unique (to_position),
  constraint ck_record_seal__counts_from_one check (number >= 1),
  constraint ck_record_seal__covers_something check (from_position <= to_position and size between 1 and to_position - from_position + 1),
  constraint ck_record_seal__hashes_are_sha256
    check (octet_length(root) = 32 and octet_length(previous) = 32 and octet_length(hash) = 32)
);

comment on table record_seal is 'Roots over the entries since the seal before; append-only.';
comment on column record_seal.from_position is 'The first position in the feed that it covers: the one behind the seal before.';
comment on column record_seal.to_position is 'That of its last entry.';
comment on column record_seal.size is 'How many entries it covers; positions of events without an entry have no leaf.';
comment on column record_seal.root is 'Merkle tree hash (RFC 9162, 2.1.1) of the entries'' hashes.';
comment on column record_seal.previous is 'Hash of the seal before; zeros at the first.';

create trigger record_seal_only_grows before update or delete on record_seal
  for each row execute function refuse_to_rewrite_record();
create trigger record_seal_is_never_emptied before truncate on record_seal
  for each statement execute function refuse_to_rewrite_record();

grant select, insert on record_seal to ${app};
