package org.asean.coordination.gateway.door;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request, in logs on both sides. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The client's own where it can stand in a log line as it is, else a new one. */
    static String acceptedOrMade(@Nullable String fromClient) {
        return fromClient != null && WELL_FORMED.matcher(fromClient).matches()
                ? fromClient
                : UUID.randomUUID().toString();
    }
}
