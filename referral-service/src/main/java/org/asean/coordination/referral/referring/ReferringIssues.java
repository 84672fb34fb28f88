package org.asean.coordination.referral.referring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.competence.Presidium.Matter;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Directory.Ground;
import org.asean.coordination.referral.directory.Terms;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Offer;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.Refusal;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.reading.Readers;
import org.asean.coordination.referral.reading.ReferralView;

import static org.asean.coordination.referral.issue.IssueProblem.NOT_ADDRESSED_BODY;

/**
 * Offers issues to bodies and takes their answers. Every command locks the issue's row first and reads its one instant after
 * that, so commands on one issue stand in line, and their instants stand in the same order (I1, I6).
 */
@ApplicationScoped
public class ReferringIssues {

    private final Issues issues;
    private final Directory directory;
    private final Terms terms;
    private final OfferRules rules;
    private final TellingIssues telling;
    private final DomainClock clock;

    ReferringIssues(
            Issues issues,
            Directory directory,
            Terms terms,
            OfferRules rules,
            TellingIssues telling,
            DomainClock clock) {
        this.issues = issues;
        this.directory = directory;
        this.terms = terms;
        this.rules = rules;
        this.telling = telling;
        this.clock = clock;
    }

    /** Offers the issue to the body; fails closed when the directory is too old to decide on (I23). */
    @Transactional
    ReferralView offer(IssueRef ref, OfferReferral request, IfMatch seen, Caller caller) {
        Ground ground = directory.ground();
        Issue issue = issues.lock(ref);
        Instant now = clock.now();
        Access access = Readers.require(caller, issue);
        Seat seat = terms.seatInTerm(caller, now);
        issue.requireOfferable(now);
        RoutingAnswer routing = rules.route(issue, ground, now);
        Matter matter = rules.matter(issue, routing, request.body());
        rules.requireImpartial(caller, seat, matter);
        terms.requireDecides(seat, matter, now);
        seen.requireEpoch(issue.tag(now));
        Offer offer = rules.judge(request, issue, routing, ground, now);
        if (issue.recordExpiry(now)) {
            issues.flush(); // end first, then begin: the database would see the new offer before the old one's end
            telling.tell(IssueEvent.REFERRAL_EXPIRED, issue, now);
        }
        Referral referral = issue.offer(UUID.randomUUID(), offer, caller, Terms.named(seat), now);
        issues.flush();
        telling.tell(IssueEvent.REFERRAL_OFFERED, issue, now);
        return ReferralView.of(referral, access, now);
    }

    /** The body takes the lead. */
    @Transactional
    ReferralView accept(UUID id, IfMatch seen, Caller caller) {
        return answer(id, seen, caller, IssueEvent.REFERRAL_ACCEPTED, Issue::accept);
    }

    /** The body refuses. */
    @Transactional
    ReferralView decline(UUID id, Refusal refusal, IfMatch seen, Caller caller) {
        return answer(
                id,
                seen,
                caller,
                IssueEvent.REFERRAL_DECLINED,
                (issue, referral, by, at) -> issue.decline(referral, refusal, by, at));
    }

    private ReferralView answer(UUID id, IfMatch seen, Caller caller, IssueEvent event, Answer answer) {
        Issue issue = issues.lock(issues.refOfReferral(id));
        Instant now = clock.now();
        Readers.require(caller, issue);
        Referral referral = issue.referral(id);
        if (!caller.isHeadOf(referral.body())) {
            throw NOT_ADDRESSED_BODY.because("Only the head of the body that it is offered to may answer.");
        }
        answer.give(issue, referral, caller, now);
        seen.requireEpoch(referral.tag(now));
        issues.flush();
        telling.tell(event, issue, now);
        return ReferralView.of(referral, Readers.require(caller, issue), now);
    }

    @FunctionalInterface
    private interface Answer {
        void give(Issue issue, Referral referral, Caller by, Instant at);
    }
}
