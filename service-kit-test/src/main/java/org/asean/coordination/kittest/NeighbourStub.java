package org.asean.coordination.kittest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The other services and the realm's token endpoint, as a real HTTP server: it answers the golden messages of
 * {@code contracts/messages}, which the services themselves are tested to render. Every neighbour's address is this one.
 */
public final class NeighbourStub implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> DOCUMENTS = new ConcurrentHashMap<>();
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
        golden("/api/v1/registry-directory", "registry/registry-directory.json");
        golden("/api/v1/mandate-directory", "mandate/mandate-directory.json");
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

    /** Serves a golden message at the path from now on. */
    public static void golden(String path, String message) {
        Path file = Path.of("..", "contracts", "messages").resolve(message);
        if (Files.exists(file)) {
            serve(path, read(file));
        }
    }

    /** Whether the neighbours do not answer (503) from now on. */
    public static void silence(boolean on) {
        silent = on;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/token")) {
                json(
                        exchange,
                        "{\"access_token\":\"of-the-test\",\"token_type\":\"Bearer\",\"expires_in\":300}",
                        "\"t\"");
            } else if (silent) {
                exchange.sendResponseHeaders(503, -1);
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
