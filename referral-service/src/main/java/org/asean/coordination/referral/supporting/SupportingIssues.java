package org.asean.coordination.referral.supporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Vocabulary;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.support.Asked;
import org.asean.coordination.referral.support.Support;
import org.asean.coordination.referral.support.SupportView;
import org.asean.coordination.referral.support.Supports;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;
import org.jspecify.annotations.Nullable;

/** Lets bodies be asked to stand beside a lead, answer, and help; whoever leads, or the chair, asks and ends it. */
@ApplicationScoped
public class SupportingIssues {

    private final Turns turns;
    private final Supports supports;
    private final Directory directory;
    private final SupportRights rights;
    private final TellingSupports telling;

    SupportingIssues(
            Turns turns, Supports supports, Directory directory, SupportRights rights, TellingSupports telling) {
        this.turns = turns;
        this.supports = supports;
        this.directory = directory;
        this.rights = rights;
        this.telling = telling;
    }

    /**
     * A body is asked, or is kept informed from now on.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code issue-not-open}, {@code support-already-open};
     *     {@code body-leads-already}, {@code unknown-body}, {@code body-not-active}
     */
    @Transactional
    SupportView ask(IssueRef ref, Asked asked, IfMatch seen, Caller caller) {
        Turn turn = turns.at(ref, caller);
        rights.requireAsker(turn);
        turn.issue().requireUnderWay();
        supports.requireNoneOpen(ref, asked.body());
        seen.requireEpoch(turn.tag());
        Vocabulary.requireActive(directory, asked.body());
        Support support = Support.ask(UUID.randomUUID(), turn.issue(), asked, caller, turn.now());
        supports.add(support);
        return telling.begun(support, caller);
    }

    /** The body helps. */
    @Transactional
    SupportView accept(UUID id, IfMatch seen, Caller caller) {
        Turn turn = turnAt(id, caller);
        Support support = rights.ofHead(turn, id);
        support.accept(turn.issue(), caller, turn.now());
        return told(support, seen, IssueEvent.SUPPORT_ACCEPTED, null, caller);
    }

    /** The body does not help. */
    @Transactional
    SupportView decline(UUID id, String reason, IfMatch seen, Caller caller) {
        Turn turn = turnAt(id, caller);
        Support support = rights.ofHead(turn, id);
        support.decline(reason, turn.issue(), caller, turn.now());
        return told(support, seen, IssueEvent.SUPPORT_DECLINED, reason, caller);
    }

    /** The body says what it has to say. */
    @Transactional
    SupportView contribute(UUID id, String words, IfMatch seen, Caller caller) {
        Turn turn = turnAt(id, caller);
        Support support = rights.ofBody(turn, id);
        support.contribute(words, turn.issue(), caller, turn.now());
        return told(support, seen, IssueEvent.SUPPORT_CONTRIBUTED, null, caller);
    }

    /** It is over. */
    @Transactional
    SupportView close(UUID id, String reason, IfMatch seen, Caller caller) {
        Turn turn = turnAt(id, caller);
        Support support = rights.ofAsker(turn, id);
        support.close(reason, turn.issue(), caller, turn.now());
        return told(support, seen, IssueEvent.SUPPORT_CLOSED, reason, caller);
    }

    /** The body is not needed after all. */
    @Transactional
    SupportView withdraw(UUID id, String reason, IfMatch seen, Caller caller) {
        Turn turn = turnAt(id, caller);
        Support support = rights.ofAsker(turn, id);
        support.withdraw(reason, turn.issue(), caller, turn.now());
        return told(support, seen, IssueEvent.SUPPORT_WITHDRAWN, reason, caller);
    }

    private Turn turnAt(UUID support, Caller caller) {
        return turns.at(supports.issueOf(support), caller);
    }

    private SupportView told(Support support, IfMatch seen, IssueEvent event, @Nullable String reason, Caller caller) {
        seen.requireRevision(support.tag());
        return telling.happened(event, support, reason, caller);
    }
}
