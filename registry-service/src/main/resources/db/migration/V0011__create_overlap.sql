-- Pairs of LEAD remits that share a cell. What a version of a remit says never changes, so a pair is found once, in the
-- transaction in which the later of the two is submitted or taken in; whether it counts on a day follows from the days of both.
create table overlap (
  a_body    text    collate "C" not null,
  b_body    text    collate "C" not null,
  a_remit   uuid    not null,
  b_remit   uuid    not null,
  a_version integer not null,
  b_version integer not null,
  constraint pk_overlap primary key (a_body, b_body, a_remit, b_remit, a_version, b_version),
  constraint fk_overlap__a foreign key (a_remit, a_version) references remit (id, version),
  constraint fk_overlap__b foreign key (b_remit, b_version) references remit (id, version),
  constraint ck_overlap__sides_in_order check (a_body < b_body)
);

create index ix_overlap__a on overlap (a_remit, a_version);
create index ix_overlap__b on overlap (b_remit, b_version);
create index ix_overlap__b_body on overlap (b_body, a_body);

comment on column overlap.a_body is 'The code that comes first, by its bytes, as the services compare codes.';
comment on table overlap is 'Two LEAD remits of different bodies that cover a common cell, in a common state, on a common day.';

-- The remits that a remit shares a cell with. Two remits share one exactly when a node of one lies at or above a node of the
-- other and no exclude of either takes the lower of the two nodes away: an exclude that lies deeper leaves that node itself.
-- Topics that are added later therefore never make or unmake a pair, only cells of it.
create function remits_colliding_with(p_id uuid, p_version integer)
  returns table (id uuid, version integer, body text)
  language sql stable
as $$
  with mine as materialized (
    select r.id, r.version, r.body, r.states, daterange(r.valid_from, r.valid_to) as days
      from remit r where r.id = p_id and r.version = p_version and r.capacity = 'LEAD'),
  near as (
    select c.remit_id, c.remit_version, n.topic as lower_node
      from remit_cell n
      join topic_path p on p.topic = n.topic
      join remit_cell c on c.topic = p.ancestor and c.function = n.function
     where n.remit_id = p_id and n.remit_version = p_version
    union
    select c.remit_id, c.remit_version, c.topic
      from remit_cell n
      join topic_path p on p.ancestor = n.topic
      join remit_cell c on c.topic = p.topic and c.function = n.function
     where n.remit_id = p_id and n.remit_version = p_version)
  select distinct o.id, o.version, o.body
    from near
    join remit o on o.id = near.remit_id and o.version = near.remit_version
    cross join mine
   where o.capacity = 'LEAD' and o.body <> mine.body
     and o.state in ('SUBMITTED', 'ACTIVE', 'SUPERSEDED', 'RETIRED')
     and daterange(o.valid_from, o.valid_to) && mine.days
     and (cardinality(o.states) = 0 or cardinality(mine.states) = 0 or o.states && mine.states)
     and not exists (
       select 1 from remit_exclude e join topic_path d on d.ancestor = e.topic
        where d.topic = near.lower_node
          and (e.remit_id = o.id and e.remit_version = o.version or e.remit_id = mine.id and e.remit_version = mine.version))
$$;

insert into overlap (a_body, b_body, a_remit, b_remit, a_version, b_version)
  select r.body, o.body, r.id, o.id, r.version, o.version
    from remit r cross join lateral remits_colliding_with(r.id, r.version) o
   where r.state in ('SUBMITTED', 'ACTIVE') and r.body collate "C" < o.body collate "C";

grant select, insert on overlap to ${app};

-- A rule never changes, but it may be replaced: when a body in it is succeeded, another rule with the successor takes its place.
alter table precedence_rule
  add column ended_at timestamptz,
  add column ended_on date,
  add column replaces uuid,
  add constraint fk_precedence_rule__replaces foreign key (replaces) references precedence_rule (id),
  add constraint ck_precedence_rule__end_is_whole check (num_nulls(ended_at, ended_on) in (0, 2));

comment on column precedence_rule.ended_on is 'First day no longer in force because another rule replaces it.';
comment on column precedence_rule.replaces is 'The rule that it carries on under the name of a successor.';

grant update (ended_at, ended_on) on precedence_rule to ${app};
