package org.asean.coordination.referral.turn;

import java.time.Instant;
import java.util.Optional;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.issue.TransferOffer;
import org.asean.coordination.referral.marking.Right;

/**
 * One command's turn at an issue, whose row is held.
 *
 * @param issue as it is after what time has done
 * @param caller who acts
 * @param now the instant of the command, read after the row was held
 * @param tag the issue's tag as a reader saw it until now
 * @param access how much of the issue the caller may read
 * @param liveTag the tag of the live referral as a reader saw it until now
 * @param pending the lead's offer to hand over that is open; an end of the lead makes it void
 */
public record Turn(
        Issue issue,
        Caller caller,
        Instant now,
        ItemTag tag,
        Right access,
        Optional<ItemTag> liveTag,
        Optional<TransferOffer> pending) {

    /** The tag of a referral as a reader saw it until now: what time has done since was in it already. */
    public ItemTag tagOf(Referral referral) {
        ItemTag now = referral.tag(this.now);
        return liveTag.filter(seen -> seen.epoch() == now.epoch()).orElse(now);
    }
}
