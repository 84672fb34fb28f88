package org.asean.coordination.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.asean.coordination.suite.console.SuiteFailure;

/** Access tokens from Keycloak, kept while they are good for another minute. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;

    /** Public on purpose: the password of every demonstration user. */
    private static final String DEMONSTRATION_PASSWORD = "demonstration";

    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final URI endpoint;

    /** Tokens of that issuer. */
    public Tokens(URI issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /**
     * A token of a demonstration user.
     *
     * @throws SuiteFailure when Keycloak does not give one
     */
    public String of(String user) {
        return token(
                user,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "demonstration-cli",
                        "username",
                        user,
                        "password",
                        DEMONSTRATION_PASSWORD));
    }

    /** A token of a confidential client. */
    public String ofMachine(String clientId, String secret) {
        return token(
                clientId, Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    private String token(String subject, Map<String, String> form) {
        return known.compute(
                        subject,
                        (name, token) -> token != null && token.isGoodAt(Instant.now()) ? token : fetch(subject, form))
                .value();
    }

    private Token fetch(String subject, Map<String, String> form) {
        Instant asked = Instant.now();
        try {
            HttpURLConnection connection = post(encoded(form));
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                JsonNode answer = JSON.readTree(body == null ? InputStream.nullInputStream() : body);
                if (status != HttpURLConnection.HTTP_OK) {
                    throw new SuiteFailure("Keycloak gives no token for " + subject + ": "
                            + answer.path("error_description").asText("status " + status) + ".");
                }
                return new Token(
                        answer.path("access_token").asText(),
                        asked.plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN));
            }
        } catch (IOException e) {
            throw new SuiteFailure("Keycloak does not answer at " + endpoint + ": is the suite running?", e);
        }
    }

    /** By the plainest client: {@code ./run token} is a JVM for one request, and loading the other client took half of its time. */
    private HttpURLConnection post(String form) throws IOException {
        var connection = (HttpURLConnection) endpoint.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(form.getBytes(StandardCharsets.UTF_8));
        }
        return connection;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Token(String value, Instant goodUntil) {
        boolean isGoodAt(Instant instant) {
            return instant.isBefore(goodUntil);
        }
    }
}
