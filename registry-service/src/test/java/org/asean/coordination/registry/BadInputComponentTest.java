package org.asean.coordination.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asChair;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is refused changes nothing: all of it comes to one and the same directory. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class BadInputComponentTest {

    private static final String BODIES = "/api/v1/bodies";
    private static final String BODY = "{\"code\":\"BAD-INPUT\",\"name\":\"N\",\"pillar\":\"AEC\",\"tier\":\"CENTRE\"}";
    private static final String REMIT = Desk.remit("cyber.cii.finance", "POLICY");
    private static final String RULE = """
            {"topics":["cyber.crime"],"functions":["LEGAL"],"bodies":["SOM-MLAT","ASLOM"],
             "validFrom":"2026-01-01","decision":"Third meeting"}""";

    private static boolean there;

    @BeforeAll
    static void nothingIsThere() {
        there = false;
    }

    @BeforeEach
    void theDirectory() {
        if (!there) {
            Desk.withTheDirectory();
            there = true;
        }
    }

    private static void assertNothingChanged() {
        assertThat(asReader().get(BODIES + "?limit=200").jsonPath().getList("items"))
                .hasSize(44);
        assertThat(asReader().get("/api/v1/remits?limit=200").jsonPath().getList("items"))
                .hasSize(24);
        assertThat(asReader().get("/api/v1/precedence-rules").jsonPath().getList("items"))
                .isEmpty();
    }

    private static void assertMalformed(Response answer, String pointer) {
        assertThatProblem(answer).is(400, "malformed-request");
        if (pointer != null) {
            assertThatProblem(answer).pointsAt(pointer);
        }
        assertNothingChanged();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("no JSON", "{", null),
                Arguments.of("another JSON", "[]", null),
                Arguments.of("nothing", "", null),
                Arguments.of("null", "null", null),
                Arguments.of("an unknown field", BODY.replace("{", "{\"state\":\"ACTIVE\","), "/state"),
                Arguments.of("a field twice", BODY.replace("{", "{\"tier\":\"CENTRE\","), null),
                Arguments.of("a wrong type", BODY.replace("\"N\"", "7"), "/name"),
                Arguments.of("an unknown tier", BODY.replace("CENTRE", "BASEMENT"), "/tier"),
                Arguments.of("a tier by number", BODY.replace("\"CENTRE\"", "0"), "/tier"),
                Arguments.of("a missing name", BODY.replace("\"name\":\"N\",", ""), "/name"),
                Arguments.of("a blank name", BODY.replace("\"N\"", "\" \""), "/name"),
                Arguments.of("an over-long name", BODY.replace("\"N\"", '"' + "N".repeat(201) + '"'), "/name"),
                Arguments.of("a NUL in the name", BODY.replace("\"N\"", "\"a\\u0000b\""), "/name"),
                Arguments.of("half a surrogate pair", BODY.replace("\"N\"", "\"a\\ud800b\""), "/name"),
                Arguments.of("a code in lower case", BODY.replace("BAD-INPUT", "bad"), "/code"),
                Arguments.of("something after the end", BODY + "{}", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_malformed_body_is_refused_where_it_is_wrong(String what, String json, String pointer) {
        // when
        Response answer = asSecretariat().body(json).post(BODIES);

        // then
        assertMalformed(answer, pointer);
    }

    static Stream<Arguments> remits() {
        return Stream.of(
                Arguments.of(REMIT.replace("LEAD", "BOSS"), "/capacity"),
                Arguments.of(REMIT.replace("\"POLICY\"", "\"PLUMBING\""), "/functions/0"),
                Arguments.of(REMIT.replace("\"POLICY\"", ""), "/functions"),
                Arguments.of(REMIT.replace("cyber.cii.finance", "Cyber Finance"), "/topics/0"),
                Arguments.of(REMIT.replace("\"cyber.cii.finance\"", "null"), "/topics/0"),
                Arguments.of(REMIT.replaceFirst("\\{", "{\"states\":[\"Singapore\"],"), "/states/0"),
                Arguments.of(REMIT.replace("https://example.org/decision", "javascript:alert(1)"), "/legalBasis/url"),
                Arguments.of(REMIT.replace("Decision of the first meeting", " "), "/legalBasis/title"),
                Arguments.of(REMIT.replace("2026-01-01", "2026-02-30"), "/validFrom"),
                Arguments.of(REMIT.replace("2026-01-01", "+999999999-01-01"), "/validFrom"),
                Arguments.of(REMIT.replace("What the body", "x".repeat(2001)), "/scope"));
    }

    @ParameterizedTest
    @MethodSource("remits")
    void a_malformed_remit_is_refused_where_it_is_wrong(String json, String pointer) {
        // when
        Response answer = as(TestTokens.officerOf("AFCDM")).body(json).post("/api/v1/remits");

        // then
        assertMalformed(answer, pointer);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(RULE.replace("\"SOM-MLAT\",", ""), "/bodies"),
                Arguments.of(RULE.replace("Third meeting", ""), "/decision"),
                Arguments.of(RULE.replace("\"cyber.crime\"", ""), "/topics"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_malformed_rule_is_refused_where_it_is_wrong(String json, String pointer) {
        // when
        Response answer = asChair().body(json).post("/api/v1/precedence-rules");

        // then
        assertMalformed(answer, pointer);
    }

    @Test
    void a_rule_of_what_is_not_there_breaks_a_rule() {
        assertThatProblem(asChair().body(RULE.replace("ASLOM", "NOBODY")).post("/api/v1/precedence-rules"))
                .is(422, "unknown-body");
        assertThatProblem(asChair().body(RULE.replace("ASLOM", "SOM-MLAT")).post("/api/v1/precedence-rules"))
                .is(422, "body-ordered-twice");
        assertThatProblem(asChair()
                        .body(RULE.replace("cyber.crime", "cyber.space"))
                        .post("/api/v1/precedence-rules"))
                .is(422, "unknown-topic");
        assertThatProblem(asChair()
                        .body(RULE.replace("\"decision\"", "\"validTo\":\"2025-01-01\",\"decision\""))
                        .post("/api/v1/precedence-rules"))
                .is(422, "rule-ends-before-it-begins");
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bodies?limit=0",
                "/bodies?limit=201",
                "/bodies?limit=many",
                "/bodies?after=%00",
                "/bodies?after=AAAA",
                "/bodies?colour=red",
                "/bodies?tier=BASEMENT",
                "/bodies/lower-case",
                "/topics?after=AAAA",
                "/topics/Cyber%20Space",
                "/partners?after=AAAA",
                "/bodies/export?format=csv",
                "/remits/export?at=2026-01-01",
                "/remits?after=QUNDL3h5eg",
                "/remits?at=yesterday",
                "/remits?at=%2B999999999-01-01",
                "/remits?body=acc",
                "/remits/not-a-uuid",
                "/overlaps?state=MAYBE",
                "/precedence-rules?after=QUND",
                "/member-states?at=2026-02-30",
                "/routing?function=LEGAL&states=SG",
                "/routing?topic=cyber&states=SG",
                "/routing?topic=cyber&function=LEGAL",
                "/routing?topic=Cyber%20Space&function=LEGAL&states=SG",
                "/routing?topic=cyber&function=PLUMBING&states=SG",
                "/routing?topic=cyber&function=LEGAL&states=Singapore"
            })
    void a_malformed_question_is_refused(String question) {
        // when
        Response answer = asReader().get("/api/v1" + question);

        // then
        assertThatProblem(answer).is(400, "malformed-request");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatProblem(asReader().get(BODIES + "/NO-SUCH")).is(404, "not-found");
        assertThatProblem(asReader().get("/api/v1/remits/00000000-0000-4000-8000-00000000ffff"))
                .is(404, "not-found");
    }

    @Test
    void another_media_type_is_not_read() {
        // when
        Response answer = as(TestTokens.as("secretariat"))
                .contentType(ContentType.XML)
                .body("<body/>")
                .post(BODIES);

        // then
        assertThatProblem(answer).is(415, "unsupported-media-type");
        assertNothingChanged();
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of("forged", TestTokens.as("secretariat").forged().token()),
                Arguments.of("expired", TestTokens.as("secretariat").expired().token()),
                Arguments.of(
                        "of another audience",
                        TestTokens.as("secretariat").audience("account").token()),
                Arguments.of(
                        "of another realm",
                        TestTokens.as("secretariat").issuer("urn:elsewhere").token()),
                Arguments.of("no token at all", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void a_token_that_is_not_ours_opens_nothing(String what, String token) {
        // when
        Response answer = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(BODY)
                .post(BODIES);

        // then
        assertThatProblem(answer).is(401, "unauthenticated");
        assertNothingChanged();
    }

    @Test
    void without_a_token_nothing_is_said() {
        // when
        Response answer = given().get(BODIES);

        // then
        assertThatProblem(answer).is(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
}
