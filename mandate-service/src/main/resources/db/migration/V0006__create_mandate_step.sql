-- How a mandate came to its state: every step, who took it and when. Append-only for the application.
create table mandate_step (
  mandate_id  uuid        not null,
  ordinal     integer     not null,
  state       text        not null,
  taken_at    timestamptz not null,
  taken_by    text        not null,
  acting_body text,
  note        text,
  constraint pk_mandate_step primary key (mandate_id, ordinal),
  constraint fk_mandate_step__mandate foreign key (mandate_id) references mandate (id),
  constraint ck_mandate_step__state check (state in ('DRAFT', 'PROPOSED', 'ADOPTED', 'DISCHARGED', 'REVOKED')),
  constraint ux_mandate_step__a_state_is_entered_once unique (mandate_id, state)
);

comment on table mandate_step is 'The history of a mandate''s state.';
comment on column mandate_step.taken_by is 'Subject of the token.';
comment on column mandate_step.acting_body is 'The body that the subject acted for, when for one.';
comment on column mandate_step.note is 'Why, where the command says it.';

grant select, insert on mandate_step to ${app};
