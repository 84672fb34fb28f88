package org.asean.coordination.referral.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.referral.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.matter;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class IntakeComponentTest {

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static Map<String, @Nullable Object> with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> request = new HashMap<>(matter("GREEN"));
        request.put(field, value);
        return request;
    }

    private static Response post(TestTokens token, Object body) {
        return command(token.token()).body(body).post("/api/v1/issues");
    }

    private static int issues() {
        return given().auth()
                .oauth2(as("chair").subject(Story.CHAIR).token())
                .get("/api/v1/issues?limit=200")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void the_raiser_is_who_the_token_says() {
        // when
        Response body = post(officerOf("ANSAC"), matter("GREEN"));
        Response state = post(as("state-focal").state("SG"), matter("GREEN"));
        Response committee = post(as("secretariat"), matter("GREEN"));

        // then
        assertThat(body.statusCode()).isEqualTo(201);
        assertThat(body.header("Location")).endsWith("/api/v1/issues/" + body.path("ref"));
        assertThat(body.<String>path("raisedBy.code")).isEqualTo("ANSAC");
        assertThat(state.<String>path("raisedBy.code")).isEqualTo("SG");
        assertThat(committee.<String>path("raisedBy.kind")).isEqualTo("COMMITTEE");
        assertThat(body.<String>path("state")).isEqualTo("RECEIVED");
    }

    @Test
    void a_raiser_in_the_payload_is_refused_and_has_no_effect() {
        // when
        Response forged = post(officerOf("ANSAC"), with("raisedBy", "AFCDM"));

        // then
        assertThatProblem(forged).is(400, "malformed-request").pointsAt("/raisedBy");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(with("title", null), "/title"),
                Arguments.of(with("title", "ab"), "/title"),
                Arguments.of(with("title", "x".repeat(201)), "/title"),
                Arguments.of(with("summary", "x".repeat(10_001)), "/summary"),
                Arguments.of(with("title", 7), "/title"),
                Arguments.of(with("severity", "SEVERE"), "/severity"),
                Arguments.of(with("severity", 1), "/severity"),
                Arguments.of(with("marking", "PINK"), "/marking"),
                Arguments.of(with("states", "SG"), "/states"),
                Arguments.of(with("states", List.of("Singapore")), "/states/0"),
                Arguments.of(with("topic", "Cyber Crime"), "/topic"),
                Arguments.of(with("unheardOf", true), "/unheardOf"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_malformed_is_refused_with_its_place_and_nothing_is_kept(
            Map<String, @Nullable Object> request, String pointer) {
        // given
        int before = issues();

        // when
        Response refused = post(officerOf("ANSAC"), request);

        // then
        assertThatProblem(refused).is(400, "malformed-request");
        assertThat(refused.jsonPath().getList("violations.pointer", String.class))
                .as(refused.asString())
                .anyMatch(found -> found.startsWith(pointer));
        assertThat(issues()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "null", "{} {}", "\"text\"", "{\"title\":\"a\",\"title\":\"b\"}", "''"})
    void what_is_no_such_json_is_refused(String body) {
        assertThatProblem(command(officerOf("ANSAC").token()).body(body).post("/api/v1/issues"))
                .is(400, "malformed-request");
    }

    @Test
    void codes_that_do_not_exist_are_refused() {
        // when
        Response topic = post(officerOf("ANSAC"), with("topic", "cyber.no-such"));
        Response state = post(officerOf("ANSAC"), with("states", List.of("FR")));

        // then
        assertThatProblem(topic).is(422, "unknown-topic");
        assertThatProblem(state).is(422, "unknown-state");
    }

    @Test
    void a_body_over_the_limit_or_of_another_type_is_refused() {
        // when
        Response large = command(officerOf("ANSAC").token())
                .body("{\"summary\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/api/v1/issues");
        Response xml = given().auth()
                .oauth2(officerOf("ANSAC").token())
                .contentType("application/xml")
                .body("<issue/>")
                .post("/api/v1/issues");

        // then
        assertThatProblem(large).is(413, "request-too-large");
        assertThatProblem(xml).is(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"forged", "expired", "other audience", "other issuer"})
    void a_token_that_is_not_for_us_opens_nothing(String wrong) {
        // given
        TestTokens token = officerOf("ANSAC");
        TestTokens bad =
                switch (wrong) {
                    case "forged" -> token.forged();
                    case "expired" -> token.expired();
                    case "other audience" -> token.audience("account");
                    default -> token.issuer("urn:elsewhere");
                };

        // when
        Response refused = post(bad, matter("GREEN"));

        // then
        assertThatProblem(refused).is(401, "unauthenticated");
    }

    @Test
    void an_external_reference_makes_one_issue_however_often_it_comes() {
        // given
        Map<String, @Nullable Object> request = with("externalReference", "T-" + UUID.randomUUID());
        TestTokens client = as("integrator").seat("ASEAN-RCERT", "OFFICER").system("rcert-ticketing");
        Response first = post(client, request);

        // when
        Response again = post(client, request);
        Response person = post(officerOf("ANSAC"), request);

        // then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("ref")).isEqualTo(first.path("ref"));
        assertThatProblem(person).is(422, "external-reference-needs-a-system");
    }

    @Test
    void the_external_reference_is_shown_to_those_who_may_read_the_whole_issue() {
        // given
        String name = "T-" + UUID.randomUUID();
        Map<String, @Nullable Object> request = new HashMap<>(matter("AMBER"));
        request.put("externalReference", name);
        TestTokens client = as("integrator").seat("ASEAN-RCERT", "OFFICER").system("rcert-ticketing");

        // when
        Response raised = post(client, request);

        // then
        Response toAnother = Story.issue(raised.path("ref"), officerOf("SOMRI").token());
        assertThat(raised.<String>path("externalReference.system")).isEqualTo("rcert-ticketing");
        assertThat(raised.<String>path("externalReference.id")).isEqualTo(name);
        assertThat(toAnother.statusCode()).isEqualTo(200);
        assertThat(toAnother.asString()).doesNotContain(name, "rcert-ticketing");
    }

    @Test
    void two_clients_at_once_with_one_external_reference_make_one_issue() throws Exception {
        // given
        int rounds = 20;
        int doubles = 0;
        TestTokens client = as("integrator").seat("ASEAN-RCERT", "OFFICER").system("rcert-ticketing");
        ExecutorService threads = Executors.newFixedThreadPool(8);

        // when
        for (int round = 0; round < rounds; round++) {
            Map<String, @Nullable Object> request = with("externalReference", "R-" + UUID.randomUUID());
            Callable<Response> send = () -> post(client, request);
            List<Future<Response>> answers =
                    threads.invokeAll(Stream.generate(() -> send).limit(8).toList());
            long refs = answers.stream()
                    .map(IntakeComponentTest::join)
                    .filter(answer -> answer.statusCode() < 300)
                    .map(answer -> answer.<String>path("ref"))
                    .distinct()
                    .count();
            doubles += refs == 1 ? 0 : 1;
        }
        threads.shutdown();

        // then
        InvariantLedger.record("I20", "8 clients bring one external reference", rounds, doubles);
        assertThat(doubles).isZero();
    }

    private static Response join(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void an_unknown_parameter_or_a_malformed_reference_is_refused() {
        // given
        String token = as("chair").subject(Story.CHAIR).token();

        // then
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/issues?colour=red"))
                .is(400, "malformed-request");
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/issues?limit=0"))
                .is(400, "malformed-request");
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/issues?state=LOST"))
                .is(400, "malformed-request");
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/issues?after=%25"))
                .is(400, "malformed-request");
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/issues/42")).is(400, "malformed-request");
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/referrals/42"))
                .is(400, "malformed-request");
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/leads?at=yesterday"))
                .is(400, "malformed-request");
        assertThatProblem(given().auth().oauth2(token).get("/api/v1/issues/CSC-2020-000001"))
                .is(404, "not-found");
        assertThatProblem(given().auth().oauth2(token).delete("/api/v1/issues")).is(405, "method-not-allowed");
    }
}
