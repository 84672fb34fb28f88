package org.asean.coordination.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service on a bare socket, which can therefore answer anything, or nothing, or half. */
final class BrokenService implements AutoCloseable {
    /** What it does once it has read the head of a request; the connection is closed afterwards. */
    interface Behaviour {
        void answer(InputStream rest, OutputStream out) throws IOException, InterruptedException;
    }

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Connection: close\r\n\r\n{}";

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = BrokenService::ok;

    BrokenService() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    String address() {
        return "http://localhost:" + listening.getLocalPort();
    }

    /** The heads of the requests since the last {@link #reset}, the gateway's probes left out. */
    List<String> heads() {
        return heads;
    }

    void behaves(Behaviour next) {
        behaviour = next;
    }

    void reset() {
        behaviour = BrokenService::ok;
        heads.clear();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void ok(InputStream rest, OutputStream out) throws IOException {
        write(out, OK);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            threads.shutdownNow();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = readHead(in);
            if (head.startsWith("GET / ")) {
                ok(in, socket.getOutputStream());
            } else if (!head.isEmpty()) {
                heads.add(head);
                behaviour.answer(in, socket.getOutputStream());
            }
        } catch (IOException gatewayWentAway) {
            heads.add("gone: " + gatewayWentAway.getMessage());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The head of the next request; empty when there is none. */
    static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }
}
