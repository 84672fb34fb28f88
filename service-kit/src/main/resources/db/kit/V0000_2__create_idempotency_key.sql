-- A command that is sent again is answered again and not done again (IETF draft Idempotency-Key). The row is written in the
-- transaction of the change: an acknowledged command has its answer here, a refused one has left nothing.
create table idempotency_key (
  principal    text        not null,
  path         text        not null,
  key          text        not null,
  request_hash text        not null,
  status       integer,
  body         text,
  etag         text,
  location     text,
  created_at   timestamptz not null,
  constraint pk_idempotency_key primary key (principal, path, key)
);

create index ix_idempotency_key__created_at on idempotency_key (created_at);

comment on table idempotency_key is 'Answers of carried out commands, kept for 24 hours.';
comment on column idempotency_key.principal is 'Subject of the token.';
comment on column idempotency_key.status is 'Null only inside the transaction that carries the command out.';

grant select, insert, update, delete on idempotency_key to ${app};
