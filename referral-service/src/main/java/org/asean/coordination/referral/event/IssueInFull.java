package org.asean.coordination.referral.event;

import java.time.Instant;
import java.util.List;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.reading.IssueView;
import org.asean.coordination.referral.reading.ReferralView;
import org.asean.coordination.referral.reading.TransferOfferView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An issue with everything that belongs to it, for those who may read all of it.
 *
 * @param issue the issue
 * @param namedPersons subjects that may read it when it is RED
 * @param referrals all that it had and has, by their epoch
 * @param transferOffers every offer to hand the lead over, the oldest first
 */
@Schema(name = "IssueInFull")
record IssueInFull(
        IssueView issue,
        List<String> namedPersons,
        List<ReferralView> referrals,
        List<TransferOfferView> transferOffers) {

    static IssueInFull of(Issue issue, Instant now) {
        return new IssueInFull(
                IssueView.of(issue, Right.of(Access.FULL), now),
                issue.matter().namedPersons(),
                issue.referrals().stream()
                        .map(referral -> ReferralView.of(referral, Right.of(Access.FULL), now))
                        .toList(),
                issue.leadership().transferOffers().stream()
                        .map(transfer -> TransferOfferView.of(transfer, now))
                        .toList());
    }
}
