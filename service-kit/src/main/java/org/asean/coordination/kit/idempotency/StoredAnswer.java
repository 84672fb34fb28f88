package org.asean.coordination.kit.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a command that was carried out.
 *
 * @param requestHash what was asked, so that the same key with another request is found out
 * @param status the HTTP status
 * @param body the JSON document; null when there was none
 * @param etag the header ETag, or null
 * @param location the header Location, or null
 */
record StoredAnswer(
        String requestHash,
        int status,
        @Nullable String body,
        @Nullable String etag,
        @Nullable String location) {}
