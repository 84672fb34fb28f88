package org.asean.coordination.referral.event;

import java.util.UUID;
import org.asean.coordination.referral.issue.IssueRef;

/**
 * A part of an issue that has a life of its own: what happens to it is told of it, and changes nothing of the issue.
 *
 * @param issue reference of the issue
 * @param kind what it is, as its subject says: {@code support}
 * @param id identity
 * @param shown as it is shown since, to those who may read all of it
 */
public record IssuePart(IssueRef issue, String kind, UUID id, Object shown) {}
