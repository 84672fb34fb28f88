-- The life of a body, step by step: it may be suspended and resumed more than once, and a question about a past day is answered
-- with the state of that day. The current state stays on the body; a step never changes.
create table body_step (
  body         text        not null,
  number       integer     not null,
  state        text        not null,
  effective_on date,
  at           timestamptz not null,
  by           text        not null,
  reason       text,
  constraint pk_body_step primary key (body, number),
  constraint fk_body_step__body foreign key (body) references body (code) deferrable initially deferred,
  constraint ck_body_step__number_counts_from_1 check (number >= 1),
  constraint ck_body_step__state check (state in ('PENDING', 'ACTIVE', 'REFUSED', 'SUSPENDED', 'SUCCEEDED', 'DISSOLVED')),
  constraint ck_body_step__reason_is_given check (length(btrim(reason)) between 1 and 1000)
);

comment on table body_step is 'Each state that a body entered.';
comment on column body_step.effective_on is
  'First day of the state; null means ever since: the registry learned late what had long been so.';

insert into body_step (body, number, state, effective_on, at, by, reason)
  select code, 1, case when origin = 'IMPORTED' then state else 'PENDING' end, null, registered_at, registered_by, null from body;
insert into body_step (body, number, state, effective_on, at, by, reason)
  select code, 2, state, null, state_since, state_by, refusal_reason from body where origin = 'REGISTERED' and state <> 'PENDING';

alter table body add column successor text;
alter table body
  add constraint fk_body__successor foreign key (successor) references body (code) deferrable initially immediate,
  add constraint ck_body__succeeded_by_another check (successor <> code);
update body set successor = (select next.code from body next where next.predecessor = body.code and next.state <> 'REFUSED' limit 1)
  where state = 'SUCCEEDED';
alter table body add constraint ck_body__succeeded_by_somebody check ((state = 'SUCCEEDED') = (successor is not null));
comment on column body.successor is 'The body that took its place; the code keeps resolving to it.';

-- What a body was on a day, as it was known at an instant. Null when nothing was known of it.
create function body_state_on(p_body text, p_day date, p_known timestamptz) returns text
  language sql stable
as $$
  select s.state from body_step s
   where s.body = p_body and s.at <= p_known and (s.effective_on is null or s.effective_on <= p_day)
   order by s.number desc limit 1
$$;

-- The one place that says when a remit is in force: admitted, on one of its days, not yet ended by an act, and of an active body.
-- What depends on the remit alone stands apart, for those who ask of very many remits and look at each body once.
create function remit_stands(r remit, p_day date, p_known timestamptz) returns boolean
  language sql stable
as $$
  select r.admitted_at <= p_known and r.in_force_from <= p_day and (r.valid_to is null or r.valid_to > p_day)
     and (r.ended_at is null or r.ended_at > p_known or r.ended_on > p_day)
$$;

create function remit_in_force(r remit, p_day date, p_known timestamptz) returns boolean
  language sql stable
as $$
  select remit_stands(r, p_day, p_known) and body_state_on(r.body, p_day, p_known) = 'ACTIVE'
$$;

-- The names that a body has or had, in full or short: what people type when they look for it.
create extension if not exists pg_trgm;

create table body_name (
  id         uuid        not null,
  body       text        not null,
  kind       text        not null,
  name       text        not null,
  valid_from date,
  valid_to   date,
  added_at   timestamptz not null,
  added_by   text        not null,
  constraint pk_body_name primary key (id),
  constraint fk_body_name__body foreign key (body) references body (code) deferrable initially deferred,
  constraint ck_body_name__kind check (kind in ('NAME', 'ALIAS')),
  constraint ck_body_name__name_is_given check (length(btrim(name)) between 1 and 200),
  constraint ck_body_name__ends_after_it_begins check (valid_to > valid_from),
  constraint ex_body_name__one_name_a_day exclude using gist (body with =, daterange(valid_from, valid_to) with &&) where (kind = 'NAME')
);

create unique index ux_body_name__alias_once on body_name (body, lower(name)) where kind = 'ALIAS' and valid_to is null;
create index ix_body_name__looks_like on body_name using gin (lower(name) gin_trgm_ops);

insert into body_name (id, body, kind, name, valid_from, valid_to, added_at, added_by)
  select gen_random_uuid(), code, 'NAME', name, null, null, registered_at, registered_by from body;

comment on table body_name is 'Names in full, one on any day, and aliases; each with its days.';
comment on column body_name.valid_from is 'First day; null means ever since.';
comment on column body_name.valid_to is 'First day no longer; null means open.';

create index ix_body__code_looks_like on body using gin (lower(code) gin_trgm_ops);

-- The bodies whose code, or a name or alias of any day, may be meant by what somebody typed. The code itself ranks first, then
-- codes that begin so, then by likeness in millionths: letters' case does not count and some typing errors do not matter. Two words
-- of five or six letters with one wrong share between a third and a half of their groups of three letters.
create function bodies_looking_like(p_sought text) returns table (body text, rank integer)
  language sql stable
  set pg_trgm.word_similarity_threshold = 0.4
as $$
  select found.body, max(round(found.likeness * 1000000))::integer
    from (
      select b.code as body, case when lower(b.code) = lower(p_sought) then 3 else 2 end::numeric as likeness
        from body b where starts_with(lower(b.code), lower(p_sought))
      union all
      select b.code, similarity(lower(b.code), lower(p_sought))::numeric from body b where lower(b.code) % lower(p_sought)
      union all
      select n.body, word_similarity(lower(p_sought), lower(n.name))::numeric
        from body_name n where lower(p_sought) <% lower(n.name)) found
   group by found.body
$$;

create table contact_point (
  id         uuid        not null,
  body       text        not null,
  kind       text        not null,
  channel    text        not null,
  label      text,
  assured_at timestamptz not null,
  assured_by text        not null,
  removed_at timestamptz,
  revision   bigint      not null,
  constraint pk_contact_point primary key (id),
  constraint fk_contact_point__body foreign key (body) references body (code),
  constraint ck_contact_point__kind check (kind in ('EMAIL', 'PHONE', 'SECURE_MAIL', 'DUTY_OFFICER', 'POSTAL', 'WEB')),
  constraint ck_contact_point__channel_is_given check (length(btrim(channel)) between 1 and 300),
  constraint ck_contact_point__label_is_given check (length(btrim(label)) between 1 and 200)
);

create unique index ux_contact_point__channel_once on contact_point (body, kind, lower(channel)) where removed_at is null;
create index ix_contact_point__assured on contact_point (assured_at, id) where removed_at is null;

comment on table contact_point is 'How a body is reached; worth what its last assurance is worth.';
comment on column contact_point.assured_at is 'When somebody of the body, or the secretariat, last said that it is right.';

grant select, insert on body_step, body_name, contact_point to ${app};
grant update (name, successor, predecessor) on body to ${app};
grant update (valid_to) on body_name to ${app};
grant update (assured_at, assured_by, removed_at, revision) on contact_point to ${app};

create trigger body_step_counts after insert on body_step
  for each statement execute function count_directory_version();
