package org.asean.coordination.mandate.committee;

import org.jspecify.annotations.Nullable;

/**
 * From what somebody who presides steps aside, why and when.
 *
 * @param body code of the body whose matters are left to others, or null
 * @param issue reference of the issue that is left to others, or null; with neither it is an absence
 * @param reason in the declarer's words
 * @param during when
 */
record Declaration(@Nullable String body, @Nullable String issue, String reason, Term during) {

    /** What is told of it: from everything it is an absence, from one thing a recusal. */
    CommitteeEvent event() {
        return body == null && issue == null ? CommitteeEvent.ABSENCE_DECLARED : CommitteeEvent.RECUSAL_DECLARED;
    }
}
