package org.asean.coordination.referral.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.referral.event.IssueEvent;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** Which events change an issue's state or its lead: these are what everybody may know of it who may know that it is there. */
final class Turnings {

    private static final Set<String> OF_STATE_OR_LEAD = codes(EnumSet.of(
            IssueEvent.ISSUE_RAISED,
            IssueEvent.ISSUE_TAKEN,
            IssueEvent.ISSUE_CLASSIFIED,
            IssueEvent.ISSUE_SET_ASIDE,
            IssueEvent.ISSUE_RESOLVED,
            IssueEvent.ISSUE_CLOSED,
            IssueEvent.ISSUE_REOPENED,
            IssueEvent.ISSUE_WITHDRAWN,
            IssueEvent.ISSUE_MERGED,
            IssueEvent.ISSUE_DETACHED,
            IssueEvent.ISSUE_SPLIT,
            IssueEvent.ISSUE_CUT,
            IssueEvent.REFERRAL_ACCEPTED,
            IssueEvent.REFERRAL_RETURNED,
            IssueEvent.REFERRAL_COMPLETED,
            IssueEvent.REFERRAL_TRANSFERRED));

    /** They end or go on with an offer too, which only those may know of who may read the issue. */
    private static final Set<String> OF_LEAD_OR_OFFER = codes(EnumSet.of(
            IssueEvent.REFERRAL_RECALLED,
            IssueEvent.REFERRAL_CANCELLED,
            IssueEvent.REFERRAL_SUCCEEDED,
            IssueEvent.REFERRAL_CARRIED_ON));

    private Turnings() {}

    /** Whether the state or the lead changed with it. */
    static boolean isOne(RecordEntry entry) {
        return OF_STATE_OR_LEAD.contains(entry.action())
                || (OF_LEAD_OR_OFFER.contains(entry.action()) && isOfATenure(entry));
    }

    private static boolean isOfATenure(RecordEntry entry) {
        return Optional.ofNullable(entry.after()).stream()
                .flatMap(after -> StreamSupport.stream(after.path("referrals").spliterator(), false))
                .filter(referral -> referral.has("acceptedAt"))
                .anyMatch(led -> isAt(led.path("acceptedAt"), entry.at()) || isAt(led.path("endedAt"), entry.at()));
    }

    private static boolean isAt(JsonNode instant, Instant at) {
        return instant.isTextual() && Instant.parse(instant.asText()).equals(at);
    }

    private static Set<String> codes(Set<IssueEvent> events) {
        return events.stream().map(IssueEvent::code).collect(toUnmodifiableSet());
    }
}
