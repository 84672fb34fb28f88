package org.asean.coordination.referral.nextstep;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asean.coordination.referral.ReferralConfig;
import org.asean.coordination.referral.directory.Directory;
import org.asean.coordination.referral.issue.NextStep;

/** To whom a step goes that is late: by the clock, from the chair to the vice-chair to the lowest organ above the committee. */
@Singleton
class Escalation {

    private static final String VICE_CHAIR = "VICE_CHAIR";

    private final Directory directory;
    private final ReferralConfig config;

    Escalation(Directory directory, ReferralConfig config) {
        this.directory = directory;
        this.config = config;
    }

    /** Who is to see to it; nobody while it is in time. What the chair itself owes goes to the vice-chair at once. */
    Optional<String> of(NextStep step, Instant now) {
        if (!step.isOverdueAt(now)) {
            return Optional.empty();
        }
        List<String> ladder = step.holder().equals(NextStep.CHAIR)
                ? List.of(VICE_CHAIR, organ())
                : List.of(NextStep.CHAIR, VICE_CHAIR, organ());
        long rung =
                Duration.between(step.due(), now).dividedBy(config.escalation().step());
        return Optional.of(ladder.get((int) Math.min(rung, ladder.size() - 1)));
    }

    private String organ() {
        return directory
                .mandates()
                .flatMap(facts -> facts.parentOf(config.committee()))
                .orElseGet(() -> config.escalation().organ());
    }
}
