package org.asean.coordination.referral.verification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of looking at the whole history.
 *
 * @param at the instant as of which it was looked at
 * @param issues how many there are
 * @param sound whether nothing was found
 * @param checks what was looked at
 */
@Schema(name = "Verification")
record Verification(Instant at, long issues, boolean sound, List<Check> checks) {

    /**
     * One thing that has to be so everywhere.
     *
     * @param name in a sentence
     * @param checked how many issues, entries or seals were looked at
     * @param violations where it is not so
     * @param findings some of them: references, and never what a marking withholds
     */
    @Schema(name = "VerificationCheck")
    record Check(String name, long checked, long violations, List<String> findings) {}
}
