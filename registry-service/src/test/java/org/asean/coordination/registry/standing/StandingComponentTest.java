package org.asean.coordination.registry.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.asean.coordination.registry.body.BodyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.asChairWhoSitsIn;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.command;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.BodyDesk.read;
import static org.asean.coordination.registry.BodyDesk.registered;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asChair;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class StandingComponentTest {

    /** The commands that each state takes; every other one is a conflict. */
    private static final Map<BodyState, Set<String>> TAKEN = Map.of(
            BodyState.PENDING, Set.of("validation", "refusal"),
            BodyState.ACTIVE, Set.of("suspension", "succession", "dissolution"),
            BodyState.SUSPENDED, Set.of("resumption"),
            BodyState.REFUSED, Set.of(),
            BodyState.SUCCEEDED, Set.of(),
            BodyState.DISSOLVED, Set.of());

    private static final List<String> COMMANDS =
            List.of("validation", "refusal", "suspension", "resumption", "succession", "dissolution");

    @BeforeEach
    void anEmptyRegistry() {
        Desk.empty();
    }

    private static String request(String command) {
        return command.equals("succession") ? by("NEXT") : command.equals("validation") ? "" : REASON;
    }

    private static void brought(BodyState state) {
        registered(body("WG"));
        switch (state) {
            case PENDING -> {}
            case REFUSED -> done(chairs("WG", "refusal", REASON));
            default -> done(chairs("WG", "validation", ""));
        }
        switch (state) {
            case SUSPENDED -> done(chairs("WG", "suspension", REASON));
            case SUCCEEDED -> done(chairs("WG", "succession", by("NEXT")));
            case DISSOLVED -> done(chairs("WG", "dissolution", REASON));
            default -> {}
        }
        assertThat(read("WG").path("state").toString()).isEqualTo(state.name());
    }

    static Stream<Arguments> everyCommandInEveryState() {
        return Arrays.stream(BodyState.values())
                .flatMap(state -> COMMANDS.stream().map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyCommandInEveryState")
    void every_state_takes_its_own_commands_and_no_other(BodyState state, String command) {
        // given
        active(body("NEXT"));
        brought(state);

        // when
        Response answer = chairs("WG", command, request(command));

        // then
        if (TAKEN.getOrDefault(state, Set.of()).contains(command)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.path("state").toString()).isNotEqualTo(state.name());
        } else {
            assertThatProblem(answer).is(409, "body-state-conflict");
            assertThat(read("WG").path("state").toString()).isEqualTo(state.name());
        }
    }

    @Test
    void each_state_that_a_body_enters_stays_as_a_step() throws Exception {
        // given
        active(body("WG"), body("NEXT"));
        done(chairs("WG", "suspension", REASON));
        done(chairs("WG", "resumption", REASON));

        // when
        done(chairs("WG", "succession", by("NEXT")));

        // then
        try (var connection = TestDatabase.connect();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select string_agg(number || state || coalesce((effective_on ="
                        + " current_date)::text, ''), ' ' order by number) from body_step where body = 'WG'")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("1PENDING 2ACTIVE 3SUSPENDEDtrue 4ACTIVEtrue 5SUCCEEDEDtrue");
        }
    }

    @Test
    void a_succeeded_body_names_its_successor_and_the_successor_its_predecessor() {
        // given
        active(body("OLD"), body("NEW"));

        // when
        Response answer = chairs("OLD", "succession", by("NEW"));

        // then
        assertThat(answer.path("successor").toString()).isEqualTo("NEW");
        assertThat(read("OLD").path("successor").toString()).isEqualTo("NEW");
        assertThat(read("NEW").path("predecessor").toString()).isEqualTo("OLD");
    }

    @Test
    void one_body_takes_the_place_of_several() {
        // given
        active(body("OLD"), body("OLDER"), body("NEW"));
        done(chairs("OLD", "succession", by("NEW")));

        // when
        Response answer = chairs("OLDER", "succession", by("NEW"));

        // then
        assertThat(answer.path("successor").toString()).isEqualTo("NEW");
        assertThat(read("NEW").path("predecessor").toString()).isEqualTo("OLD");
    }

    @Test
    void a_successor_is_another_body_that_is_active() {
        // given
        active(body("WG"));
        registered(body("NEW"));

        // when
        Response itself = chairs("WG", "succession", by("WG"));
        Response nobody = chairs("WG", "succession", by("NOBODY"));
        Response pending = chairs("WG", "succession", by("NEW"));

        // then
        assertThatProblem(itself).is(422, "body-succeeds-itself");
        assertThatProblem(nobody).is(422, "unknown-body");
        assertThatProblem(pending).is(422, "body-not-active");
        assertThat(read("WG").path("state").toString()).isEqualTo("ACTIVE");
    }

    @Test
    void a_body_that_was_validated_as_successor_is_not_passed_over() {
        // given
        active(body("WG"), body("HEIR").replace("}", ",\"predecessor\":\"WG\"}"), body("OTHER"));

        // when
        Response passedOver = chairs("WG", "succession", by("OTHER"));
        Response asSaid = chairs("WG", "succession", by("HEIR"));

        // then
        assertThatProblem(passedOver).is(409, "predecessor-already-succeeded");
        assertThat(asSaid.statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_decides_on_the_own_body_or_on_what_it_would_take_over() {
        // given
        active(body("WG"), body("NEXT"));

        // when
        Response own = command(asChairWhoSitsIn("WG"), "WG", "suspension", REASON);
        Response heir = command(asChairWhoSitsIn("NEXT"), "WG", "succession", by("NEXT"));

        // then
        assertThatProblem(own).is(403, "recused");
        assertThatProblem(heir).is(403, "recused");
        assertThat(read("WG").path("state").toString()).isEqualTo("ACTIVE");
    }

    @Test
    void only_who_is_in_office_decides() {
        // given
        active(body("WG"));
        TestTokens former = TestTokens.as("chair").subject(Desk.FORMER_CHAIR);
        TestTokens deputy = TestTokens.as("vice-chair").subject(Desk.VICE_CHAIR_IN_OFFICE);

        // when
        Response late = command(as(former), "WG", "dissolution", REASON);
        Response past = command(as(deputy), "WG", "dissolution", REASON);

        // then
        assertThatProblem(late).is(403, "no-term-in-force");
        assertThatProblem(past).is(403, "chair-presides");
        assertThat(read("WG").path("state").toString()).isEqualTo("ACTIVE");
    }

    @Test
    void who_decides_says_what_they_saw() {
        // given
        active(body("WG"));
        String etag = read("WG").header("ETag");
        done(chairs("WG", "suspension", REASON));
        done(chairs("WG", "resumption", REASON));

        // when
        Response blind = asChair().body(REASON).post(BODIES + "/WG/suspension");
        Response stale = asChair().header("If-Match", etag).body(REASON).post(BODIES + "/WG/suspension");

        // then
        assertThatProblem(blind).is(428, "precondition-required");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThat(read("WG").path("state").toString()).isEqualTo("ACTIVE");
    }

    static Stream<Arguments> malformed() {
        String tooLong = "{\"reason\":\"" + "x".repeat(1001) + "\"}";
        return Stream.of("suspension", "resumption", "dissolution")
                .flatMap(command -> Stream.of(
                        Arguments.of(command, "{}", "/reason"),
                        Arguments.of(command, "{\"reason\":\" \"}", "/reason"),
                        Arguments.of(command, tooLong, "/reason"),
                        Arguments.of(command, "{\"reason\":\"a\\u0000b\"}", "/reason"),
                        Arguments.of(command, "{\"reason\":\"a\",\"state\":\"ACTIVE\"}", "/state")));
    }

    static Stream<Arguments> malformedSuccessions() {
        return Stream.of(
                Arguments.of("succession", REASON, "/successor"),
                Arguments.of("succession", by("lower-case"), "/successor"),
                Arguments.of("succession", "{\"successor\":\"NEXT\"}", "/reason"));
    }

    @ParameterizedTest
    @MethodSource({"malformed", "malformedSuccessions"})
    void a_malformed_decision_is_refused_where_it_is_wrong(String command, String json, String pointer) {
        // given
        active(body("WG"));

        // when
        Response answer = chairs("WG", command, json);

        // then
        assertThatProblem(answer).is(400, "malformed-request").pointsAt(pointer);
        assertThat(read("WG").path("state").toString()).isEqualTo("ACTIVE");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatProblem(asChair().header("If-Match", "\"0.0.0\"").body(REASON).post(BODIES + "/NOBODY/suspension"))
                .is(404, "not-found");
    }
}
