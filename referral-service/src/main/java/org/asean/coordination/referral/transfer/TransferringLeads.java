package org.asean.coordination.referral.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.directory.Directory.Ground;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.Offer;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.asean.coordination.referral.issue.TransferOffer;
import org.asean.coordination.referral.reading.ReferralView;
import org.asean.coordination.referral.reading.TransferOfferView;
import org.asean.coordination.referral.referring.OfferRules;
import org.asean.coordination.referral.support.Asked;
import org.asean.coordination.referral.support.SupportRole;
import org.asean.coordination.referral.supporting.RemainingBodies;
import org.asean.coordination.referral.turn.Presiding;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.BODY_LEADS_ALREADY;
import static org.asean.coordination.referral.issue.IssueProblem.NOT_ADDRESSED_BODY;

/** Lets a lead hand over to a body that takes over: no gap, no doubling, and nobody leads without its own acceptance (I2). */
@ApplicationScoped
public class TransferringLeads {

    private final Issues issues;
    private final Turns turns;
    private final Directory directory;
    private final OfferRules rules;
    private final Presiding presiding;
    private final RemainingBodies remaining;

    TransferringLeads(
            Issues issues,
            Turns turns,
            Directory directory,
            OfferRules rules,
            Presiding presiding,
            RemainingBodies remaining) {
        this.issues = issues;
        this.turns = turns;
        this.directory = directory;
        this.rules = rules;
        this.presiding = presiding;
        this.remaining = remaining;
    }

    /** The lead offers; fails closed when the directory is too old to decide on (I23). */
    @Transactional
    TransferOfferView offer(UUID referral, OfferTransfer request, IfMatch seen, Caller caller) {
        Ground ground = directory.ground();
        Turn turn = turns.atIssueOf(referral, caller);
        Issue issue = turn.issue();
        Referral lead = issue.leadership().referral(referral);
        requireHeadOf(lead.body(), caller);
        lead.requireLead();
        seen.requireEpoch(lead.tag(turn.now()));
        if (request.body().equals(lead.body())) {
            throw BODY_LEADS_ALREADY.because(request.body() + " leads the issue already.");
        }
        RoutingAnswer routing = rules.route(issue, ground, turn.now());
        Offer offer = rules.judgeTransfer(request.body(), request.words().reason(), issue, routing, ground, turn.now());
        TransferOffer transfer =
                issue.leadership().offerTransfer(UUID.randomUUID(), lead, offer, request.words(), caller, turn.now());
        return told(turn, transfer, IssueEvent.TRANSFER_OFFERED, request.words().reason());
    }

    /** The chair lets a body take over that routing did not answer with. */
    @Transactional
    TransferOfferView consent(UUID id, IfMatch seen, Caller caller) {
        Turn turn = turns.at(issues.refOfTransferOffer(id), caller);
        TransferOffer transfer = turn.issue().leadership().transferOffer(id);
        presiding.requireDecides(turn, Set.of(transfer.body()));
        transfer.consent(caller, turn.now());
        seen.requireEpoch(transfer.tag(turn.now()));
        return told(turn, transfer, IssueEvent.TRANSFER_CONSENTED, null);
    }

    /** The other body takes over; the former lead stays informed. */
    @Transactional
    ReferralView accept(UUID id, IfMatch seen, Caller caller) {
        Turn turn = turns.at(issues.refOfTransferOffer(id), caller);
        Issue issue = turn.issue();
        TransferOffer transfer = issue.leadership().transferOffer(id);
        Referral former = issue.leadership().referral(transfer.referral());
        requireHeadOf(transfer.body(), caller);
        issue.leadership().acceptTransfer(transfer, caller, turn.now());
        seen.requireEpoch(transfer.tag(turn.now()));
        turns.store();
        Referral referral = issue.leadership().takeOver(UUID.randomUUID(), transfer, caller);
        turns.end(turn, transfer.reason(), IssueEvent.TRANSFER_ACCEPTED, IssueEvent.REFERRAL_TRANSFERRED);
        remaining.leads(turn);
        remaining.remain(turn, new Asked(former.body(), SupportRole.INFORM, transfer.reason()));
        return ReferralView.of(referral, turns.rightNow(turn), turn.now());
    }

    /** The other body does not take over. */
    @Transactional
    TransferOfferView refuse(UUID id, String reason, IfMatch seen, Caller caller) {
        Turn turn = turns.at(issues.refOfTransferOffer(id), caller);
        TransferOffer transfer = turn.issue().leadership().transferOffer(id);
        requireHeadOf(transfer.body(), caller);
        transfer.refuse(reason, caller, turn.now());
        seen.requireEpoch(transfer.tag(turn.now()));
        return told(turn, transfer, IssueEvent.TRANSFER_REFUSED, reason);
    }

    /** The lead keeps its lead. */
    @Transactional
    TransferOfferView withdraw(UUID id, String reason, IfMatch seen, Caller caller) {
        Turn turn = turns.at(issues.refOfTransferOffer(id), caller);
        TransferOffer transfer = turn.issue().leadership().transferOffer(id);
        Referral lead = turn.issue().leadership().referral(transfer.referral());
        requireHeadOf(lead.body(), caller);
        transfer.withdraw(reason, caller, turn.now());
        seen.requireEpoch(transfer.tag(turn.now()));
        return told(turn, transfer, IssueEvent.TRANSFER_WITHDRAWN, reason);
    }

    private TransferOfferView told(Turn turn, TransferOffer transfer, IssueEvent event, @Nullable String reason) {
        turns.end(turn, reason, event);
        return TransferOfferView.of(transfer, turn.now());
    }

    private static void requireHeadOf(String body, Caller caller) {
        if (!caller.isHeadOf(body)) {
            throw NOT_ADDRESSED_BODY.because("Only the head of " + body + " may do this.");
        }
    }
}
