package org.asean.coordination.gateway.door;

import io.vertx.core.MultiMap;
import java.util.Map;

/** What every answer says to browsers; a page that needs more than nothing says so itself. */
final class SecurityHeaders {
    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private SecurityHeaders() {}

    static void set(MultiMap headers) {
        EVERYWHERE.forEach(headers::set);
    }
}
