package org.asean.coordination.referral.issue;

import java.time.Instant;

/**
 * An issue whose row is held until the transaction ends.
 *
 * @param issue as it was stored when its row was had
 * @param at the instant, read once the row was had
 */
public record HeldIssue(Issue issue, Instant at) {}
