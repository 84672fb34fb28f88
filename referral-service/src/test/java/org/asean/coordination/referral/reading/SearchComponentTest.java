package org.asean.coordination.referral.reading;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class SearchComponentTest {

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void theClockIsRight() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static Response asked(String path, String name, String value) {
        return given().auth().oauth2(chair()).queryParam(name, value).get("/api/v1" + path);
    }

    private static List<String> found(String name, String value) {
        return asked("/issues", name, value).jsonPath().getList("items.ref");
    }

    private static String raised(String title, String token, Map<String, Object> more) {
        Map<String, Object> matter = new HashMap<>(Story.matter("GREEN"));
        matter.put("title", title);
        matter.putAll(more);
        return done(command(token).body(matter).post("/api/v1/issues")).path("ref");
    }

    @Test
    void words_are_found_whatever_their_case_and_accents() {
        // given
        String ref = raised("Tấn công mạng at a Café", officerOf("ANSAC").token(), Map.of());

        // then
        assertThat(found("q", "tan cong")).contains(ref);
        assertThat(found("q", "\"tấn công\"")).contains(ref);
        assertThat(found("q", "CAFE -mang")).doesNotContain(ref);
        assertThat(found("q", "café bank")).contains(ref);
        assertThat(found("q", "\"'); drop table issue; --")).isEmpty();
    }

    @Test
    void an_issue_is_found_by_how_an_integrating_system_names_it() {
        // given
        String system =
                as("integrator").seat("ANSAC", "OFFICER").system("cert-desk").token();
        String id = UUID.randomUUID().toString();
        String ref = raised("Phishing", system, Map.of("externalReference", id));

        // then
        assertThat(found("externalId", id)).containsExactly(ref);
        assertThat(given().auth()
                        .oauth2(chair())
                        .get("/api/v1/issues?externalSystem=cert-desk&externalId=" + id)
                        .jsonPath()
                        .<String>getList("items.ref"))
                .containsExactly(ref);
    }

    @Test
    void what_belongs_to_another_issue_is_found_by_that_one() {
        // given
        String canonical = ready("GREEN");
        String member = raise("GREEN");
        act("/issues/" + member, "merge", chair(), Map.of("into", canonical, "reason", "One matter."));
        String whole = ready("GREEN");
        Map<String, Object> part = Map.of(
                "title",
                "The banks",
                "classification",
                Map.of("topic", "cyber.cii.finance", "function", "OPERATIONAL", "states", List.of("SG")));
        act("/issues/" + whole, "split", chair(), Map.of("reason", "Two matters.", "parts", List.of(part, part)));

        // then
        assertThat(found("canonical", canonical)).containsExactly(member);
        assertThat(found("umbrella", whole)).hasSize(2);
    }

    @Test
    void an_issue_is_found_by_the_body_that_it_is_offered_to_until_the_time_is_over() {
        // given
        String ref = ready("GREEN");
        offer(ref, "AFCDM");
        List<String> offered = found("offeredTo", "AFCDM");

        // when
        TestDatabase.moveClock(Duration.ofDays(2));

        // then
        assertThat(offered).contains(ref);
        assertThat(found("offeredTo", "AFCDM")).doesNotContain(ref);
    }

    @Test
    void counts_say_how_many_there_are_in_each_state_as_it_is_shown_now() {
        // given
        String ref = raised("Countable gadolinium", officerOf("ANSAC").token(), Map.of());
        raised("More gadolinium", officerOf("ANSAC").token(), Map.of());
        act("/issues/" + ref, "triage", chair(), Map.of());
        Story.classify(ref, "cyber.cii.finance", "OPERATIONAL");
        act("/issues/" + ref, "resolution", chair(), Map.of("reason", "Done."));
        Response resolved = asked("/issues/counts", "q", "gadolinium");

        // when
        TestDatabase.moveClock(Duration.ofDays(15));
        Response closed = asked("/issues/counts", "q", "gadolinium");

        // then
        assertThat(resolved.<Map<String, Integer>>path("states"))
                .containsOnly(Map.entry("RESOLVED", 1), Map.entry("RECEIVED", 1));
        assertThat(closed.<Map<String, Integer>>path("states"))
                .containsOnly(Map.entry("CLOSED", 1), Map.entry("RECEIVED", 1));
        assertThat(closed.<Integer>path("total")).isEqualTo(2);
        assertThat(found("state", "CLOSED")).contains(ref);
        assertThat(found("state", "RESOLVED")).doesNotContain(ref);
    }

    @Test
    void what_is_no_filter_is_refused() {
        assertThatProblem(asked("/issues", "colour", "red")).is(400, "malformed-request");
        assertThatProblem(asked("/issues", "marking", "PURPLE")).is(400, "malformed-request");
    }

    @Test
    void a_body_finds_by_content_what_it_is_a_party_of_and_nothing_else() {
        // given
        String ref = raised("Confidential ytterbium", officerOf("ANSAC").token(), Map.of("marking", "AMBER"));

        // then
        for (String query : List.of("q=ytterbium", "raisedBy=ANSAC&q=ytterbium")) {
            assertThat(total(headOf("ANSAC").token(), query)).isEqualTo(1);
            assertThat(total(headOf("STOM").token(), query)).isZero();
        }
        assertThat(found("q", "ytterbium")).containsExactly(ref);
    }

    private static int total(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/issues/counts?" + query)
                .path("total");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i.words @@ websearch_to_tsquery('words', 'bank')                  | ix_issue__words",
                "i.states @> array['SG'::varchar]                                   | ix_issue__states",
                "i.topic like 'cyber.cii.%'                                         | ix_issue__topic",
                "i.state in ('READY', 'RECEIVED')                                   | x_issue__state",
                "i.raised_by = 'ANSAC'                                              | ix_issue__raised_by",
                "i.raised_at >= '2026-01-01'                                        | ix_issue__raised_at",
                "i.umbrella = 'CSC-2026-000001'                                     | ix_issue__umbrella",
                "i.external_system = 'x' and i.external_id = 'y'                    | ux_issue__one_per_external_reference",
                "i.next_step is not null and i.next_due < now()                     | ix_issue__next_step",
                "i.next_step is not null and i.next_holder = 'AFCDM' and i.next_due < now() | ix_issue__next_step_of",
                "i.turns_at <= now()                                                | ix_issue__turning",
            })
    void an_index_serves_each_filter(String condition, String index) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("set enable_seqscan = off");
            try (ResultSet lines = sql.executeQuery("explain select i.ref from issue i where " + condition)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        assertThat(plan).contains(index);
    }
}
