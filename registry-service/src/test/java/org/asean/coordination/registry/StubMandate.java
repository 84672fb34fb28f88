package org.asean.coordination.registry;

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
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Stands in for mandate-service and for the realm's token endpoint. It answers with the golden message that mandate-service's own
 * test asserts; a test makes it fail by posting a status to {@code /control} and heals it with 200.
 */
public final class StubMandate implements QuarkusTestResourceLifecycleManager {

    private static final Path GOLDEN = Path.of("..", "contracts", "messages", "mandate", "mandate-directory.json");
    private static final String TAG = "\"1\"";
    private static final String TOKEN = "token-of-registry-service";

    private final AtomicInteger status = new AtomicInteger(200);
    private final HttpServer server = listening();

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/token", this::token);
        server.createContext("/api/v1/mandate-directory", this::directory);
        server.createContext("/control", this::control);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.rest-client.mandate.url", address,
                "quarkus.oidc-client.auth-server-url", address,
                "quarkus.oidc-client.discovery-enabled", "false",
                "quarkus.oidc-client.token-path", "/token",
                "quarkus.oidc-client.credentials.secret", "secret-of-the-test",
                "registry.mandate.poll", "PT1S",
                "registry.mandate.limit", "PT5S");
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private void directory(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "");
        } else if (status.get() != 200) {
            answer(exchange, status.get(), "");
        } else if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.getResponseHeaders().add("ETag", TAG);
            answer(exchange, 304, "");
        } else {
            exchange.getResponseHeaders().add("ETag", TAG);
            answer(exchange, 200, Files.readString(GOLDEN));
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        status.set(Integer.parseInt(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        answer(exchange, 204, "");
    }

    private static void answer(HttpExchange exchange, int code, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
