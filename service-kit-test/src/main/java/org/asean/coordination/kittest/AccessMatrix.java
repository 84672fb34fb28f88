package org.asean.coordination.kittest;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asean.coordination.kit.security.Role;
import org.junit.jupiter.api.DynamicTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Who may call what, as a literal table that generates its own tests: without a token 401, with any role that is not in the
 * row 403, with one that is neither. An operation without a row, or a row without an operation, fails.
 */
public final class AccessMatrix {

    private final Map<String, Set<String>> rows = new TreeMap<>();

    /** Adds a row: the operation and every role that may call it. */
    public AccessMatrix row(String operationId, String... roles) {
        rows.put(operationId, new TreeSet<>(Set.of(roles)));
        return this;
    }

    /** The tests of every cell. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.of(dynamicTest("the table has exactly the operations of the service", this::isComplete)),
                Operations.all().stream().flatMap(this::cells));
    }

    private void isComplete() {
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Operations.all().stream().map(Operations.Operation::id).toList());
    }

    private Stream<DynamicTest> cells(Operations.Operation operation) {
        Set<String> allowed = rows.getOrDefault(operation.id(), Set.of());
        Stream<DynamicTest> anonymous = Stream.of(dynamicTest(operation.id() + " without a token", () -> {
            Response answer = call(operation, given());
            ProblemAssert.assertThatProblem(answer).is(401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }));
        return Stream.concat(
                anonymous,
                Role.ALL.stream()
                        .map(role -> dynamicTest(operation.id() + " as " + role, () -> {
                            Response answer = call(operation, bearer(role));
                            if (allowed.contains(role)) {
                                assertThat(isRoleRefusal(answer))
                                        .as(answer.asString())
                                        .isFalse();
                            } else {
                                ProblemAssert.assertThatProblem(answer).is(403, "forbidden");
                                assertThat(isRoleRefusal(answer))
                                        .as(answer.asString())
                                        .isTrue();
                            }
                        })));
    }

    /** A refusal by role says nothing of the thing asked for: it has no detail. */
    private static boolean isRoleRefusal(Response answer) {
        return answer.statusCode() == 401 || (answer.statusCode() == 403 && answer.path("detail") == null);
    }

    private static RequestSpecification bearer(String role) {
        // The role alone, not what it includes: body-head is composite in the realm, and each operation names what it
        // takes.
        return given().auth()
                .oauth2(TestTokens.exactly(role)
                        .seat("NO-SUCH", "HEAD")
                        .state("SG")
                        .system("test")
                        .token());
    }

    private static Response call(Operations.Operation operation, RequestSpecification request) {
        boolean file = operation.path().matches(".*/(import|attachments)");
        if (operation.method().equals("POST")) {
            request.contentType(file ? "text/csv" : "application/json").body(file ? "" : "{}");
        }
        if (operation.path().endsWith("/events/stream")) {
            // A stream has no end: whoever the role lets in is refused for the cursor.
            request.queryParam("after", "none");
        }
        return request.request(operation.method(), operation.filled());
    }
}
