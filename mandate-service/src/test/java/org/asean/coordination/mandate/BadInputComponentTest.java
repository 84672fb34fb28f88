package org.asean.coordination.mandate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.mandate.Secretariat.asReader;
import static org.asean.coordination.mandate.Secretariat.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputComponentTest {

    private static final String COMMITTEES = "/api/v1/committees";
    private static final String MANDATES = "/api/v1/mandates";
    private static final String GOOD = "{\"code\":\"BAD-INPUT\",\"name\":\"N\",\"kind\":\"STANDING\"}";

    static Stream<Arguments> malformedCommittees() {
        return Stream.of(
                Arguments.of("no JSON", "{", null),
                Arguments.of("another JSON", "[]", null),
                Arguments.of("nothing", "", null),
                Arguments.of("null", "null", null),
                Arguments.of("an unknown field", GOOD.replace("{", "{\"colour\":\"red\","), "/colour"),
                Arguments.of("a field twice", GOOD.replace("{", "{\"kind\":\"STANDING\","), null),
                Arguments.of("a wrong type", GOOD.replace("\"N\"", "7"), "/name"),
                Arguments.of("an unknown kind", GOOD.replace("STANDING", "SITTING"), "/kind"),
                Arguments.of("a kind by number", GOOD.replace("\"STANDING\"", "0"), "/kind"),
                Arguments.of("a missing name", GOOD.replace("\"name\":\"N\",", ""), "/name"),
                Arguments.of("a blank name", GOOD.replace("\"N\"", "\" \""), "/name"),
                Arguments.of("an over-long name", GOOD.replace("\"N\"", '"' + "N".repeat(201) + '"'), "/name"),
                Arguments.of("a NUL in the name", GOOD.replace("\"N\"", "\"a\\u0000b\""), "/name"),
                Arguments.of("half a surrogate pair", GOOD.replace("\"N\"", "\"a\\ud800b\""), "/name"),
                Arguments.of("a code in lower case", GOOD.replace("BAD-INPUT", "bad"), "/code"),
                Arguments.of("something after the end", GOOD + "{}", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedCommittees")
    void a_malformed_committee_is_refused_and_nothing_is_stored(String what, String body, @Nullable String pointer) {
        // when
        Response answer = asSecretariat().body(body).post(COMMITTEES);

        // then
        assertThatProblem(answer).is(400, "malformed-request");
        if (pointer != null) {
            assertThatProblem(answer).pointsAt(pointer);
        }
        assertThat(TestDatabase.count("select count(*) from committee where code ilike 'bad%'"))
                .isZero();
    }

    static Stream<Arguments> malformedMandates() {
        String good = Secretariat.mandate("BAD-INPUT", "2026-01-01", "2027-01-01");
        return Stream.of(
                Arguments.of(good.replace("\"POLICY\"]}]", "\"PLUMBING\"]}]"), "/areas/1/functions/0"),
                Arguments.of(good.replace("cyber.cii", "Cyber CII"), "/areas/1/topics/0"),
                Arguments.of(good.replace("[\"cyber.cii\"]", "[]"), "/areas/1/topics"),
                Arguments.of(good.replace("[\"cyber.cii\"]", "null"), "/areas/1/topics"),
                Arguments.of(
                        good.replace("\"validFrom\":\"2026-01-01\"", "\"validFrom\":\"2026-02-30\""), "/validFrom"),
                Arguments.of(
                        good.replace("\"validTo\":\"2027-01-01\"", "\"validTo\":\"+999999999-01-01\""), "/validTo"),
                Arguments.of(
                        good.replace("\"Recommendations\"", "\"" + "x".repeat(201) + "\""), "/deliverables/0/title"));
    }

    @ParameterizedTest
    @MethodSource("malformedMandates")
    void a_malformed_mandate_is_refused_where_it_is_wrong(String body, String pointer) {
        // when
        Response answer = asSecretariat().body(body).post(MANDATES);

        // then
        assertThatProblem(answer).is(400, "malformed-request").pointsAt(pointer);
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        // given
        String large = GOOD.replace("\"N\"", '"' + "N".repeat(1_100_000) + '"');

        // when
        Response answer = asSecretariat().body(large).post(COMMITTEES);

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void another_media_type_is_refused() {
        // when
        Response answer =
                asSecretariat().contentType(ContentType.TEXT).body(GOOD).post(COMMITTEES);

        // then
        assertThatProblem(answer).is(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/committees?limit=0, 400, malformed-request",
        "/api/v1/committees?limit=201, 400, malformed-request",
        "/api/v1/committees?limit=many, 400, malformed-request",
        "/api/v1/committees?after=%00, 400, malformed-request",
        "/api/v1/committees?after=AAAA, 400, malformed-request",
        "/api/v1/committees?colour=red, 400, malformed-request",
        "/api/v1/committees/lower-case, 400, malformed-request",
        "/api/v1/committees/NO-SUCH, 404, not-found",
        "/api/v1/mandates?after=AAAA, 400, malformed-request",
        "/api/v1/mandates?state=SLEEPING, 400, malformed-request",
        "/api/v1/mandates?committee=x, 400, malformed-request",
        "/api/v1/mandates/7, 400, malformed-request",
        "/api/v1/mandates/00000000-0000-4000-8000-00000000ffff, 404, not-found",
        "/api/v1/committees/NO-SUCH/record, 404, not-found",
        "/api/v1/committees/BAD_CODE/record, 400, malformed-request",
        "/api/v1/mandates/00000000-0000-4000-8000-00000000ffff/record, 404, not-found",
        "/api/v1/mandate/events?limit=0, 400, malformed-request",
        "/api/v1/mandate/events?limit=201, 400, malformed-request",
        "/api/v1/mandate/events?wait=31, 400, malformed-request",
        "/api/v1/mandate/events?after=7, 400, malformed-request",
        "/api/v1/mandate/events?types=body-validated, 400, malformed-request",
        "/api/v1/mandate/events?colour=red, 400, malformed-request",
        "/api/v1/mandate/events?after=00000000-0000-4000-8000-00000000ffff.7, 410, feed-restarted",
        "/api/v1/mandate/events/stream?after=7, 400, malformed-request",
        "/api/v1/mandate/events/stream?after=00000000-0000-4000-8000-00000000ffff.7, 410, feed-restarted",
    })
    void an_address_is_read_to_the_letter(String address, int status, String code) {
        // when
        Response answer = asReader().urlEncodingEnabled(false).get(address);

        // then
        assertThatProblem(answer).is(status, code);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("forged", TestTokens.as("secretariat").forged().token()),
                Arguments.of("expired", TestTokens.as("secretariat").expired().token()),
                Arguments.of(
                        "for another audience",
                        TestTokens.as("secretariat").audience("another").token()),
                Arguments.of(
                        "of another realm",
                        TestTokens.as("secretariat").issuer("urn:another").token()),
                Arguments.of("no token at all", "not-a-token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_token_that_is_not_for_us_opens_nothing(String what, String token) {
        // when
        Response answer = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(GOOD)
                .post(COMMITTEES);

        // then
        assertThatProblem(answer).is(401, "unauthenticated");
        assertThat(TestDatabase.count("select count(*) from committee where code = 'BAD-INPUT'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*"})
    void a_command_says_what_it_saw(String ifMatch) {
        // given
        String code = Secretariat.aCommittee();

        // when
        Response answer = asSecretariat()
                .headers(ifMatch.isEmpty() ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Secretariat.member("s", "MEMBER", "2026-01-01T00:00:00Z"))
                .post(COMMITTEES + "/" + code + "/members");

        // then
        assertThat(answer.statusCode()).isIn(412, 428);
        assertThat(TestDatabase.count("select count(*) from member where committee_code = '" + code + "'"))
                .isZero();
    }
}
