package org.asean.coordination.referral.event;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asean.coordination.kit.outbox.Disclosure;
import org.asean.coordination.kit.outbox.Extent;
import org.asean.coordination.kit.outbox.StoredEvent;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.reading.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the events of an issue: whoever may read the issue now, by its present marking, past events included (I17). An open
 * offer's preview is at the issue; its events are withheld until the body has accepted, and those after its tenure too.
 */
@Singleton
class IssueDisclosure implements Disclosure {

    private final Issues issues;
    private final Readers readers;
    private final DomainClock clock;

    IssueDisclosure(Issues issues, Readers readers, DomainClock clock) {
        this.issues = issues;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Function<StoredEvent, Extent> to(Caller caller, List<StoredEvent> events) {
        List<IssueRef> refs =
                events.stream().map(IssueDisclosure::issue).distinct().toList();
        List<Issue> found = issues.readAll(refs);
        Instant now = clock.now();
        Map<String, Right> rights = readers.of(caller, found, now);
        Map<String, Map<Marking, Right>> toEntries =
                events.stream().anyMatch(IssueDisclosure::isOfEntry) ? readers.byMarking(caller, found, now) : Map.of();
        return event -> {
            String ref = issue(event).value();
            return isOfEntry(event)
                    ? ofEntry(rights.get(ref), toEntries.getOrDefault(ref, Map.of()), event)
                    : extent(rights.get(ref), event);
        };
    }

    private static boolean isOfEntry(StoredEvent event) {
        return event.item().contains("/entry/");
    }

    /** An entry can be marked more strictly than its issue. */
    private static Extent ofEntry(@Nullable Right toIssue, Map<Marking, Right> rights, StoredEvent event) {
        Extent extent = extent(toIssue, event);
        Right own = Optional.ofNullable(event.data())
                .map(entry ->
                        rights.get(Marking.fromString(entry.path("marking").asText())))
                .orElse(Right.of(Access.NONE));
        return extent == Extent.WHOLE && !own.shows(Access.FULL, event.at()) ? Extent.REFERENCE : extent;
    }

    /** Some are told of a part of the issue, as {@code issue/CSC-2026-000123/membership/…}. */
    private static IssueRef issue(StoredEvent event) {
        return new IssueRef(event.item().split("/", 2)[0]);
    }

    private static Extent extent(@Nullable Right right, StoredEvent event) {
        if (right == null) {
            return Extent.NOTHING;
        }
        return switch (right.at(event.at())) {
            case NONE -> Extent.NOTHING;
            case REFERENCE, PREVIEW -> Extent.REFERENCE;
            case FULL -> Extent.WHOLE;
        };
    }
}
