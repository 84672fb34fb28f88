-- What a mandate is to bring forth.
create table mandate_deliverable (
  mandate_id uuid    not null,
  ordinal    integer not null,
  title      text    not null,
  due        date    not null,
  constraint pk_mandate_deliverable primary key (mandate_id, ordinal),
  constraint fk_mandate_deliverable__mandate foreign key (mandate_id) references mandate (id),
  constraint ck_mandate_deliverable__title_is_said check (title <> '')
);

comment on table mandate_deliverable is 'The deliverables of a mandate, as granted.';
comment on column mandate_deliverable.due is 'The last day on which it is in time (UTC).';

grant select, insert on mandate_deliverable to ${app};
