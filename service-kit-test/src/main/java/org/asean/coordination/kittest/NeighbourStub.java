package org.asean.coordination.kittest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The other services and the realm's token endpoint, as a real HTTP server: it serves feeds of the events that tests tell.
 * Every neighbour's address is this one.
 */
public final class NeighbourStub implements QuarkusTestResourceLifecycleManager {

    private static final Pattern FEED = Pattern.compile("/api/v1/([a-z]+)/events");
    private static final Map<String, String> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<String, FeedStub> FEEDS = new ConcurrentHashMap<>();
    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();
    private static volatile boolean silent;

    private final HttpServer server = open();

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public Map<String, String> start() {
        FEEDS.clear();
        ASKED.clear();
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", NeighbourStub::answer);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "REGISTRY_URL",
                address,
                "MANDATE_URL",
                address,
                "quarkus.oidc-client.auth-server-url",
                address,
                "quarkus.oidc-client.discovery-enabled",
                "false",
                "quarkus.oidc-client.token-path",
                "/token",
                "quarkus.oidc-client.credentials.secret",
                "of-the-test");
    }

    /** Serves this document at the path from now on. */
    public static void serve(String path, String json) {
        DOCUMENTS.put(path, json);
    }

    /**
     * Tells an event from now on, at the end of the feed.
     *
     * @param feed its name, {@code registry}
     * @param subject kind and id of the thing that changed
     * @param code end of the type on the wire
     * @param data the thing as JSON; null when it is there no more
     * @return its position
     */
    public static long tell(String feed, String subject, String code, @Nullable String data) {
        return feed(feed).tell(new ToldEvent(subject, code, data));
    }

    /** Whether nothing was told yet. */
    public static boolean isUntold(String feed) {
        return !FEEDS.containsKey(feed) || feed(feed).isEmpty();
    }

    /** Begins a new generation of the feed, as a restore of the neighbour's database does: it holds these events and no others. */
    public static void restoreFeed(String feed, List<ToldEvent> events) {
        feed(feed).restore(events);
    }

    private static FeedStub feed(String name) {
        return FEEDS.computeIfAbsent(name, FeedStub::new);
    }

    /** Whether the neighbours do not answer (503) from now on; who waits for an event is answered so too. */
    public static void silence(boolean on) {
        silent = on;
        FEEDS.values().forEach(FeedStub::disturb);
    }

    /** The question that was put to the feed last, answered or not: its query string; empty before the first. */
    public static String asked(String feed) {
        return ASKED.getOrDefault(feed, "");
    }

    static boolean isSilent() {
        return silent;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher feed = FEED.matcher(path);
            if (feed.matches()) {
                ASKED.put(feed.group(1), String.valueOf(exchange.getRequestURI().getQuery()));
            }
            if (path.equals("/token")) {
                json(
                        exchange,
                        "{\"access_token\":\"of-the-test\",\"token_type\":\"Bearer\",\"expires_in\":300}",
                        "\"t\"");
            } else if (silent) {
                exchange.sendResponseHeaders(503, -1);
            } else if (feed.matches()) {
                feed(feed.group(1)).answer(exchange);
            } else if (DOCUMENTS.containsKey(path)) {
                String document = DOCUMENTS.get(path);
                json(exchange, document, "\"" + Integer.toHexString(document.hashCode()) + "\"");
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void json(HttpExchange exchange, String document, String etag) throws IOException {
        exchange.getResponseHeaders().add("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = document.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
