package org.asean.coordination.mandate.committee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a seat in a committee.
 *
 * @param subject the person's token subject; needed for CHAIR and VICE_CHAIR
 * @param body code of the body that the member sits for; or {@code state}
 * @param state ISO 3166-1 alpha-2 code of the state that the member sits for; or {@code body}
 * @param capacity as what
 * @param from the first instant of the term; now when not said
 * @param to the first instant after the term; open when not said
 */
record AppointMember(
        @Schema(examples = "00000000-0000-4000-8000-000000000001") @Nullable @Pattern(regexp = Form.SUBJECT)
        String subject,

        @Nullable @Pattern(regexp = Form.CODE) String body,

        @Schema(examples = "SG") @Nullable @Pattern(regexp = Form.STATE)
        String state,

        @NotNull Member.Capacity capacity,
        @Nullable @OfOurTime Instant from,
        @Nullable @OfOurTime Instant to) {

    Appointment appointment(Instant now) {
        return new Appointment(subject, body, state, capacity, Term.of(from == null ? now : from, to));
    }
}
