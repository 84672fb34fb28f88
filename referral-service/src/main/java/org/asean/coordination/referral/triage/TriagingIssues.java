package org.asean.coordination.referral.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Terms;
import org.asean.coordination.referral.directory.Vocabulary;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.reading.Readers;

/** Makes issues ready to be referred. The chair decides; the secretariat may prepare. */
@ApplicationScoped
public class TriagingIssues {

    private final Issues issues;
    private final Directory directory;
    private final Terms terms;
    private final TellingIssues telling;
    private final DomainClock clock;

    TriagingIssues(Issues issues, Directory directory, Terms terms, TellingIssues telling, DomainClock clock) {
        this.issues = issues;
        this.directory = directory;
        this.terms = terms;
        this.telling = telling;
        this.clock = clock;
    }

    /** Takes the issue into triage, so that everybody sees who has it. */
    @Transactional
    IssueView take(IssueRef ref, IfMatch seen, Caller caller) {
        Issue issue = issues.lock(ref);
        Instant now = clock.now();
        Access access = admit(issue, caller, now);
        ItemTag tag = issue.tag(now);
        issue.take(caller, now);
        seen.requireRevision(tag);
        issues.flush();
        telling.tell(IssueEvent.ISSUE_TAKEN, issue, now);
        return IssueView.of(issue, access, now);
    }

    /**
     * Says what the issue is about.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-topic}, {@code unknown-state}
     */
    @Transactional
    IssueView classify(IssueRef ref, Classification classification, IfMatch seen, Caller caller) {
        Issue issue = issues.lock(ref);
        Instant now = clock.now();
        Access access = admit(issue, caller, now);
        ItemTag tag = issue.tag(now);
        issue.classify(classification, now);
        seen.requireRevision(tag);
        Vocabulary.check(directory, classification.topic().code(), classification.states(), now);
        issues.flush();
        telling.tell(IssueEvent.ISSUE_CLASSIFIED, issue, now);
        return IssueView.of(issue, access, now);
    }

    private Access admit(Issue issue, Caller caller, Instant now) {
        Access access = Readers.require(caller, issue);
        terms.seatInTerm(caller, now);
        return access;
    }
}
