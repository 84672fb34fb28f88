package org.asean.coordination.benchmark.offer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open. The clients share the processors with what they measure, so they do no more than they have to:
 * a request is written, the answer is read to its end, and of that the status is all that counts.
 */
final class KeepAliveConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int PATIENCE_MS = 30_000;

    private final Socket socket;
    private final InputStream answers;

    private KeepAliveConnection(Socket socket, InputStream answers) {
        this.socket = socket;
        this.answers = answers;
    }

    static KeepAliveConnection to(URI address) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        return new KeepAliveConnection(socket, new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES));
    }

    /** Sends the request and reads the answer; returns its status. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            answers.skipNBytes(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line().trim(), 16);
            answers.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
