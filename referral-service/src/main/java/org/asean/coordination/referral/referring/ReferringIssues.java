package org.asean.coordination.referral.referring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Directory.Ground;
import org.asean.coordination.referral.directory.Terms;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Offer;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.Refusal;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.reading.ReferralView;
import org.asean.coordination.referral.supporting.RemainingBodies;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;

import static org.asean.coordination.referral.issue.IssueProblem.NOT_ADDRESSED_BODY;

/** Offers issues to bodies, takes their answers, and takes issues back. */
@ApplicationScoped
public class ReferringIssues {

    private final Turns turns;
    private final Directory directory;
    private final Presiding presiding;
    private final OfferRules rules;
    private final RemainingBodies remaining;

    ReferringIssues(
            Turns turns, Directory directory, Presiding presiding, OfferRules rules, RemainingBodies remaining) {
        this.turns = turns;
        this.directory = directory;
        this.presiding = presiding;
        this.rules = rules;
        this.remaining = remaining;
    }

    /** Offers the issue to the body; fails closed when the directory is too old to decide on (I23). */
    @Transactional
    ReferralView offer(IssueRef ref, OfferReferral request, IfMatch seen, Caller caller) {
        Ground ground = directory.ground();
        Turn turn = turns.at(ref, caller);
        presiding.requireSeat(turn);
        turn.issue().leadership().requireOfferable(turn.now());
        RoutingAnswer routing = rules.route(turn.issue(), ground, turn.now());
        Seat seat = presiding.requireDecides(turn, concerned(routing, request));
        seen.requireEpoch(turn.tag());
        Offer offer = rules.judge(request, turn.issue(), routing, ground, turn.now());
        Referral referral = begin(turn, offer, seat);
        turns.end(turn, offer.reason(), IssueEvent.REFERRAL_OFFERED);
        return view(referral, turn);
    }

    /** The body takes the lead. */
    @Transactional
    ReferralView accept(UUID id, IfMatch seen, Caller caller) {
        Turn turn = turns.atIssueOf(id, caller);
        Referral referral = addressed(turn, id);
        referral.accept(caller, turn.now());
        seen.requireEpoch(referral.tag(turn.now()));
        turns.end(turn, null, IssueEvent.REFERRAL_ACCEPTED);
        remaining.leads(turn);
        return view(referral, turn);
    }

    /** The body refuses. */
    @Transactional
    ReferralView decline(UUID id, Refusal refusal, IfMatch seen, Caller caller) {
        Turn turn = turns.atIssueOf(id, caller);
        Referral referral = addressed(turn, id);
        referral.decline(refusal, caller, turn.now());
        seen.requireEpoch(referral.tag(turn.now()));
        turns.end(turn, refusal.reason(), IssueEvent.REFERRAL_DECLINED);
        return view(referral, turn);
    }

    /** The chair takes the issue back. */
    @Transactional
    ReferralView recall(UUID id, String reason, IfMatch seen, Caller caller) {
        Turn turn = turns.atIssueOf(id, caller);
        presiding.requireDecides(turn);
        Referral referral = turn.issue().leadership().referral(id);
        referral.recall(reason, caller, turn.now());
        seen.requireRevision(turn.tagOf(referral)); // what was decided of an offer is not done to a lead
        turns.end(turn, reason, IssueEvent.REFERRAL_RECALLED);
        return view(referral, turn);
    }

    /** The chair takes the issue back and offers it to another body, in one. */
    @Transactional
    ReferralView reassign(UUID id, OfferReferral request, String reason, IfMatch seen, Caller caller) {
        Ground ground = directory.ground();
        Turn turn = turns.atIssueOf(id, caller);
        presiding.requireSeat(turn);
        Referral former = turn.issue().leadership().referral(id);
        RoutingAnswer routing = rules.route(turn.issue(), ground, turn.now());
        Seat seat = presiding.requireDecides(turn, concerned(routing, request));
        former.recall(reason, caller, turn.now());
        seen.requireRevision(turn.tagOf(former));
        Offer offer = rules.judge(request, turn.issue(), routing, ground, turn.now());
        turns.store();
        Referral referral = begin(turn, offer, seat);
        turns.end(turn, reason, IssueEvent.REFERRAL_RECALLED, IssueEvent.REFERRAL_OFFERED);
        return view(referral, turn);
    }

    private static Referral begin(Turn turn, Offer offer, Seat seat) {
        return turn.issue().leadership().offer(UUID.randomUUID(), offer, turn.caller(), Terms.named(seat), turn.now());
    }

    private static Set<String> concerned(RoutingAnswer routing, OfferReferral request) {
        Set<String> bodies = new HashSet<>(routing.candidates());
        bodies.add(request.body());
        return bodies;
    }

    private static Referral addressed(Turn turn, UUID id) {
        Referral referral = turn.issue().leadership().referral(id);
        if (!turn.caller().isHeadOf(referral.body())) {
            throw NOT_ADDRESSED_BODY.because("Only the head of the body that it is offered to may answer.");
        }
        return referral;
    }

    private ReferralView view(Referral referral, Turn turn) {
        return ReferralView.of(referral, turns.rightNow(turn), turn.now());
    }
}
