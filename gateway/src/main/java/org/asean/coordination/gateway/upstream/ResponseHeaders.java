package org.asean.coordination.gateway.upstream;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of a service's response headers does not leave the house. */
final class ResponseHeaders {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");
    private static final Set<String> INTERNAL = Set.of("server", "set-cookie", "via", "alt-svc", "x-powered-by");
    private static final List<String> INTERNAL_PREFIXES = List.of("x-forwarded-", "x-internal-", "x-envoy-");

    private ResponseHeaders() {}

    /**
     * Drops what is of one hop, what tells of the inside, and what the gateway says itself ({@code own}).
     *
     * @param own headers that the gateway has set; those win, except that a service decides about caching
     */
    static void clean(MultiMap headers, MultiMap own, String base) {
        Set<String> namedInConnection = Set.of(String.join(",", headers.getAll("Connection"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .split(","));
        if (headers.contains("Cache-Control")) {
            own.remove("Cache-Control");
        }
        for (String name : Set.copyOf(headers.names())) {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (isInternal(lowerCase) || namedInConnection.contains(lowerCase) || own.contains(name)) {
                headers.remove(name);
            }
        }
        relative(headers, "Location", base);
        relative(headers, "Link", base);
    }

    private static boolean isInternal(String name) {
        return HOP_BY_HOP.contains(name)
                || INTERNAL.contains(name)
                || INTERNAL_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** An address that names the replica is of no use outside; its path is the same here. */
    private static void relative(MultiMap headers, String name, String base) {
        List<String> values = headers.getAll(name);
        if (values.stream().anyMatch(value -> value.contains(base))) {
            headers.set(
                    name, values.stream().map(value -> value.replace(base, "")).toList());
        }
    }
}
