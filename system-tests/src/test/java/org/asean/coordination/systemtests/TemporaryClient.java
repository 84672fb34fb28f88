package org.asean.coordination.systemtests;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A client of the real realm for the length of a test, made through Keycloak's administration; demonstration users sign in with it. */
final class TemporaryClient implements AutoCloseable {

    private static final String SCOPE = "coordination-api";

    private final String name = "temporary-" + UUID.randomUUID();
    private final URI issuer = SharedSuite.suite().issuer();
    private final String address;

    private TemporaryClient(UnaryOperator<Map<String, Object>> particular) {
        Map<String, Object> client = new HashMap<>(Map.of(
                "clientId",
                name,
                "publicClient",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                true,
                "optionalClientScopes",
                List.of()));
        Response created = administrator()
                .contentType("application/json")
                .body(particular.apply(client))
                .post(administration() + "/clients");
        created.then().statusCode(201);
        address = created.header("Location");
    }

    /** A client whose tokens are as all others, and expire so soon. */
    static TemporaryClient whoseTokensLive(int seconds) {
        return new TemporaryClient(client -> {
            client.put("defaultClientScopes", List.of(SCOPE));
            client.put("attributes", Map.of("access.token.lifespan", Integer.toString(seconds)));
            return client;
        });
    }

    /** A client whose tokens are as all others, and are made for somebody else. */
    static TemporaryClient whoseTokensAreFor(String audience) {
        return new TemporaryClient(client -> {
            client.put("defaultClientScopes", List.of());
            client.put("protocolMappers", mappersWithAudience(audience));
            return client;
        });
    }

    /** An access token of a demonstration user, got with this client. */
    String tokenOf(String user) {
        return token(issuer, name, user, "demonstration");
    }

    @Override
    public void close() {
        administrator().delete(address).then().statusCode(204);
    }

    private static List<Map<String, Object>> mappersWithAudience(String audience) {
        List<Map<String, Object>> mappers = administrator()
                .get(administration() + "/client-scopes")
                .jsonPath()
                .param("scope", SCOPE)
                .getList("find { it.name == scope }.protocolMappers");
        mappers.forEach(mapper -> mapper.remove("id"));
        mappers.stream()
                .filter(mapper -> "audience".equals(mapper.get("name")))
                .forEach(mapper -> mapper.put(
                        "config", Map.of("access.token.claim", "true", "included.custom.audience", audience)));
        return mappers;
    }

    private static RequestSpecification administrator() {
        URI master = SharedSuite.suite().issuer().resolve("/realms/master");
        return RestAssured.given()
                .auth()
                .oauth2(token(master, "admin-cli", "admin", SharedSuite.secret("keycloak-admin")));
    }

    private static URI administration() {
        return SharedSuite.suite().issuer().resolve("/admin/realms/coordination");
    }

    private static String token(URI issuer, String client, String user, String password) {
        return RestAssured.given()
                .formParams("grant_type", "password", "client_id", client, "username", user, "password", password)
                .post(issuer + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
