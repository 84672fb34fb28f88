package org.asean.coordination.gateway;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An issuer of tokens with its own fresh key, published as an OpenID provider publishes it. */
final class StubIssuer implements AutoCloseable {
    private static final String KEY_ID = "key-of-the-tests";
    private static final Duration LONGER_THAN_THE_TESTS = Duration.ofHours(2);

    private final KeyPair keys = freshKeys();
    private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();
    private final HttpServer server;

    StubIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        publish("/.well-known/openid-configuration", discovery());
        publish("/keys", keySet());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    KeyPair keys() {
        return keys;
    }

    /** Claims of a token that is right in everything. */
    JwtClaimsBuilder claims(String... roles) {
        return Jwt.issuer(address())
                .audience("coordination-api")
                .subject("00000000-0000-4000-8000-000000000001")
                .claim("realm_access", Map.of("roles", Set.copyOf(Arrays.asList(roles))))
                .expiresAt(Instant.now().plus(LONGER_THAN_THE_TESTS));
    }

    /** Made once for the same roles, since a signature takes longer than most calls. */
    String token(String... roles) {
        return tokens.computeIfAbsent(Set.of(roles), same -> sign(claims(roles)));
    }

    String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void publish(String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token"}""".formatted(address());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
