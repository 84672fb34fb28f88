package org.asean.coordination.referral.supporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.PartStory.act;
import static org.asean.coordination.referral.PartStory.askFor;
import static org.asean.coordination.referral.PartStory.asked;
import static org.asean.coordination.referral.PartStory.listed;
import static org.asean.coordination.referral.PartStory.live;
import static org.asean.coordination.referral.PartStory.told;
import static org.asean.coordination.referral.Story.accept;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class SupportComponentTest {

    private static final Map<String, String> WHY = Map.of("reason", "There is a reason.");
    private static final String LEAD = headOf("AFCDM").token();
    private static final String HELPER = headOf("SOMTC-WG-CC").token();

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static String row(Response support, String column) {
        return TestDatabase.value("select " + column + " from support where id = '" + support.path("id") + "'");
    }

    private static String subject(Response support) {
        return "issue/" + support.path("issue") + "/support/" + support.path("id");
    }

    @Test
    void a_body_that_is_asked_accepts_contributes_and_is_let_go() {
        // given
        String ref = led("AMBER", "AFCDM");
        String before = etag(ref);

        // when
        Response asked = asked(ref, "SOMTC-WG-CC", "SUPPORT");
        Response accepted = done(act("supports", asked, "acceptance", HELPER, Map.of()));
        Response contributed = done(act(
                "supports",
                accepted,
                "contribution",
                officerOf("SOMTC-WG-CC").token(),
                Map.of("contribution", "We have two of the servers.")));
        Response closed = done(act("supports", contributed, "closure", LEAD, WHY));

        // then
        assertThat(Stream.of(asked, accepted, contributed, closed).map(answer -> answer.<String>path("state")))
                .containsExactly("REQUESTED", "ACCEPTED", "CONTRIBUTED", "CLOSED");
        assertThat(row(closed, "state || ':' || contribution || ':' || end_reason"))
                .isEqualTo("CLOSED:We have two of the servers.:There is a reason.");
        assertThat(told(subject(closed)))
                .containsExactly("support-requested", "support-accepted", "support-contributed", "support-closed");
        assertThat(etag(ref)).isEqualTo(before);
        assertThat(asked.header("Location")).endsWith("/api/v1/supports/" + asked.path("id"));
        Response read = given().auth().oauth2(chair()).get("/api/v1/supports/" + asked.path("id"));
        assertThat(read.jsonPath().getMap("")).isEqualTo(closed.jsonPath().getMap(""));
        assertThat(read.header("ETag")).isEqualTo(closed.header("ETag"));
    }

    @Test
    void a_body_that_is_asked_may_say_no_and_be_asked_again() {
        // given
        String ref = led("GREEN", "AFCDM");
        Response asked = asked(ref, "SOMRI", "CONSULT");

        // when
        Response declined = act("supports", asked, "decline", headOf("SOMRI").token(), WHY);
        Response again = askFor(ref, "SOMRI", "CONSULT", chair());

        // then
        assertThat(declined.<String>path("state")).isEqualTo("DECLINED");
        assertThat(declined.<String>path("answer")).isEqualTo("There is a reason.");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
    }

    @Test
    void whoever_asked_takes_it_back_before_the_body_has_answered_and_not_after() {
        // given
        String ref = led("GREEN", "AFCDM");
        Response open = asked(ref, "SOMRI", "SUPPORT");
        Response answered = done(act("supports", asked(ref, "SOMTC-WG-CC", "SUPPORT"), "acceptance", HELPER, Map.of()));

        // when
        Response withdrawn = act("supports", open, "withdrawal", chair(), WHY);
        Response late = act("supports", answered, "withdrawal", LEAD, WHY);
        Response closed = act("supports", open, "closure", LEAD, WHY);

        // then
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThatProblem(late).is(409, "illegal-transition");
        assertThatProblem(closed).is(409, "illegal-transition");
        assertThat(row(answered, "state")).isEqualTo("ACCEPTED");
    }

    @Test
    void a_body_that_is_informed_owes_no_answer_and_no_contribution() {
        // given
        String ref = led("GREEN", "AFCDM");

        // when
        Response informed = asked(ref, "SOMTC-WG-CC", "INFORM");
        Response contributed =
                act("supports", informed, "contribution", HELPER, Map.of("contribution", "Thanks for this."));
        Response accepted = act("supports", informed, "acceptance", HELPER, Map.of());

        // then
        assertThat(informed.<String>path("state")).isEqualTo("ACCEPTED");
        assertThat(told(subject(informed))).containsExactly("support-informed");
        assertThatProblem(contributed).is(422, "informed-body-owes-nothing");
        assertThatProblem(accepted).is(409, "illegal-transition");
    }

    @Test
    void only_who_leads_or_presides_asks_and_ends_and_only_the_body_itself_answers() {
        // given
        String ref = led("GREEN", "AFCDM");
        Response asked = asked(ref, "SOMTC-WG-CC", "SUPPORT");
        String other = headOf("SOMRI").token();

        // when
        Response askedByOther = askFor(ref, "SOMRI", "SUPPORT", other);
        Response outOfTerm =
                askFor(ref, "SOMRI", "SUPPORT", as("chair").subject("nobody").token());
        Response answeredByOther = act("supports", asked, "acceptance", other, Map.of());
        Response answeredByOfficer = act(
                "supports",
                asked,
                "acceptance",
                as("body-head").seat("SOMTC-WG-CC", "OFFICER").token(),
                Map.of());
        Response endedByTheBody = act("supports", asked, "withdrawal", HELPER, WHY);
        Response contributedByOther =
                act("supports", asked, "contribution", other, Map.of("contribution", "We also know."));

        // then
        assertThatProblem(askedByOther).is(403, "not-addressed-body");
        assertThatProblem(outOfTerm).is(403, "no-term-in-force");
        assertThatProblem(answeredByOther).is(403, "not-addressed-body");
        assertThatProblem(answeredByOfficer).is(403, "not-addressed-body");
        assertThatProblem(endedByTheBody).is(403, "not-addressed-body");
        assertThatProblem(contributedByOther).is(403, "not-addressed-body");
        assertThat(row(asked, "state")).isEqualTo("REQUESTED");
    }

    @Test
    void a_body_has_one_part_at_a_time_and_none_beside_itself() {
        // given
        String ref = led("GREEN", "AFCDM");
        asked(ref, "SOMTC-WG-CC", "SUPPORT");

        // when
        Response second = askFor(ref, "SOMTC-WG-CC", "CONSULT", LEAD);
        Response itself = askFor(ref, "AFCDM", "SUPPORT", chair());
        Response unknown = askFor(ref, "NO-SUCH", "SUPPORT", LEAD);

        // then
        assertThatProblem(second).is(409, "support-already-open");
        assertThatProblem(itself).is(422, "body-leads-already");
        assertThatProblem(unknown).is(422, "unknown-body");
    }

    @Test
    void what_is_over_is_not_helped_with_and_can_still_be_tidied_up() {
        // given
        String ref = ready("GREEN");
        Response asked = done(askFor(ref, "SOMTC-WG-CC", "SUPPORT", chair()));
        done(command(chair()).header("If-Match", etag(ref)).body(WHY).post("/api/v1/issues/" + ref + "/resolution"));

        // when
        Response another = askFor(ref, "SOMRI", "SUPPORT", chair());
        Response accepted = act("supports", asked, "acceptance", HELPER, Map.of());
        Response withdrawn = act("supports", asked, "withdrawal", chair(), WHY);

        // then
        assertThatProblem(another).is(409, "issue-not-open");
        assertThatProblem(accepted).is(409, "issue-not-open");
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_command_says_what_its_sender_saw_and_happens_once() {
        // given
        String ref = led("GREEN", "AFCDM");
        Response asked = asked(ref, "SOMTC-WG-CC", "SUPPORT");
        String path = "/api/v1/supports/" + asked.path("id") + "/acceptance";
        String key = "the-same-key";

        // when
        Response blind = command(HELPER).post(path);
        Response stale = command(HELPER).header("If-Match", "\"1.7.0\"").post(path);
        Response staleIssue = command(LEAD)
                .header("If-Match", "\"0.1.0\"")
                .body(Map.of("body", "SOMRI", "role", "SUPPORT", "reason", "They know."))
                .post("/api/v1/issues/" + ref + "/supports");
        List<Response> twice = Stream.of(1, 2)
                .map(time -> given().auth()
                        .oauth2(HELPER)
                        .header("Idempotency-Key", key)
                        .header("If-Match", asked.header("ETag"))
                        .contentType("application/json")
                        .post(path))
                .toList();

        // then
        assertThatProblem(blind).is(428, "precondition-required");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThatProblem(staleIssue).is(412, "stale-epoch");
        assertThat(twice).allMatch(answer -> answer.statusCode() == 200);
        assertThat(twice.get(1).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(told(subject(asked))).containsExactly("support-requested", "support-accepted");
    }

    @ParameterizedTest
    @CsvSource({"afcdm, SUPPORT, because", "SOMRI, LEAD, because", "SOMRI, SUPPORT, x"})
    void what_is_not_a_request_is_refused_as_such(String body, String role, String reason) {
        // given
        String ref = ready("GREEN");

        // when
        Response refused = command(chair())
                .header("If-Match", etag(ref))
                .body(Map.of("body", body, "role", role, "reason", reason))
                .post("/api/v1/issues/" + ref + "/supports");

        // then
        assertThatProblem(refused).is(400, "malformed-request");
    }

    @Test
    void the_supports_of_a_restricted_issue_are_shown_to_its_parties_and_to_a_body_its_own() {
        // given
        String ref = led("AMBER", "AFCDM");
        Response helping = asked(ref, "SOMTC-WG-CC", "SUPPORT");
        asked(ref, "STOM", "CONSULT");

        // when
        List<Map<String, Object>> own = listed(ref, "supports", HELPER);
        done(act("supports", helping, "decline", HELPER, WHY));

        // then
        assertThat(listed(ref, "supports", LEAD)).hasSize(2);
        assertThat(listed(ref, "supports", officerOf("ANSAC").token())).hasSize(2);
        assertThat(own).extracting(support -> support.get("body")).containsExactly("SOMTC-WG-CC");
        assertThat(listed(ref, "supports", HELPER)).isEmpty();
        assertThat(listed(ref, "supports", headOf("SOMRI").token())).isEmpty();
        Response hidden = given().auth().oauth2(headOf("SOMRI").token()).get("/api/v1/supports/" + helping.path("id"));
        Response partner =
                given().auth().oauth2(as("partner-observer").token()).get("/api/v1/issues/" + ref + "/supports");
        Response byOther =
                act("supports", helping, "acceptance", headOf("SOMRI").token(), Map.of());
        assertThatProblem(hidden).is(404, "not-found");
        assertThatProblem(partner).is(404, "not-found");
        assertThatProblem(byOther).is(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "AMBER, SUPPORT, FULL",
        "AMBER, CONSULT, FULL",
        "AMBER, INFORM, FULL",
        "AMBER+STRICT, SUPPORT, FULL",
        "AMBER+STRICT, CONSULT, REFERENCE",
        "AMBER+STRICT, INFORM, REFERENCE"
    })
    void a_body_beside_the_lead_reads_what_its_part_lets_it_while_it_has_it(
            String marking, String role, String access) {
        // given
        String ref = led(marking, "AFCDM");
        Response asked = asked(ref, "SOMTC-WG-CC", role);
        boolean informed = role.equals("INFORM");
        Response whileAsked = Story.issue(ref, HELPER);
        Response accepted = informed ? asked : done(act("supports", asked, "acceptance", HELPER, Map.of()));

        // when
        Response beside = Story.issue(ref, HELPER);
        List<String> found = given().auth()
                .oauth2(HELPER)
                .get("/api/v1/issues?limit=200&q=encrypted")
                .jsonPath()
                .getList("items.ref");
        done(act("supports", accepted, "closure", LEAD, WHY));
        Response afterwards = Story.issue(ref, HELPER);

        // then
        assertThat(whileAsked.<String>path("access")).isEqualTo(informed ? access : "PREVIEW");
        assertThat(beside.<String>path("access")).isEqualTo(access);
        assertThat(found.contains(ref)).isEqualTo(access.equals("FULL"));
        assertThat(afterwards.<String>path("access")).isEqualTo("REFERENCE");
    }

    @Test
    void a_lead_that_hands_over_stays_informed() {
        // given
        String ref = led("AMBER", "AFCDM");
        done(act("supports", asked(ref, "SOMTC-WG-CC", "SUPPORT"), "acceptance", HELPER, Map.of()));
        String lead = live(ref);
        Response seen = given().auth().oauth2(LEAD).get("/api/v1/referrals/" + lead);
        Response transfer = done(command(LEAD)
                .header("If-Match", seen.header("ETag"))
                .body(Map.of("body", "SOMTC-WG-CC", "reason", "The police lead now.", "handOverNote", "All is said."))
                .post("/api/v1/referrals/" + lead + "/transfer-offers"));
        done(command(chair())
                .header("If-Match", transfer.header("ETag"))
                .post("/api/v1/transfer-offers/" + transfer.path("id") + "/consent"));

        // when
        done(command(HELPER)
                .header("If-Match", transfer.header("ETag"))
                .post("/api/v1/transfer-offers/" + transfer.path("id") + "/acceptance"));

        // then
        assertThat(listed(ref, "supports", chair()).stream()
                        .map(support -> support.get("body") + " " + support.get("role") + " " + support.get("state")))
                .containsExactly("SOMTC-WG-CC SUPPORT CLOSED", "AFCDM INFORM ACCEPTED");
        assertThat(listed(ref, "supports", HELPER)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"SUPPORT, REQUESTED", "INFORM, ACCEPTED"})
    void the_body_that_held_an_issue_which_was_merged_becomes_what_the_command_says(String role, String state) {
        // given
        String target = led("GREEN", "AFCDM");
        String source = ready("GREEN");
        Response offered = done(offer(source, Map.of("body", "SOMTC-WG-CC", "reason", "They have the evidence.")));
        done(accept(offered.path("id"), "SOMTC-WG-CC", offered.header("ETag")));

        // when
        Response merged = command(chair())
                .header("If-Match", etag(source))
                .body(Map.of("into", target, "reason", "It is one matter.", "sourceBodyBecomes", role))
                .post("/api/v1/issues/" + source + "/merge");

        // then
        done(merged);
        assertThat(listed(target, "supports", chair()).stream()
                        .map(support -> support.get("body") + " " + support.get("role") + " " + support.get("state")))
                .containsExactly("SOMTC-WG-CC " + role + " " + state);
    }

    @Test
    void of_many_who_ask_the_same_body_at_once_exactly_one_does() throws InterruptedException {
        // given
        int clients = 16;
        String ref = led("GREEN", "AFCDM");
        String seen = etag(ref);
        Callable<Integer> ask = () -> {
            Response answer = command(LEAD)
                    .header("If-Match", seen)
                    .body(Map.of("body", "SOMTC-WG-CC", "role", "SUPPORT", "reason", "They know the matter."))
                    .post("/api/v1/issues/" + ref + "/supports");
            return answer.statusCode() == 409 && !"support-already-open".equals(answer.path("code"))
                    ? 500
                    : answer.statusCode();
        };
        ExecutorService people = Executors.newFixedThreadPool(clients);

        // when
        List<Integer> statuses = people.invokeAll(java.util.Collections.nCopies(clients, ask)).stream()
                .map(SupportComponentTest::status)
                .toList();
        people.shutdown();

        // then
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        long rows = TestDatabase.count("select count(*) from support where issue_ref = '" + ref + "'");
        InvariantLedger.record("I1", "requests for the support of one body at once", clients, rows - 1);
        assertThat(rows).isEqualTo(1);
    }

    private static int status(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
