-- Referrals follow their bodies: one that was begun before the registry told that its body stopped ends with it, or goes on under the
-- successor (I10). Instants of two databases cannot be compared; positions in the registry's feed can, within a generation.
alter table referral
  add column registry_generation uuid,
  add column registry_position   bigint,
  add constraint ck_referral__ground_is_whole check ((registry_generation is null) = (registry_position is null)),
  drop constraint ck_referral__basis,
  add constraint ck_referral__basis check (basis in ('ROUTED', 'OVERRIDE', 'SUCCESSION'));

comment on column referral.registry_position is 'How far the registry''s feed was known when the referral was begun.';

create index ix_referral__live_of_body on referral (body) where live_while is not null;

create table body_stop (
  body       text    not null,
  state      text    not null,
  successor  text,
  resumed    boolean not null,
  generation uuid    not null,
  position   bigint  not null,
  constraint pk_body_stop primary key (body),
  constraint ck_body_stop__state check (state in ('SUSPENDED', 'SUCCEEDED', 'DISSOLVED')),
  constraint ck_body_stop__only_the_succeeded_have_a_successor check (successor is null or state = 'SUCCEEDED')
);

comment on table body_stop is 'Where in the registry''s feed a body last stopped being active; made anew from the feed.';
comment on column body_stop.resumed is 'Whether it is active again.';

grant select, insert, update on body_stop to ${app};
