-- Precedence rules, adopted by the committee. A rule is never changed: it has its own validity, and a new decision is a new rule.
create table precedence_rule (
  id         uuid        not null,
  functions  text[]      not null,
  valid_from date        not null,
  valid_to   date,
  decision   text        not null,
  adopted_at timestamptz not null,
  adopted_by text        not null,
  constraint pk_precedence_rule primary key (id),
  constraint ck_precedence_rule__functions check (cardinality(functions) > 0 and functions <@ array['POLICY', 'DIPLOMATIC',
    'OPERATIONAL', 'LAW_ENFORCEMENT', 'DEFENCE', 'LEGAL', 'INFORMATION', 'CAPACITY']),
  constraint ck_precedence_rule__ends_after_it_begins check (valid_to > valid_from),
  constraint ck_precedence_rule__names_its_decision check (length(btrim(decision)) between 1 and 1000)
);

create table precedence_rule_topic (
  rule_id uuid not null,
  topic   text not null,
  constraint pk_precedence_rule_topic primary key (rule_id, topic),
  constraint fk_precedence_rule_topic__rule foreign key (rule_id) references precedence_rule (id),
  constraint fk_precedence_rule_topic__topic foreign key (topic) references topic (code)
);

create index ix_precedence_rule_topic__topic on precedence_rule_topic (topic);

create table precedence_rule_body (
  rule_id  uuid    not null,
  position integer not null,
  body     text    not null,
  constraint pk_precedence_rule_body primary key (rule_id, position),
  constraint ux_precedence_rule_body__each_body_once unique (rule_id, body),
  constraint fk_precedence_rule_body__rule foreign key (rule_id) references precedence_rule (id),
  constraint fk_precedence_rule_body__body foreign key (body) references body (code)
);

comment on table precedence_rule is 'Orders bodies in some cells while it is in force.';
comment on column precedence_rule.decision is 'Which meeting decided, in words.';
comment on column precedence_rule_body.position is 'From 0; the first takes precedence.';

grant select, insert on precedence_rule, precedence_rule_topic, precedence_rule_body to ${app};
