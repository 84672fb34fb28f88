package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which tokens are taken for one. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TokenTest {
    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @TestFactory
    Stream<DynamicTest> aTokenWithAnythingWrongIsRefused() {
        StubIssuer issuer = surroundings.issuer();
        Map<String, String> wrong = Map.ofEntries(
                Map.entry(
                        "another's key",
                        issuer.claims("chair")
                                .jws()
                                .keyId("key-of-the-tests")
                                .sign(StubIssuer.freshKeys().getPrivate())),
                Map.entry(
                        "an unknown key",
                        issuer.claims("chair")
                                .jws()
                                .keyId("other")
                                .sign(StubIssuer.freshKeys().getPrivate())),
                Map.entry(
                        "expired",
                        issuer.sign(
                                issuer.claims("chair").expiresAt(Instant.now().minusSeconds(60)))),
                Map.entry("another audience", issuer.sign(issuer.claims("chair").audience("account"))),
                Map.entry(
                        "another issuer", issuer.sign(issuer.claims("chair").issuer("http://localhost/realms/other"))),
                Map.entry(
                        "another algorithm",
                        issuer.claims("chair")
                                .jws()
                                .algorithm(SignatureAlgorithm.RS512)
                                .keyId("key-of-the-tests")
                                .sign(issuer.keys().getPrivate())),
                Map.entry("no signature", unsigned(issuer)),
                Map.entry("the public key as a shared secret", signedWithPublicKey(issuer)),
                Map.entry("a changed payload", changed(issuer.token("auditor"))),
                Map.entry("not a token", "chair"),
                Map.entry("nothing", ""));
        return wrong.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    HttpResponse<String> answer = Client.send(Client.request("/api/v1/bodies", entry.getValue()));

                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate"))
                            .get()
                            .asString()
                            .startsWith("Bearer");
                    assertThat(Client.json(answer).getString("code")).isEqualTo("unauthenticated");
                    assertThat(surroundings.registry().seen()).isEmpty();
                }));
    }

    @Test
    void aTokenThatIsRightInEverythingGoesOnToTheService() {
        // given
        String token = surroundings.issuer().token("chair");

        // when
        HttpResponse<String> answer = Client.send(Client.request("/api/v1/bodies", token));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(surroundings.registry().seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token));
    }

    @Test
    void aTokenThatWasTakenBeforeIsRefusedOnceItHasExpired() {
        // given
        StubIssuer issuer = surroundings.issuer();
        String token =
                issuer.sign(issuer.claims("chair").expiresAt(Instant.now().plusSeconds(3)));
        int before = Client.send(Client.request("/api/v1/bodies", token)).statusCode();

        // when
        await().until(() -> Client.send(Client.request("/api/v1/bodies", token)).statusCode() == 401);

        // then
        assertThat(before).isEqualTo(200);
    }

    @Test
    void theSameTokenIsNotVerifiedForAnotherScheme() {
        // given
        String token = surroundings.issuer().token("chair");
        Client.send(Client.request("/api/v1/bodies", token));

        // when
        HttpResponse<String> answer =
                Client.send(Client.request("/api/v1/bodies").header("Authorization", token));

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void twoTokensInOneRequestAreRefused() {
        // given
        String token = surroundings.issuer().token("chair");

        // when
        HttpResponse<String> answer =
                Client.send(Client.request("/api/v1/bodies", token).header("Authorization", "Bearer " + token));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aPasswordIsNoToken() {
        // given
        String basic = Base64.getEncoder().encodeToString("chair:demonstration".getBytes(StandardCharsets.UTF_8));

        // when
        HttpResponse<String> answer =
                Client.send(Client.request("/api/v1/bodies").header("Authorization", "Basic " + basic));

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenInTheQueryIsNoToken() {
        // given
        String token = surroundings.issuer().token("chair");

        // when
        HttpResponse<String> answer = Client.send(Client.request("/api/v1/bodies?access_token=" + token));

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static String unsigned(StubIssuer issuer) {
        String payload = issuer.token("chair").split("\\.", -1)[1];
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    private static String signedWithPublicKey(StubIssuer issuer) {
        String payload = issuer.token("chair").split("\\.", -1)[1];
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"key-of-the-tests\"}") + "." + payload;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(issuer.keys().getPublic().getEncoded(), "HmacSHA256"));
            return signed + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(payload.replace("auditor", "chair")) + "." + parts[2];
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
