package org.asean.coordination.referral.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;

import static org.asean.coordination.referral.issue.IssueProblem.ISSUE_NOT_READY;
import static org.asean.coordination.referral.issue.IssueProblem.LEAD_ALREADY_HELD;

/**
 * Who holds an issue: every referral begins here, and none does while another one is live. It is no thing of its own but a view of the
 * {@link Issue}, whose row is locked for every command.
 */
public final class Leadership {

    private final Issue issue;

    Leadership(Issue issue) {
        this.issue = issue;
    }

    /**
     * Refuses unless the issue can take an offer: it is READY and nothing is live. What time has ended is not live, also where nobody
     * has recorded that yet.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code issue-not-ready}, {@code lead-already-held}
     */
    public void requireOfferable(Instant now) {
        if (issue.state() != IssueState.READY) {
            throw ISSUE_NOT_READY.because("The issue is " + issue.state() + ".").with("state", issue.state());
        }
        issue.live().filter(referral -> referral.stateAt(now).isLive()).ifPresent(Leadership::refuseFor);
    }

    /**
     * Refuses while a referral is stored as live.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code lead-already-held}
     */
    public void requireVacant() {
        issue.live().ifPresent(Leadership::refuseFor);
    }

    private static void refuseFor(Referral live) {
        throw LEAD_ALREADY_HELD
                .because(live.state().isLead() ? "A body leads the issue." : "A body holds an open offer.")
                .with("body", live.body())
                .with("referral", live.id());
    }

    /** Offers the issue; what was live before has ended and is stored. */
    public Referral offer(UUID id, Offer offer, Caller caller, String seat, Instant now) {
        requireOfferable(now);
        return begin(id, Beginning.offered(offer, Origin.of(offer, caller, seat, issue.stamp(now))));
    }

    /** Goes on with what {@linkplain Referral#handOver ended} under another body or on another issue, at the instant at which it ended. */
    public Referral carryOn(UUID id, Handover handover, String body, Continuation why) {
        requireVacant();
        Origin origin = handover.former().origin().goingOn(why, issue.stamp(handover.at()));
        return begin(id, Beginning.goingOn(handover, body, origin, why.toAcknowledge()));
    }

    /** The lead offers its lead to another body. */
    public TransferOffer offerTransfer(
            UUID id, Referral lead, Offer offer, GivenBack words, Caller caller, Instant now) {
        lead.requireLead();
        TransferOffer transfer = new TransferOffer(id, lead, offer, words, caller, issue.stamp(now));
        issue.allTransferOffers().add(transfer);
        return transfer;
    }

    /** The other body takes over: the lead's referral ends, which has to be stored before the other one {@linkplain #takeOver begins}. */
    public void acceptTransfer(TransferOffer transfer, Caller caller, Instant now) {
        transfer.accept(caller, now);
        referral(transfer.referral()).transfer(transfer, caller, issue.changedAt());
    }

    /** The other body leads, from the instant at which the former one does not. */
    public Referral takeOver(UUID id, TransferOffer transfer, Caller caller) {
        requireVacant();
        return begin(id, Beginning.takenOver(transfer, Origin.of(transfer, caller, issue.changedAt()), caller));
    }

    private Referral begin(UUID id, Beginning beginning) {
        Referral referral = new Referral(id, issue, issue.nextEpoch(), beginning);
        issue.allReferrals().add(referral);
        return referral;
    }

    List<Passage> settle(Instant now) {
        List<Passage> passed = new ArrayList<>();
        Optional<Referral> live = issue.live();
        if (pendingTransfer().filter(transfer -> transfer.settle(now)).isPresent()) {
            passed.add(Passage.TRANSFER_EXPIRED);
        }
        live.flatMap(referral -> referral.settle(now)).ifPresent(passed::add);
        return passed;
    }

    /** The lead's offer to hand over that is open, if there is one; only a lead has one, so that nobody else costs the question. */
    public Optional<TransferOffer> pendingTransfer() {
        return issue.lead()
                .flatMap(lead -> issue.allTransferOffers().stream()
                        .filter(transfer -> transfer.state() == TransferState.PENDING)
                        .findFirst());
    }

    /** Every offer to hand the lead over, the oldest first; an issue that nobody has led yet is not asked for them. */
    public List<TransferOffer> transferOffers() {
        return last().isPresent() ? List.copyOf(issue.allTransferOffers()) : List.of();
    }

    /** The transfer offer with the id. */
    public TransferOffer transferOffer(UUID id) {
        return KitProblem.found(
                issue.allTransferOffers().stream()
                        .filter(transfer -> transfer.id().equals(id))
                        .findFirst(),
                "transfer offer " + id);
    }

    /** The referral of this issue with the id. */
    public Referral referral(UUID id) {
        return KitProblem.found(
                issue.allReferrals().stream()
                        .filter(referral -> referral.id().equals(id))
                        .findFirst(),
                "referral " + id);
    }

    /** The referral of the body that led last, if one ever did. */
    public Optional<Referral> last() {
        return issue.allReferrals().stream()
                .filter(referral -> referral.tenure().isPresent())
                .max(Comparator.comparing(Referral::epoch));
    }

    /** Whether the body has refused this issue, or given it back. */
    public boolean wasRefusedBy(String body) {
        return issue.allReferrals().stream()
                .anyMatch(referral ->
                        referral.body().equals(body) && referral.state().isRefusal());
    }
}
