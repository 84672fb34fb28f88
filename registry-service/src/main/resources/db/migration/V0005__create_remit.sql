-- Remits. A row is one version of a remit: what was in force on a day stays readable when the next version has come. EXPIRED is
-- not among the states: it is what ACTIVE is called after valid_to, so nothing has to run for a remit to end.
create table remit (
  id                  uuid        not null,
  version             integer     not null,
  body                text        not null,
  capacity            text        not null,
  functions           text[]      not null,
  states              text[]      not null,
  scope               text        not null,
  legal_basis_title   text,
  legal_basis_url     text,
  valid_from          date        not null,
  valid_to            date,
  state               text        not null,
  origin              text        not null,
  refusal_reason      text,
  collision_note      text,
  collision_noted_by  text,
  collision_noted_at  timestamptz,
  drafted_at          timestamptz not null,
  drafted_by          text        not null,
  state_since         timestamptz not null,
  state_by            text        not null,
  revision            bigint      not null,
  constraint pk_remit primary key (id, version),
  constraint fk_remit__body foreign key (body) references body (code),
  constraint ck_remit__version_counts_from_1 check (version >= 1),
  constraint ck_remit__capacity check (capacity in ('LEAD', 'SUPPORT', 'RESIDUAL')),
  constraint ck_remit__functions check (cardinality(functions) > 0 and functions <@ array['POLICY', 'DIPLOMATIC',
    'OPERATIONAL', 'LAW_ENFORCEMENT', 'DEFENCE', 'LEGAL', 'INFORMATION', 'CAPACITY']),
  constraint ck_remit__state check (
    state in ('DRAFT', 'SUBMITTED', 'ACTIVE', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED', 'RETIRED')),
  constraint ck_remit__origin check (origin in ('REGISTERED', 'IMPORTED')),
  constraint ck_remit__ends_after_it_begins check (valid_to > valid_from),
  constraint ck_remit__scope_is_given check (length(btrim(scope)) between 1 and 2000),
  constraint ck_remit__has_a_legal_basis_unless_imported check (origin = 'IMPORTED' or legal_basis_title is not null),
  constraint ck_remit__refused_with_a_reason check ((state = 'REFUSED') = (refusal_reason is not null)),
  constraint ck_remit__collision_note_is_whole
    check (num_nulls(collision_note, collision_noted_by, collision_noted_at) in (0, 3))
);

create unique index ux_remit__one_version_active on remit (id) where state = 'ACTIVE';
create index ix_remit__body on remit (body, id, version);

create table remit_topic (
  remit_id      uuid    not null,
  remit_version integer not null,
  topic         text    not null,
  constraint pk_remit_topic primary key (remit_id, remit_version, topic),
  constraint fk_remit_topic__remit foreign key (remit_id, remit_version) references remit (id, version),
  constraint fk_remit_topic__topic foreign key (topic) references topic (code)
);

-- Routing asks for the remits on the path from a topic to the root; remits elsewhere cost it nothing.
create index ix_remit_topic__topic on remit_topic (topic);

create table remit_exclude (
  remit_id      uuid    not null,
  remit_version integer not null,
  topic         text    not null,
  constraint pk_remit_exclude primary key (remit_id, remit_version, topic),
  constraint fk_remit_exclude__remit foreign key (remit_id, remit_version) references remit (id, version),
  constraint fk_remit_exclude__topic foreign key (topic) references topic (code)
);

create index ix_remit_exclude__topic on remit_exclude (topic);

create table remit_noted_collision (
  remit_id      uuid    not null,
  remit_version integer not null,
  other_id      uuid    not null,
  other_version integer not null,
  constraint pk_remit_noted_collision primary key (remit_id, remit_version, other_id, other_version),
  constraint fk_remit_noted_collision__remit foreign key (remit_id, remit_version) references remit (id, version),
  constraint fk_remit_noted_collision__other foreign key (other_id, other_version) references remit (id, version)
);

comment on table remit is 'A version of what a body is competent for.';
comment on column remit.id is 'Identity over all versions.';
comment on column remit.states is 'ISO 3166-1 alpha-2 codes; empty means every state.';
comment on column remit.valid_to is 'First day no longer in force; null means open.';
comment on column remit.collision_note is 'What the chair says to the collisions that stand in remit_noted_collision.';
comment on table remit_noted_collision is 'The remits in force that the chair''s note speaks of; a later collision needs a new note.';

grant select, insert on remit, remit_topic, remit_exclude, remit_noted_collision to ${app};
grant update (state, refusal_reason, collision_note, collision_noted_by, collision_noted_at, state_since, state_by, revision)
  on remit to ${app};
