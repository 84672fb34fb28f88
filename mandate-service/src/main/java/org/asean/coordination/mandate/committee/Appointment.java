package org.asean.coordination.mandate.committee;

import org.jspecify.annotations.Nullable;

/**
 * Who is to sit in a committee, for whom, as what and when.
 *
 * @param subject the person's token subject; needed for who presides
 * @param body code of the body that the member sits for, or null
 * @param state ISO alpha-2 code of the state that the member sits for, or null
 * @param capacity as what
 * @param term when
 */
record Appointment(
        @Nullable String subject,
        @Nullable String body,
        @Nullable String state,
        Member.Capacity capacity,
        Term term) {

    Appointment {
        if ((body == null) == (state == null)) {
            throw CommitteeProblem.MEMBER_SITS_FOR_A_BODY_OR_A_STATE.because("Name either body or state.");
        }
        if (capacity.presides() && subject == null) {
            throw CommitteeProblem.WHO_PRESIDES_IS_A_PERSON.because("Name the subject.");
        }
    }
}
