package org.asean.coordination.suite.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the health address of a process whether it is ready. */
public final class HealthProbe {

    private static final int CONNECT_MILLIS = 2000;
    private static final int READ_MILLIS = 5000;

    private HealthProbe() {}

    /**
     * Whether the address answers 200; a refused connection is a plain no. It is the answer ten times a second while a process starts, so it is
     * asked for with the plainest client, which takes less from those that start.
     */
    public static boolean isUp(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
