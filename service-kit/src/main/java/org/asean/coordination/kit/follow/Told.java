package org.asean.coordination.kit.follow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a feed, as a follower reads it.
 *
 * @param items the events
 * @param page where the part ends
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Told(List<Event> items, End page) {

    /**
     * An event.
     *
     * @param type what happened
     * @param subject kind and id of the thing that it happened to
     * @param sequence its position
     * @param time when
     * @param data the thing since; null when it is there no more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Event(
            String type,
            String subject,
            String sequence,
            Instant time,
            @Nullable JsonNode data) {

        /** Its place in the feed. */
        public long position() {
            return Long.parseLong(sequence);
        }

        /** The act, as the other service's record calls it. */
        public String code() {
            return type.substring(type.lastIndexOf('.') + 1);
        }

        /** What it leaves to be known. */
        public Fact fact() {
            return new Fact(subject, data, position());
        }
    }

    /**
     * The end of the part.
     *
     * @param endCursor where to go on
     * @param hasMore whether there is more already
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record End(String endCursor, boolean hasMore) {}
}
