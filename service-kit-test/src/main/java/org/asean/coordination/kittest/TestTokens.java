package org.asean.coordination.kittest;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signed tokens as the realm makes them, under a key of this JVM: {@code as("chair").headOf("AFCDM").token()}. */
public final class TestTokens {

    /** Whoever signs the tests' tokens. */
    public static final String ISSUER = "urn:tests";

    /** The audience that every service asks for. */
    public static final String AUDIENCE = "coordination-api";

    private static final KeyPair KEYS = KeptKeys.keys();

    /** A signature costs more than the request that carries it; who asks for the same token again gets the same. */
    private static final Map<Claims, String> SIGNED = new ConcurrentHashMap<>();

    private final List<String> roles;
    private final List<Map<String, Object>> bodies = new ArrayList<>();
    private String subject;
    private String issuer = ISSUER;
    private String audience = AUDIENCE;
    private Instant expiry = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    private KeyPair keys = KEYS;
    private @Nullable String state;
    private @Nullable String system;

    private TestTokens(List<String> roles) {
        this.roles = roles;
        this.subject = "test-" + String.join("-", roles);
    }

    /** A token with these realm roles; body-head comes with body-officer, as in the realm. */
    public static TestTokens as(String... roles) {
        List<String> granted = new ArrayList<>(Arrays.asList(roles));
        if (granted.contains("body-head")) {
            granted.add("body-officer");
        }
        return new TestTokens(granted);
    }

    /** A token with this role and nothing that it includes. */
    static TestTokens exactly(String role) {
        return new TestTokens(List.of(role));
    }

    /** The head of a body. */
    public static TestTokens headOf(String body) {
        return as("body-head").seat(body, "HEAD").subject("head-" + body);
    }

    /** An officer of a body. */
    public static TestTokens officerOf(String body) {
        return as("body-officer").seat(body, "OFFICER").subject("officer-" + body);
    }

    /** Adds a body to the token. */
    public TestTokens seat(String body, String capacity) {
        bodies.add(Map.of("body", body, "capacity", capacity));
        return this;
    }

    /** Whose token it is. */
    public TestTokens subject(String sub) {
        subject = sub;
        return this;
    }

    /** The state that the subject is focal for. */
    public TestTokens state(String iso2) {
        state = iso2;
        return this;
    }

    /** The integrating system of a machine client. */
    public TestTokens system(String name) {
        system = name;
        return this;
    }

    /** A token for somebody else. */
    public TestTokens audience(String other) {
        audience = other;
        return this;
    }

    /** A token of another realm. */
    public TestTokens issuer(String other) {
        issuer = other;
        return this;
    }

    /** A token whose life has ended. */
    public TestTokens expired() {
        expiry = Instant.now().minus(Duration.ofMinutes(10));
        return this;
    }

    /** A token signed by somebody else's key. */
    public TestTokens forged() {
        keys = KeptKeys.others();
        return this;
    }

    /** The compact serialisation, for the header Authorization after {@code Bearer }. */
    public String token() {
        return SIGNED.computeIfAbsent(
                new Claims(roles, List.copyOf(bodies), subject, issuer, audience, expiry, keys, state, system),
                Claims::signed);
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** As a realm publishes it (RFC 7517); without an identifier, as the tokens name none. */
    static String publicJwk() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return "{\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"n\": \"%s\", \"e\": \"%s\"}"
                .formatted(base64Url(key.getModulus()), base64Url(key.getPublicExponent()));
    }

    /** Unsigned and big-endian (RFC 7518 §2): the byte of the sign is left out. */
    private static String base64Url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private record Claims(
            List<String> roles,
            List<Map<String, Object>> bodies,
            String subject,
            String issuer,
            String audience,
            Instant expiry,
            KeyPair keys,
            @Nullable String state,
            @Nullable String system) {

        String signed() {
            JwtClaimsBuilder claims = Jwt.claims()
                    .subject(subject)
                    .preferredUserName(subject)
                    .issuer(issuer)
                    .audience(audience)
                    .issuedAt(expiry.minus(Duration.ofHours(3)))
                    .expiresAt(expiry)
                    .claim("realm_access", Map.of("roles", roles))
                    .claim("bodies", bodies);
            if (state != null) {
                claims.claim("member_state", state);
            }
            if (system != null) {
                claims.claim("system", system);
            }
            return claims.jws().sign(keys.getPrivate());
        }
    }
}
