package org.asean.coordination.kittest;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A realm that is not there when the service starts, and there once a test lets it {@link #appear}: nobody listens before.
 * From it the service learns the keys of {@link TestTokens}, as it does in production, so this changes every test of the
 * class: {@code @QuarkusTestResource(value = LateIssuer.class, restrictToAnnotatedClass = true)}.
 */
public final class LateIssuer implements QuarkusTestResourceLifecycleManager {

    private static final InetSocketAddress ADDRESS = free();
    private static final String URL = "http://localhost:" + ADDRESS.getPort();
    private static @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.public-key", "", "quarkus.oidc.auth-server-url", URL);
    }

    /** Answers from now on. */
    public static void appear() {
        HttpServer realm = create();
        answer(realm, "/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%2$s/keys", "token_endpoint": "%2$s/token"}
                """.formatted(TestTokens.ISSUER, URL));
        answer(realm, "/keys", "{\"keys\": [%s]}".formatted(TestTokens.publicJwk()));
        realm.start();
        server = realm;
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(ADDRESS, 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void answer(HttpServer realm, String path, String document) {
        byte[] body = document.getBytes(UTF_8);
        realm.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private static InetSocketAddress free() {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket probe = new ServerSocket(0, 1, here)) {
            return new InetSocketAddress(here, probe.getLocalPort());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
