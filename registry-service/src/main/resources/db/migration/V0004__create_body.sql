-- Sectoral bodies. The references among them may be deferred, because a directory that comes in as a file names bodies before
-- their row: a ministerial body acts through an officials' body that lies below it.
create table body (
  code           text        not null,
  name           text        not null,
  pillar         text        not null,
  tier           text        not null,
  parent         text,
  predecessor    text,
  acts_through   text,
  note           text,
  state          text        not null,
  origin         text        not null,
  refusal_reason text,
  registered_at  timestamptz not null,
  registered_by  text        not null,
  state_since    timestamptz not null,
  state_by       text        not null,
  revision       bigint      not null,
  constraint pk_body primary key (code),
  constraint fk_body__parent foreign key (parent) references body (code) deferrable initially immediate,
  constraint fk_body__predecessor foreign key (predecessor) references body (code) deferrable initially immediate,
  constraint fk_body__acts_through foreign key (acts_through) references body (code) deferrable initially immediate,
  constraint ck_body__code_is_a_code check (code ~ '^[A-Z][A-Z0-9-]{1,31}$'),
  constraint ck_body__name_is_given check (length(btrim(name)) between 1 and 200),
  constraint ck_body__pillar check (pillar in ('APSC', 'AEC', 'ASCC', 'CROSS')),
  constraint ck_body__tier check (tier in ('MINISTERIAL', 'SENIOR_OFFICIALS', 'WORKING_GROUP', 'CENTRE', 'MECHANISM')),
  constraint ck_body__state check (state in ('PENDING', 'ACTIVE', 'REFUSED', 'SUSPENDED', 'SUCCEEDED', 'DISSOLVED')),
  constraint ck_body__origin check (origin in ('REGISTERED', 'IMPORTED')),
  constraint ck_body__is_not_its_own_relative
    check (code is distinct from parent and code is distinct from predecessor and code is distinct from acts_through),
  constraint ck_body__refused_with_a_reason check ((state = 'REFUSED') = (refusal_reason is not null))
);

-- Not counted while it is only a claim: a registration that is not validated takes nothing from anybody.
create unique index ux_body__one_successor on body (predecessor)
  where predecessor is not null and state not in ('PENDING', 'REFUSED');
create index ix_body__parent on body (parent);

comment on table body is 'A sectoral body; its code is for life.';
comment on column body.acts_through is 'The officials'' body that answers for a ministerial one.';
comment on column body.origin is 'IMPORTED with the first directory, or REGISTERED one by one.';
comment on column body.state_by is 'Subject of the token that brought the state about.';
comment on column body.revision is 'Counts the changes; the ETag.';

grant select, insert on body to ${app};
grant update (state, refusal_reason, state_since, state_by, revision) on body to ${app};
