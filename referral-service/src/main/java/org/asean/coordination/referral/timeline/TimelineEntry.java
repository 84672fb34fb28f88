package org.asean.coordination.referral.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asean.coordination.kit.record.RecordEntry;
import org.asean.coordination.referral.marking.Access;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an issue; what the caller may not see of it is absent.
 *
 * @param at when
 * @param what the code of the event
 * @param state where the issue stood since; absent where it is of a part of the issue
 * @param lead code of the body that led since; absent where none did
 * @param actor in FULL only: who did it
 * @param reason in FULL only: why, where somebody said so
 */
@Schema(name = "TimelineEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntry(
        Instant at,
        String what,
        @Nullable String state,
        @Nullable String lead,
        @Nullable Actor actor,
        @Nullable String reason) {

    static TimelineEntry of(RecordEntry entry, Access access) {
        boolean full = access.includes(Access.FULL);
        return new TimelineEntry(
                entry.at(),
                entry.action(),
                text(entry, "/issue/state"),
                text(entry, "/issue/lead/body"),
                full ? new Actor(entry.subject(), entry.actingBody(), entry.roles()) : null,
                full ? entry.reason() : null);
    }

    private static @Nullable String text(RecordEntry entry, String pointer) {
        return Optional.ofNullable(entry.after())
                .map(after -> after.at(pointer))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .orElse(null);
    }

    /**
     * Who did something.
     *
     * @param subject of the token; what followed by itself begins with {@code effect:}
     * @param body code of the body that acted; absent for those who act for none
     * @param roles of the token
     */
    @Schema(name = "TimelineActor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Actor(String subject, @Nullable String body, List<String> roles) {}
}
