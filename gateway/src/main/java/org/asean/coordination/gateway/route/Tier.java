package org.asean.coordination.gateway.route;

import java.util.List;

/** The kinds of operation: each has its own size of body and media type here, its own deadline and rate in the configuration. */
public enum Tier {
    READ(0),
    /** A read of a whole history, which takes as long as it is. */
    AUDIT(0),
    COMMAND(64 * 1024),
    IMPORT(32 * 1024 * 1024),
    /** One file as it is; the service may take less of it. */
    ATTACHMENT(32 * 1024 * 1024),
    /** A read that waits, if asked to, until there is something to read. */
    FOLLOW(0),
    /** An answer that goes on until one of both sides ends it. */
    STREAM(0);

    private final long maxBodyBytes;

    Tier(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    public long maxBodyBytes() {
        return maxBodyBytes;
    }

    /** Whether a request holds its connection for longer than an answer takes to be made. */
    public boolean isLasting() {
        return this == AUDIT || this == FOLLOW || this == STREAM;
    }

    /** The media types a body may have; none where there is no body. */
    public List<String> mediaTypes() {
        return switch (this) {
            case READ, AUDIT, FOLLOW, STREAM -> List.of();
            case COMMAND -> List.of("application/json");
            case IMPORT -> List.of("text/csv", "application/json");
            case ATTACHMENT -> List.of("application/pdf", "image/png", "image/jpeg", "text/plain", "text/csv");
        };
    }
}
