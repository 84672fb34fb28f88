package org.asean.coordination.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * One replica of a service: remembers what it was asked and answers as told; can be killed and started again.
 *
 * <p>It keeps no connection open after an answer. The gateway could take one that was open at the moment of the kill for
 * the next command before it has noticed, and a command that was sent has an unknown outcome (502).
 */
final class StubService implements AutoCloseable {
    /** What the replica saw of a request. */
    record Seen(String method, String uri, Headers headers, String body) {
        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private HttpServer server;
    private volatile HttpHandler behaviour = StubService::ok;

    StubService() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** What it was asked since the last {@link #reset}, the gateway's probes left out. */
    List<Seen> seen() {
        return seen;
    }

    /** From now on it answers like this. */
    void answers(HttpHandler next) {
        behaviour = next;
    }

    /** From now on it answers with this status and body, and these headers as name and value in turn. */
    void answers(int status, String contentType, String body, String... headers) {
        behaviour = exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, contentType, body);
        };
    }

    void reset() {
        behaviour = StubService::ok;
        seen.clear();
    }

    void kill() {
        server.stop(0);
    }

    void restart() {
        server = listen(port);
    }

    private HttpServer listen(int onPort) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            listening.createContext("/", this::handle);
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().equals("/")) {
            send(exchange, 401, "application/problem+json", "{}");
            return;
        }
        seen.add(new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        behaviour.handle(exchange);
    }

    private static void ok(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", "{\"items\":[]}");
    }

    static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
