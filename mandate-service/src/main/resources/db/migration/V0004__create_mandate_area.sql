-- What a mandate is about. Written with the draft and never changed: a wider mandate is another mandate.
create table mandate_area (
  mandate_id uuid    not null,
  ordinal    integer not null,
  topics     text[]  not null,
  functions  text[]  not null,
  constraint pk_mandate_area primary key (mandate_id, ordinal),
  constraint fk_mandate_area__mandate foreign key (mandate_id) references mandate (id),
  constraint ck_mandate_area__names_a_topic check (cardinality(topics) > 0),
  constraint ck_mandate_area__names_a_function check (cardinality(functions) > 0),
  constraint ck_mandate_area__functions check (functions <@ array['POLICY', 'DIPLOMATIC', 'OPERATIONAL', 'LAW_ENFORCEMENT',
    'DEFENCE', 'LEGAL', 'INFORMATION', 'CAPACITY'])
);

comment on table mandate_area is 'Topics times functions that a mandate covers, with all that lies below the topics.';

grant select, insert on mandate_area to ${app};
