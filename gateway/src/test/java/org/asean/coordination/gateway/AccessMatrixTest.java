package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.asean.coordination.gateway.caller.Role;
import org.asean.coordination.gateway.route.Route;
import org.asean.coordination.gateway.route.RouteTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of the table with every role, made from the table. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class AccessMatrixTest {
    @SuppressWarnings("NullAway.Init")
    Surroundings surroundings;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RouteTable table;

    @BeforeEach
    void asUsual() {
        surroundings.reset();
    }

    @TestFactory
    Stream<DynamicTest> everyRoleReachesExactlyWhatTheTableSays() {
        return table.routes().stream()
                .flatMap(route -> Stream.of(Role.values()).map(role -> {
                    int expected = route.roles().contains(role) ? 200 : 403;
                    return DynamicTest.dynamicTest(
                            route.operationId() + " as " + role.wireName() + ": " + expected, () -> {
                                HttpResponse<String> answer = Client.send(call(route, role.wireName()));

                                assertThat(answer.statusCode()).isEqualTo(expected);
                            });
                }));
    }

    @TestFactory
    Stream<DynamicTest> theRoleOfTheSuitesOwnClientsReachesNothing() {
        return table.routes().stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.operationId(),
                        () -> assertThat(Client.send(call(route, "service")).statusCode())
                                .isEqualTo(403)));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsReachedWithoutAToken() {
        return table.routes().stream()
                .map(route -> DynamicTest.dynamicTest(route.operationId(), () -> {
                    HttpResponse<String> answer = Client.send(
                            Client.request(path(route)).method(route.method().name(), BodyPublishers.noBody()));

                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate"))
                            .hasValue("Bearer realm=\"coordination\"");
                    assertThat(Client.json(answer).getString("code")).isEqualTo("unauthenticated");
                }));
    }

    private HttpRequest.Builder call(Route route, String role) {
        String token = surroundings.issuer().token(role);
        if (route.isRepeatable()) {
            return Client.request(path(route), token);
        }
        return Client.command(path(route), token, "{}")
                .setHeader("Content-Type", route.tier().mediaTypes().get(0));
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[a-z]+}", "X-1");
    }
}
