-- What every other table speaks of: the taxonomy and the member states. Both are data and not code, so that a topic that is in
-- use cannot vanish (foreign keys) and a question about a past day gets that day's states.
create table topic (
  code   text not null,
  parent text,
  label  text not null,
  constraint pk_topic primary key (code),
  constraint fk_topic__parent foreign key (parent) references topic (code),
  constraint ck_topic__code_is_dotted_words check (code ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$' and length(code) <= 120),
  constraint ck_topic__lies_below_its_parent check (
    case when parent is null then position('.' in code) = 0
         else regexp_replace(code, '\.[^.]+$', '') = parent end),
  constraint ck_topic__label_is_given check (length(btrim(label)) between 1 and 200)
);

comment on table topic is 'A node of the taxonomy; a remit on a node covers its descendants.';
comment on column topic.code is 'Dotted words; the code of the parent is the code less its last word.';

create table member_state (
  code         text not null,
  iso3         text not null,
  name         text not null,
  member_since date not null,
  constraint pk_member_state primary key (code),
  constraint ck_member_state__code_is_alpha_2 check (code ~ '^[A-Z]{2}$'),
  constraint ck_member_state__iso3_is_alpha_3 check (iso3 ~ '^[A-Z]{3}$')
);

comment on table member_state is 'Member states with the day of accession.';
comment on column member_state.code is 'ISO 3166-1 alpha-2.';
comment on column member_state.member_since is 'First day of membership: a question about an earlier day does not count the state.';

grant select on topic, member_state to ${app};
