package org.asean.coordination.benchmark.offer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.asean.coordination.benchmark.load.Way;
import org.jspecify.annotations.Nullable;

/**
 * Over HTTP, with the chair's token.
 *
 * @param name in the tables
 * @param address the service, or the gateway
 * @param request what is asked
 * @param token asked for once by each client: a load is over before it is
 */
public record OverHttp(String name, URI address, OfferRequest request, Supplier<String> token) implements Way {

    /** What is counted where the connection was cut: no status of HTTP. */
    private static final int NO_ANSWER = 0;

    @Override
    public Client open() {
        return new Connected(address, request, token.get());
    }

    private static final class Connected implements Client {
        private final URI address;
        private final OfferRequest request;
        private final String token;
        private @Nullable KeepAliveConnection connection;

        private Connected(URI address, OfferRequest request, String token) {
            this.address = address;
            this.request = request;
            this.token = token;
        }

        @Override
        public int offer(String ref) {
            byte[] bytes = request.bytes(address, token, ref, UUID.randomUUID().toString());
            try {
                if (connection == null) {
                    connection = KeepAliveConnection.to(address);
                }
                return connection.exchange(bytes);
            } catch (IOException cut) {
                close();
                return NO_ANSWER;
            }
        }

        @Override
        public void close() {
            try {
                if (connection != null) {
                    connection.close();
                    connection = null;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
