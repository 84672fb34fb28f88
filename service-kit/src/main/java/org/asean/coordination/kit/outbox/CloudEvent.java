package org.asean.coordination.kit.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event in the JSON format of CloudEvents 1.0. One that the reader may not see keeps its place as id, type and subject.
 *
 * @param specversion the version of CloudEvents
 * @param id for life, and the same to every reader
 * @param source the feed that it is of
 * @param type what happened
 * @param subject kind and id of the thing that it happened to
 * @param sequence its position in the feed, of the feed's present generation
 * @param time when it happened
 * @param datacontenttype of data
 * @param dataschema the name ({@code $id}) of the JSON Schema of data
 * @param traceparent of the request that did it (W3C Trace Context)
 * @param withheld true where the reader may not see the rest; absent otherwise
 * @param data the thing as it was shown since; absent when it was there no more, or is withheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        @Schema(examples = "1.0") String specversion,
        UUID id,
        @Schema(examples = "/api/v1/registry/events") String source,

        @Schema(examples = "org.asean.coordination.registry.body-validated")
        String type,

        @Schema(examples = "body/TELMIN") String subject,
        @Schema(examples = "42", pattern = "^[0-9]+$") String sequence,
        @Nullable Instant time,
        @Nullable String datacontenttype,
        @Nullable String dataschema,
        @Nullable String traceparent,
        @Nullable Boolean withheld,
        @Nullable @Schema(type = SchemaType.OBJECT) JsonNode data) {

    private static final String SPECVERSION = "1.0";

    static CloudEvent whole(StoredEvent event, EventCatalogue catalogue) {
        boolean hasData = event.data() != null;
        return new CloudEvent(
                SPECVERSION,
                event.id(),
                catalogue.source(),
                catalogue.wireName(event.code()),
                event.subject(),
                Long.toString(event.position()),
                event.at(),
                hasData ? "application/json" : null,
                hasData ? catalogue.schema(event.code()) : null,
                event.traceParent(),
                null,
                event.data());
    }

    static CloudEvent reference(StoredEvent event, EventCatalogue catalogue) {
        return new CloudEvent(
                SPECVERSION,
                event.id(),
                catalogue.source(),
                catalogue.wireName(event.code()),
                event.subject(),
                Long.toString(event.position()),
                null,
                null,
                null,
                null,
                true,
                null);
    }
}
