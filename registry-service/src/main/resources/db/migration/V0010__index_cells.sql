-- Who covers a cell is asked far more often than remits change, so what a remit names is laid out once: a row for each node and
-- function. A question reads the rows on the path from its topic to the root, with its function, and no others.
create table topic_path (
  topic    text not null,
  ancestor text not null,
  constraint pk_topic_path primary key (topic, ancestor),
  constraint fk_topic_path__topic foreign key (topic) references topic (code) on delete cascade,
  constraint fk_topic_path__ancestor foreign key (ancestor) references topic (code) on delete cascade
);

create index ix_topic_path__ancestor on topic_path (ancestor, topic);

comment on table topic_path is 'Each topic with itself and every topic above it; written by a trigger.';

create function extend_topic_path() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into topic_path (topic, ancestor) values (new.code, new.code);
  insert into topic_path (topic, ancestor) select new.code, ancestor from topic_path where topic = new.parent;
  return null;
end
$$;

insert into topic_path (topic, ancestor)
  select t.code, a.code from topic t join topic a on t.code = a.code or starts_with(t.code, a.code || '.');

create trigger topic_has_a_path after insert on topic for each row execute function extend_topic_path();

create table remit_cell (
  topic         text    not null,
  function      text    not null,
  remit_id      uuid    not null,
  remit_version integer not null,
  constraint pk_remit_cell primary key (topic, function, remit_id, remit_version),
  constraint fk_remit_cell__remit foreign key (remit_id, remit_version) references remit (id, version),
  constraint fk_remit_cell__topic foreign key (topic) references topic (code)
);

comment on table remit_cell is 'Each node and function that a remit names, excludes not yet taken off; written by a trigger.';

create function lay_out_remit_cells() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into remit_cell (topic, function, remit_id, remit_version)
    select n.topic, unnest(r.functions), n.remit_id, n.remit_version
      from named n join remit r on (r.id, r.version) = (n.remit_id, n.remit_version);
  return null;
end
$$;

insert into remit_cell (topic, function, remit_id, remit_version)
  select n.topic, unnest(r.functions), n.remit_id, n.remit_version
    from remit_topic n join remit r on (r.id, r.version) = (n.remit_id, n.remit_version);

create trigger remit_topic_has_cells after insert on remit_topic
  referencing new table as named for each statement execute function lay_out_remit_cells();

grant select on topic_path, remit_cell to ${app};

-- The secretariat adds topics; one that nothing refers to may go again, which the foreign keys see to.
grant insert, delete on topic to ${app};

-- A cell that makes no sense, so that a gap means something. Like a remit it speaks of the node with its descendants, and like a
-- remit it is not forgotten when it is taken away: what was known on a past day stays known.
create table cell_not_applicable (
  id         uuid        not null,
  topic      text        not null,
  function   text        not null,
  reason     text        not null,
  marked_at  timestamptz not null,
  marked_by  text        not null,
  removed_at timestamptz,
  removed_by text,
  constraint pk_cell_not_applicable primary key (id),
  constraint fk_cell_not_applicable__topic foreign key (topic) references topic (code),
  constraint ck_cell_not_applicable__function check (function in ('POLICY', 'DIPLOMATIC',
    'OPERATIONAL', 'LAW_ENFORCEMENT', 'DEFENCE', 'LEGAL', 'INFORMATION', 'CAPACITY')),
  constraint ck_cell_not_applicable__reason_is_given check (length(btrim(reason)) between 1 and 1000),
  constraint ck_cell_not_applicable__removal_is_whole check (num_nulls(removed_at, removed_by) in (0, 2))
);

create unique index ux_cell_not_applicable__marked_once on cell_not_applicable (topic, function) where removed_at is null;

comment on table cell_not_applicable is 'Nodes, with their descendants, and functions that make no sense together.';

grant select, insert on cell_not_applicable to ${app};
grant update (removed_at, removed_by) on cell_not_applicable to ${app};
