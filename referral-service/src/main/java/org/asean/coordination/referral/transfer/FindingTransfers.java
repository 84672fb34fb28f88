package org.asean.coordination.referral.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.issue.TransferOffer;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.reading.Readers;
import org.asean.coordination.referral.reading.TransferOfferView;

/** Finds offers to hand a lead over: for those who may read all of the issue, and for the body that is to take over. */
@ApplicationScoped
public class FindingTransfers {

    private final Issues issues;
    private final Readers readers;
    private final DomainClock clock;

    FindingTransfers(Issues issues, Readers readers, DomainClock clock) {
        this.issues = issues;
        this.readers = readers;
        this.clock = clock;
    }

    @Transactional
    List<TransferOfferView> ofIssue(IssueRef ref, Caller caller) {
        Issue issue = issues.read(ref);
        Instant now = clock.now();
        Right right = readers.require(caller, issue, now);
        return issue.leadership().transferOffers().stream()
                .filter(transfer -> isShown(transfer, right, caller))
                .map(transfer -> TransferOfferView.of(transfer, now))
                .toList();
    }

    @Transactional
    TransferOfferView one(UUID id, Caller caller) {
        Issue issue = issues.read(issues.refOfTransferOffer(id));
        Instant now = clock.now();
        Right right = readers.require(caller, issue, now);
        TransferOffer transfer = issue.leadership().transferOffer(id);
        if (!isShown(transfer, right, caller)) {
            throw KitProblem.NOT_FOUND.because("No transfer offer " + id + ".");
        }
        return TransferOfferView.of(transfer, now);
    }

    private static boolean isShown(TransferOffer transfer, Right right, Caller caller) {
        Access access = right.at(transfer.offeredAt());
        return access == Access.FULL
                || (access == Access.PREVIEW && caller.bodies().contains(transfer.body()));
    }
}
