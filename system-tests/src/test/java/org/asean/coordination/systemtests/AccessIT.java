package org.asean.coordination.systemtests;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.systemtests.Contracts.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every operation with a real token of every role: through the gateway, and past it at the service itself (I22). */
class AccessIT {

    /** A user, or a machine client, of each role, and the roles that its token carries. */
    private static final Map<String, Set<String>> CALLERS = Map.ofEntries(
            Map.entry("chair", Set.of("chair")),
            Map.entry("vice-chair", Set.of("vice-chair")),
            Map.entry("secretariat", Set.of("secretariat")),
            Map.entry("auditor", Set.of("auditor")),
            Map.entry("partner", Set.of("partner-observer")),
            Map.entry("operator", Set.of("operator")),
            Map.entry("focal-sg", Set.of("state-focal")),
            Map.entry("manager-ascce", Set.of("centre-manager")),
            Map.entry("head-afcdm", Set.of("body-head", "body-officer")),
            Map.entry("officer-afcdm", Set.of("body-officer")),
            Map.entry("integrator-rcert", Set.of("integrator")),
            Map.entry("referral-service", Set.of("service")));

    private static final Map<String, Listener> SERVICES = Map.of(
            "registry-service", Listener.REGISTRY,
            "mandate-service", Listener.MANDATE,
            "referral-service", Listener.REFERRAL);

    private static final AtomicLong TRIED = new AtomicLong();
    private static final AtomicLong VIOLATED = new AtomicLong();

    private final Suite suite = SharedSuite.suite();

    @AfterAll
    static void tell() {
        InvariantLedger.record(
                "I22", "each operation as each role, at the gateway and past it", TRIED.get(), VIOLATED.get());
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_do_what_is_its_own_and_nothing_else() {
        return Contracts.operations().stream()
                .map(operation -> dynamicTest(
                        operation.id(),
                        () -> CALLERS.keySet().parallelStream().forEach(caller -> check(operation, caller))));
    }

    @Test
    void nothing_is_answered_without_a_token() {
        for (Operation operation : Contracts.operations()) {
            assertThat(call(suite.gateway(), operation, RestAssured.given()).statusCode())
                    .as("%s at the gateway", operation)
                    .isEqualTo(401);
            assertThat(call(service(operation), operation, RestAssured.given()).statusCode())
                    .as("%s at the service", operation)
                    .isEqualTo(401);
        }
    }

    @Test
    void what_services_tell_each_other_is_not_to_be_had_at_the_gateway() {
        for (Operation operation : Contracts.operationsAmongServices()) {
            assertThat(call(suite.gateway(), operation, as("referral-service")).statusCode())
                    .as(operation.toString())
                    .isEqualTo(404);
        }
    }

    private void check(Operation operation, String caller) {
        Set<String> roles = CALLERS.getOrDefault(caller, Set.of());
        boolean allowed = roles.stream().anyMatch(operation.roles()::contains);
        // What the services may ask each other as well as others, they ask past the gateway.
        boolean allowedAtGateway = allowed && !roles.contains("service");
        Response atGateway = call(suite.gateway(), operation, as(caller));
        Response atService = call(service(operation), operation, as(caller));
        boolean violated = isRoleRefusal(atGateway) == allowedAtGateway || isRoleRefusal(atService) == allowed;
        TRIED.incrementAndGet();
        if (violated) {
            VIOLATED.incrementAndGet();
        }
        assertThat(violated)
                .as(
                        "%s as %s: gateway %s %s, service %s %s",
                        operation,
                        caller,
                        atGateway.statusCode(),
                        atGateway.asString(),
                        atService.statusCode(),
                        atService.asString())
                .isFalse();
    }

    /** A refusal for want of a role, and not one by the domain, which says in detail what is missing. */
    private static boolean isRoleRefusal(Response answer) {
        return answer.statusCode() == 401 || (answer.statusCode() == 403 && "forbidden".equals(answer.path("code")));
    }

    private URI service(Operation operation) {
        return suite.address(Objects.requireNonNull(SERVICES.get(operation.service())));
    }

    private RequestSpecification as(String caller) {
        boolean machine = Set.of("integrator-rcert", "referral-service").contains(caller);
        return RestAssured.given().auth().oauth2(machine ? suite.machineToken(caller) : suite.token(caller));
    }

    private static Response call(URI base, Operation operation, RequestSpecification request) {
        if (operation.method().equals("POST")) {
            boolean json =
                    !operation.path().endsWith("/import") && !operation.path().endsWith("/attachments");
            request.contentType(json ? "application/json" : "text/csv")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", "\"0.999.0\"")
                    .body(json ? "{}" : "nonsense");
        }
        // A stream that is opened in earnest does not end; no feed gave out this cursor.
        request.header("Last-Event-ID", "nonsense");
        return request.request(operation.method(), base + operation.filledPath());
    }
}
