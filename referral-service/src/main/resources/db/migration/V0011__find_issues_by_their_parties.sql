-- Who is a party of an issue is asked from the caller's side: what its bodies raised, hold, held, or are to take over. Raising is
-- in ix_issue__raised_by, holding in ix_referral__body.
create index ix_transfer_offer__to_body on transfer_offer (body) where state = 'PENDING';

-- Memberships at an instant, for who led what then; and by the day on which an issue was raised.
create index ix_membership__period on membership using gist (tstzrange(since, until));
create index ix_issue__raised_at on issue (raised_at);
