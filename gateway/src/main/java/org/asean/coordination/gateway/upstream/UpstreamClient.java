package org.asean.coordination.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The pools of connections to the services: one for what is answered at once, one for what lasts. */
@ApplicationScoped
class UpstreamClient {
    private static final Logger LOG = Logger.getLogger(UpstreamClient.class);
    private static final int WAITING_REQUESTS = 1024;

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, UpstreamConfig config) {
        return client(vertx, config, config.connections());
    }

    @Produces
    @Singleton
    @Following
    HttpClient followingClient(Vertx vertx, UpstreamConfig config) {
        return client(vertx, config, config.followers());
    }

    private static HttpClient client(Vertx vertx, UpstreamConfig config, int connections) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadIdleTimeout((int) config.silence().toSeconds())
                .setMaxHeaderSize(16 * 1024);
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(WAITING_REQUESTS);
        return vertx.httpClientBuilder()
                .with(options)
                .with(pool)
                .withConnectHandler(UpstreamClient::logFailures)
                .build();
    }

    private static void logFailures(HttpConnection connection) {
        connection.exceptionHandler(
                failure -> LOG.warnf("Connection to %s: %s", connection.remoteAddress(), failure.getMessage()));
    }

    void close(@Disposes @Any HttpClient client) {
        client.close();
    }
}
