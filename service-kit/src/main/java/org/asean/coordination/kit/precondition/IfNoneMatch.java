package org.asean.coordination.kit.precondition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reader has already (RFC 9110 §13.1.2).
 *
 * @param tags entity tags as they were sent, quotes included
 */
public record IfNoneMatch(List<String> tags) {

    /** The header's name. */
    public static final String HEADER = "If-None-Match";

    /** Copies the tags, so that the value never changes. */
    public IfNoneMatch {
        tags = List.copyOf(tags);
    }

    /** Reads the header; without one the reader has nothing. */
    public static IfNoneMatch of(@Nullable String header) {
        return new IfNoneMatch(
                header == null
                        ? List.of()
                        : Stream.of(header.split(",")).map(String::strip).toList());
    }

    /** Whether the reader has what is served under this tag. */
    public boolean holds(String tag) {
        return tags.contains(tag);
    }
}
