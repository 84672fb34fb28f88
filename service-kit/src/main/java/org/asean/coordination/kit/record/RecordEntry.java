package org.asean.coordination.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record.
 *
 * @param number counts all entries of the service, not without holes
 * @param at when
 * @param subject who, by the token
 * @param actingBody for which body; null for those who act for none
 * @param roles the roles of the token
 * @param action what was done
 * @param reason why, in the actor's words; null also where retention has removed it, with before and after
 * @param before as the thing was shown; null when there was none
 * @param after as the thing was shown then; null when there was none any more
 * @param traceId of the request
 */
public record RecordEntry(
        long number,
        Instant at,
        String subject,
        @Nullable String actingBody,
        List<String> roles,
        String action,
        @Nullable String reason,
        @Nullable @Schema(type = SchemaType.OBJECT) JsonNode before,
        @Nullable @Schema(type = SchemaType.OBJECT) JsonNode after,
        @Nullable String traceId) {}
