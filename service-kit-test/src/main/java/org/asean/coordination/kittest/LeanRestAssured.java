package org.asean.coordination.kittest;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * RestAssured without what costs more than most requests: a client for each, with a connection and a context for TLS of its own; every body
 * laid out for a log that nobody reads; a Groovy class compiled for every path that is asked of an answer ({@link WalkedJsonPath}).
 */
@SuppressWarnings("deprecation") // RestAssured is made of this generation of the client
public final class LeanRestAssured {

    private static final int MOST = 200;

    private static final PoolingClientConnectionManager POOL = new PoolingClientConnectionManager();

    static {
        POOL.setMaxTotal(MOST);
        POOL.setDefaultMaxPerRoute(MOST);
    }

    private LeanRestAssured() {}

    /** From now on. */
    public static void use() {
        HttpClientConfig clients = RestAssured.config().getHttpClientConfig();
        RestAssured.config = RestAssured.config()
                .httpClient(clients.httpClientFactory(() -> new DefaultHttpClient(POOL)))
                .logConfig(LogConfig.logConfig()
                        .enableLoggingOfRequestAndResponseIfValidationFails()
                        .enablePrettyPrinting(false));
        RestAssured.replaceFiltersWith(new WalkedPaths());
    }
}
