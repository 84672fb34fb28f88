-- The mandates. ACTIVE and EXPIRED are not stored: an adopted mandate is active on the days of its period and lapses by the
-- clock, without a job that could be late.
create table mandate (
  id             uuid   not null,
  version        bigint not null,
  committee_code text   not null,
  granted_by     text   not null,
  instrument     text   not null,
  valid_from     date   not null,
  valid_to       date   not null,
  state          text   not null,
  constraint pk_mandate primary key (id),
  constraint fk_mandate__committee foreign key (committee_code) references committee (code),
  constraint ck_mandate__granted_by_form check (granted_by ~ '^[A-Z][A-Z0-9-]{1,31}$'),
  constraint ck_mandate__instrument_is_said check (instrument <> ''),
  constraint ck_mandate__ends_after_it_begins check (valid_from < valid_to),
  constraint ck_mandate__state check (state in ('DRAFT', 'PROPOSED', 'ADOPTED', 'DISCHARGED', 'REVOKED'))
);

create index ix_mandate__committee on mandate (committee_code);

comment on table mandate is 'A committee''s time-bound authority.';
comment on column mandate.granted_by is 'Code of the body whose authority it is.';
comment on column mandate.instrument is 'The decision or declaration that grants it.';
comment on column mandate.valid_to is 'The first day without it (UTC): [valid_from, valid_to).';

grant select, insert, update (version, state) on mandate to ${app};
