package org.asean.coordination.registry.naming;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.command;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.BodyDesk.read;
import static org.asean.coordination.registry.BodyDesk.together;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class NamingComponentTest {

    @Inject
    KeepingNames keeping;

    @BeforeEach
    void aBody() {
        Desk.empty();
        active(body("WG"));
    }

    @AfterEach
    void theClockOfTheMachine() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Response named(String kind, String name, @Nullable LocalDate from) {
        return command(
                asSecretariat(),
                "WG",
                "names",
                "{\"kind\":\"%s\",\"name\":\"%s\",\"validFrom\":%s}"
                        .formatted(kind, name, from == null ? null : "\"" + from + "\""));
    }

    private static String idOf(String name) {
        return read("WG").jsonPath().getString("names.find { it.name == '" + name + "' }.id");
    }

    private static Response ended(String name, String request) {
        return command(asSecretariat(), "WG", "names/" + idOf(name) + "/end", request);
    }

    @Test
    void a_new_name_ends_the_former_one_on_its_first_day() {
        // given
        String etag = read("WG").header("ETag");

        // when
        Response answer = named("NAME", "Another working group", null);

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("name").toString()).isEqualTo("Another working group");
        assertThat(answer.header("ETag"))
                .isNotEqualTo(etag)
                .isEqualTo(read("WG").header("ETag"));
        assertThat(answer.jsonPath().getList("names.name", String.class))
                .containsExactly("A working group", "Another working group");
        assertThat(answer.path("names[0].validTo").toString())
                .isEqualTo(answer.path("names[1].validFrom").toString())
                .isEqualTo(today().toString());
        assertThat(asReader()
                        .get(BODIES + "/WG/record?limit=200")
                        .path("items[-1].action")
                        .toString())
                .isEqualTo("body-name-added");
    }

    @Test
    void a_name_recorded_ahead_shows_from_its_first_day_on() {
        // given
        done(named("NAME", "The group to come", today().plusDays(2)));
        String name = read("WG").path("name");
        String etag = read("WG").header("ETag");

        // when
        TestDatabase.moveClock(Duration.ofDays(2));

        // then
        assertThat(name).isEqualTo("A working group");
        assertThat(read("WG").path("name").toString()).isEqualTo("The group to come");
        assertThat(read("WG").header("ETag")).isNotEqualTo(etag);
        assertThat(asReader()
                        .get(BODIES + "?at=" + today())
                        .path("items[0].name")
                        .toString())
                .isEqualTo("A working group");
    }

    @Test
    void those_who_keep_a_copy_are_told_on_the_first_day() throws Exception {
        // given
        done(named("NAME", "The group to come", today().plusDays(2)));
        keeping.catchUp();
        String before = directory();
        TestDatabase.moveClock(Duration.ofDays(2));

        // when
        keeping.catchUp();

        // then
        assertThat(before).endsWith("A working group");
        assertThat(directory()).endsWith("The group to come").doesNotStartWith(before.split(" ", 2)[0] + " ");
        String told = directory();
        keeping.catchUp();
        assertThat(directory()).isEqualTo(told);
    }

    private static String directory() throws Exception {
        try (var connection = TestDatabase.connect();
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select version || ' ' || name from directory_version, body where code = 'WG'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void a_name_of_old_days_takes_its_place_between_the_others() {
        // given
        done(named("NAME", "Since 2019", LocalDate.of(2019, 12, 13)));

        // when
        Response answer = named("NAME", "Since 2010", LocalDate.of(2010, 1, 1));

        // then
        assertThat(answer.path("name").toString()).isEqualTo("Since 2019");
        assertThat(answer.jsonPath().getList("names.validTo", String.class))
                .containsExactly("2010-01-01", "2019-12-13", null);
        assertThat(asReader()
                        .get(BODIES + "?at=2015-06-01")
                        .path("items[0].name")
                        .toString())
                .isEqualTo("Since 2010");
    }

    @Test
    void a_body_has_one_name_a_day() {
        // given
        done(named("NAME", "One", today()));

        // when
        Response answer = named("NAME", "Two", today());

        // then
        assertThatProblem(answer).is(409, "name-begins-that-day");
        assertThat(read("WG").jsonPath().getList("names")).hasSize(2);
    }

    @Test
    void a_body_is_found_by_its_aliases_and_former_names() {
        // given
        done(named("ALIAS", "Network Guardians", null));
        done(named("NAME", "Quite different", null));

        // when
        List<String> byAlias = asReader().get(BODIES + "?q=netwrk guardians").path("items.code");
        List<String> byFormerName = asReader().get(BODIES + "?q=working group").path("items.code");

        // then
        assertThat(byAlias).containsExactly("WG");
        assertThat(byFormerName).containsExactly("WG");
    }

    @Test
    void an_alias_is_there_once_until_it_ends() {
        // given
        done(named("ALIAS", "Guardians", null));

        // when
        Response twice = named("ALIAS", "GUARDIANS", null);
        Response ended = ended("Guardians", "{}");
        Response again = named("ALIAS", "GUARDIANS", null);

        // then
        assertThatProblem(twice).is(409, "alias-taken");
        assertThat(ended.jsonPath().getString("names.find { it.name == 'Guardians' }.validTo"))
                .isEqualTo(today().toString());
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    }

    @Test
    void only_what_can_end_ends() {
        // given
        done(named("ALIAS", "Guardians", today()));
        done(named("ALIAS", "Watch", null));
        done(ended("Watch", "{}"));

        // when, then
        assertThatProblem(ended("A working group", "{}")).is(422, "name-ends-with-the-next");
        assertThatProblem(ended("Guardians", "{\"on\":\"2020-01-01\"}")).is(422, "name-ends-before-it-begins");
        assertThatProblem(ended("Watch", "{}")).is(409, "name-ended");
        assertThatProblem(command(asSecretariat(), "WG", "names/00000000-0000-4000-8000-00000000ffff/end", "{}"))
                .is(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"TITLE\",\"name\":\"N\"} | /kind",
                "{\"name\":\"N\"} | /kind",
                "{\"kind\":\"NAME\"} | /name",
                "{\"kind\":\"NAME\",\"name\":\" \"} | /name",
                "{\"kind\":\"NAME\",\"name\":\"a\\u0000b\"} | /name",
                "{\"kind\":\"NAME\",\"name\":\"N\",\"validFrom\":\"1066-10-14\"} | /validFrom",
                "{\"kind\":\"NAME\",\"name\":\"N\",\"validTo\":\"2026-01-01\"} | /validTo"
            })
    void a_malformed_name_is_refused_where_it_is_wrong(String json, String pointer) {
        // when
        Response answer = command(asSecretariat(), "WG", "names", json);

        // then
        assertThatProblem(answer).is(400, "malformed-request").pointsAt(pointer);
    }

    @Test
    void who_names_says_what_they_saw() {
        // given
        String stale = read("WG").header("ETag");
        done(named("ALIAS", "Guardians", null));

        // when
        Response answer = asSecretariat()
                .header("If-Match", stale)
                .body("{\"kind\":\"ALIAS\",\"name\":\"Watch\"}")
                .post(BODIES + "/WG/names");

        // then
        assertThatProblem(answer).is(412, "stale-epoch");
    }

    @RepeatedTest(5)
    void of_two_names_at_once_one_is_taken() throws Exception {
        // given
        String seen = read("WG").header("ETag");
        String name = "{\"kind\":\"NAME\",\"name\":\"Name of %s\"}";

        // when
        List<Integer> statuses = together(
                () -> asSecretariat()
                        .header("If-Match", seen)
                        .body(name.formatted("one"))
                        .post(BODIES + "/WG/names"),
                () -> asSecretariat()
                        .header("If-Match", seen)
                        .body(name.formatted("two"))
                        .post(BODIES + "/WG/names"));

        // then
        assertThat(statuses).containsExactly(200, 412);
        assertThat(read("WG").jsonPath().getList("names")).hasSize(2);
    }
}
