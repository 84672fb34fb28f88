package org.asean.coordination.kittest;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * Lets the requests of RestAssured share connections, and leaves their bodies as they are. By itself it makes a client for each request,
 * with a connection and a context for TLS of its own, and lays out each body for a log that nobody reads, each of which costs more than
 * most of the requests.
 */
@SuppressWarnings("deprecation") // RestAssured is made of this generation of the client
final class SharedConnections {

    private static final int MOST = 200;

    private static final PoolingClientConnectionManager POOL = new PoolingClientConnectionManager();

    static {
        POOL.setMaxTotal(MOST);
        POOL.setDefaultMaxPerRoute(MOST);
    }

    private SharedConnections() {}

    /** From now on. */
    static void use() {
        HttpClientConfig clients = RestAssured.config().getHttpClientConfig();
        RestAssured.config = RestAssured.config()
                .httpClient(clients.httpClientFactory(() -> new DefaultHttpClient(POOL)))
                .logConfig(LogConfig.logConfig()
                        .enableLoggingOfRequestAndResponseIfValidationFails()
                        .enablePrettyPrinting(false));
    }
}
