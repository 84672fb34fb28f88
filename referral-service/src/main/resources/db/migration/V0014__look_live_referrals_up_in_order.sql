-- What follows bodies and mandates asks every few seconds for live referrals that it has to do with, and mostly there are none. These
-- indexes have them in the order in which it asks: the answer takes a look for each body that has stopped, however much the bodies lead and
-- whatever the planner believes about how it is spread over them.
drop index ix_referral__live_of_body;
create index ix_referral__live_of_body on referral (body, registry_generation, registry_position) where live_while is not null;

create index ix_referral__live_under_a_mandate on referral (issue_ref) where live_while is not null and lapses_at is not null;
