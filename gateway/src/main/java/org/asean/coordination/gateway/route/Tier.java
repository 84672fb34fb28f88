package org.asean.coordination.gateway.route;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of operation: each has its own size of body and media type here, its own deadline and rate in the configuration. */
public enum Tier {
    READ(0, null),
    COMMAND(64 * 1024, "application/json"),
    IMPORT(5 * 1024 * 1024, "text/csv");

    private final long maxBodyBytes;
    private final @Nullable String mediaType;

    Tier(long maxBodyBytes, @Nullable String mediaType) {
        this.maxBodyBytes = maxBodyBytes;
        this.mediaType = mediaType;
    }

    public long maxBodyBytes() {
        return maxBodyBytes;
    }

    /** The only media type a body may have; empty where there is no body. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }
}
