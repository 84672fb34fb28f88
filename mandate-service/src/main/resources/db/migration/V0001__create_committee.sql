-- The committees: who sits in them is in member, what they are empowered to is in mandate.
create table committee (
  code       text        not null,
  name       text        not null,
  kind       text        not null,
  parent     text,
  version    bigint      not null,
  changed_at timestamptz not null,
  constraint pk_committee primary key (code),
  constraint ck_committee__code_form check (code ~ '^[A-Z][A-Z0-9-]{1,31}$'),
  constraint ck_committee__name_is_said check (name <> ''),
  constraint ck_committee__kind check (kind in ('STANDING', 'WORKING_LEVEL', 'TASKFORCE')),
  constraint ck_committee__parent_is_another check (parent <> code)
);

comment on table committee is 'A committee; it is a body too, under the same code.';
comment on column committee.parent is 'Code of the body or committee above; the register of bodies is another service''s.';
comment on column committee.version is 'The revision in the entity tag; also grows when a member comes or goes.';
comment on column committee.changed_at is 'Instant of the last command on the committee or its members.';

grant select, insert, update (version, changed_at) on committee to ${app};
