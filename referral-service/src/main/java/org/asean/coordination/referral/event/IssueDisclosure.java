package org.asean.coordination.referral.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asean.coordination.kit.outbox.Disclosure;
import org.asean.coordination.kit.outbox.Extent;
import org.asean.coordination.kit.outbox.StoredEvent;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.reading.Readers;

/**
 * Who may read the events of an issue: whoever may read the issue now, by its present marking, past events included (I17). An open
 * offer's preview is at the issue; its events are withheld until the body has accepted.
 */
@Singleton
class IssueDisclosure implements Disclosure {

    private final Issues issues;

    IssueDisclosure(Issues issues) {
        this.issues = issues;
    }

    @Override
    public Function<StoredEvent, Extent> to(Caller caller, List<StoredEvent> events) {
        List<IssueRef> refs = events.stream()
                .map(StoredEvent::item)
                .distinct()
                .map(IssueRef::new)
                .toList();
        Map<String, Extent> extents = issues.readAll(refs).stream()
                .collect(Collectors.toMap(issue -> issue.ref().value(), issue -> extent(caller, issue)));
        return event -> extents.getOrDefault(event.item(), Extent.NOTHING);
    }

    private static Extent extent(Caller caller, Issue issue) {
        return switch (Readers.access(caller, issue)) {
            case NONE -> Extent.NOTHING;
            case REFERENCE, PREVIEW -> Extent.REFERENCE;
            case FULL -> Extent.WHOLE;
        };
    }
}
