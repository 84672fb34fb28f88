package org.asean.coordination.registry.contact;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.command;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.BodyDesk.read;
import static org.asean.coordination.registry.BodyDesk.together;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class ContactComponentTest {

    private static final String POINTS = "/api/v1/contact-points";

    @BeforeEach
    void twoBodies() {
        Desk.empty();
        active(body("WG"), body("OTHER"));
    }

    @AfterEach
    void theClockOfTheMachine() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static RequestSpecification officer(String body) {
        return as(TestTokens.officerOf(body));
    }

    private static String mail(String address) {
        return "{\"kind\":\"EMAIL\",\"channel\":\"%s\",\"label\":\"Desk\"}".formatted(address);
    }

    private static Response added(String body, String request) {
        return command(officer(body), body, "contact-points", request);
    }

    private static Response acted(RequestSpecification who, Response point, String command) {
        return who.header("If-Match", point.header("ETag"))
                .post(BODIES + "/" + point.path("body") + "/contact-points/" + point.path("id") + "/" + command);
    }

    private static List<String> channels(String question) {
        return done(asReader().get(question)).path("items.channel");
    }

    @Test
    void a_body_adds_its_contact_point_and_everybody_reads_it() {
        // when
        Response answer = added("WG", mail("desk@wg.example"));

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.path("stale").toString()).isEqualTo("false");
        assertThat(channels(BODIES + "/WG/contact-points")).containsExactly("desk@wg.example");
        assertThat(asReader()
                        .get(BODIES + "/WG/record?limit=200")
                        .path("items[-1].action")
                        .toString())
                .isEqualTo("contact-point-added");
    }

    @Test
    void the_secretariat_keeps_those_of_every_body_and_another_body_none() {
        // given
        Response point = done(command(asSecretariat(), "WG", "contact-points", mail("desk@wg.example")));

        // when
        Response added = command(officer("OTHER"), "WG", "contact-points", mail("spy@other.example"));
        Response assured = acted(officer("OTHER"), point, "assurance");

        // then
        assertThatProblem(added).is(403, "forbidden");
        assertThatProblem(assured).is(403, "forbidden");
        assertThat(channels(BODIES + "/WG/contact-points")).hasSize(1);
    }

    @Test
    void what_nobody_assured_for_long_is_stale_until_somebody_does() {
        // given
        Response old = done(added("WG", mail("old@wg.example")));
        TestDatabase.moveClock(Duration.ofDays(181));
        done(added("OTHER", mail("new@other.example")));
        List<String> stale = channels(POINTS + "?stale=true");

        // when
        Response assured = acted(officer("WG"), old, "assurance");

        // then
        assertThat(stale).containsExactly("old@wg.example");
        assertThat(assured.path("stale").toString()).isEqualTo("false");
        assertThat(channels(POINTS + "?stale=true")).isEmpty();
        assertThat(channels(POINTS + "?stale=false")).containsExactly("new@other.example", "old@wg.example");
    }

    @Test
    void the_list_goes_on_where_the_part_before_ended() {
        // given
        for (int n = 0; n < 5; n++) {
            done(added("WG", mail("desk" + n + "@wg.example")));
        }
        List<String> parts = new ArrayList<>();
        Response part = asReader().get(POINTS + "?limit=2");
        parts.addAll(part.path("items.channel"));

        // when
        while (part.jsonPath().getBoolean("page.hasMore")) {
            part = asReader().get(POINTS + "?limit=2&after=" + part.path("page.endCursor"));
            parts.addAll(part.path("items.channel"));
        }

        // then
        assertThat(parts)
                .containsExactly(
                        "desk0@wg.example",
                        "desk1@wg.example",
                        "desk2@wg.example",
                        "desk3@wg.example",
                        "desk4@wg.example");
    }

    @Test
    void a_removed_contact_point_is_listed_no_more_and_may_come_again() {
        // given
        Response point = done(added("WG", mail("desk@wg.example")));
        Response removed = done(acted(officer("WG"), point, "removal"));

        // when
        Response assured = acted(officer("WG"), removed, "assurance");

        // then
        assertThatProblem(assured).is(409, "contact-point-removed");
        assertThat(channels(BODIES + "/WG/contact-points")).isEmpty();
        assertThat(channels(POINTS)).isEmpty();
        assertThat(added("WG", mail("desk@wg.example")).statusCode()).isEqualTo(201);
    }

    @Test
    void those_of_a_body_that_has_ended_are_nobodys_task_any_more() {
        // given
        Response point = done(added("WG", mail("desk@wg.example")));
        done(chairs("WG", "dissolution", REASON));

        // when
        Response answer = added("WG", mail("late@wg.example"));

        // then
        assertThatProblem(answer).is(409, "body-state-conflict");
        assertThat(channels(POINTS)).isEmpty();
        assertThat(channels(BODIES + "/WG/contact-points")).containsExactly(point.<String>path("channel"));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, not-an-address",
        "PHONE, 12345",
        "PHONE, +6 fish",
        "SECURE_MAIL, @example.org",
        "WEB, javascript:alert(1)"
    })
    void a_channel_is_written_as_its_kind_is(String kind, String channel) {
        // when
        Response answer = added("WG", "{\"kind\":\"%s\",\"channel\":\"%s\"}".formatted(kind, channel));

        // then
        assertThatProblem(answer).is(422, "channel-not-of-its-kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"PIGEON\",\"channel\":\"c\"} | /kind",
                "{\"channel\":\"c\"} | /kind",
                "{\"kind\":\"POSTAL\"} | /channel",
                "{\"kind\":\"POSTAL\",\"channel\":\" \"} | /channel",
                "{\"kind\":\"POSTAL\",\"channel\":\"c\",\"label\":\" \"} | /label",
                "{\"kind\":\"POSTAL\",\"channel\":\"c\",\"body\":\"OTHER\"} | /body"
            })
    void a_malformed_contact_point_is_refused_where_it_is_wrong(String json, String pointer) {
        // when
        Response answer = added("WG", json);

        // then
        assertThatProblem(answer).is(400, "malformed-request").pointsAt(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=AAAA", "?stale=true&colour=red", "?limit=0"})
    void a_malformed_question_is_refused(String question) {
        assertThatProblem(asReader().get(POINTS + question)).is(400, "malformed-request");
    }

    @Test
    void who_acts_says_what_they_saw() {
        // given
        Response point = done(added("WG", mail("desk@wg.example")));
        done(acted(officer("WG"), point, "assurance"));

        // when
        Response stale = acted(officer("WG"), point, "removal");
        Response blind = officer("WG").body(mail("a@wg.example")).post(BODIES + "/WG/contact-points");

        // then
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThatProblem(blind).is(428, "precondition-required");
    }

    @Test
    void a_contact_point_is_found_at_its_own_body_only() {
        // given
        Response point = done(added("WG", mail("desk@wg.example")));

        // when
        Response answer = asSecretariat()
                .header("If-Match", point.header("ETag"))
                .post(BODIES + "/OTHER/contact-points/" + point.path("id") + "/removal");

        // then
        assertThatProblem(answer).is(404, "not-found");
    }

    @RepeatedTest(5)
    void of_two_alike_at_once_one_is_added() throws Exception {
        // given
        String seen = read("WG").header("ETag");

        // when
        List<Integer> statuses = together(
                () -> officer("WG")
                        .header("If-Match", seen)
                        .body(mail("A@wg.example"))
                        .post(BODIES + "/WG/contact-points"),
                () -> officer("WG")
                        .header("If-Match", seen)
                        .body(mail("a@wg.example"))
                        .post(BODIES + "/WG/contact-points"));

        // then
        assertThat(statuses).containsExactly(201, 409);
        assertThat(channels(BODIES + "/WG/contact-points")).hasSize(1);
    }
}
