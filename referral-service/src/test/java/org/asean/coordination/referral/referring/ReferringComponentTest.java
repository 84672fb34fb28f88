package org.asean.coordination.referral.referring;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Neighbours;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.accept;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class ReferringComponentTest {

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void clock() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    @Test
    void the_routed_body_is_offered_the_issue_without_a_reason_and_leads_once_it_accepts() {
        // given
        String ref = ready("AMBER");
        Response offered = offer(ref, "AFCDM");
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);

        // when
        Response accepted = accept(offered.path("id"), "AFCDM", offered.header("ETag"));

        // then
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.<String>path("state")).isEqualTo("ACCEPTED");
        assertThat(offered.<String>path("basis")).isEqualTo("ROUTED");
        assertThat(offered.<String>path("routing.lead")).isEqualTo("AFCDM");
        assertThat(offered.<String>path("routing.algorithm")).isEqualTo("routing/1");
        assertThat(issue(ref).<String>path("lead.body")).isEqualTo("AFCDM");
        assertThat(given().auth()
                        .oauth2(chair())
                        .get("/api/v1/issues/" + ref + "/lead")
                        .<String>path("lead.body"))
                .isEqualTo("AFCDM");
        assertThat(given().auth()
                        .oauth2(chair())
                        .get("/api/v1/leads?limit=200")
                        .jsonPath()
                        .getList("items.issue"))
                .contains(ref);
    }

    @Test
    void a_second_offer_is_refused_while_the_first_is_open_and_while_its_body_leads() {
        // given
        String ref = ready("GREEN");
        Response offered = offer(ref, "AFCDM");
        Response whileOpen = offer(ref, Map.of("body", "SOMTC-WG-CC", "reason", "to see what happens"));
        accept(offered.path("id"), "AFCDM", offered.header("ETag"));

        // when
        Response whileLed = offer(ref, Map.of("body", "SOMTC-WG-CC", "reason", "to see what happens"));

        // then
        assertThatProblem(whileOpen).is(409, "lead-already-held");
        assertThatProblem(whileLed).is(409, "lead-already-held");
        assertThat(whileLed.<String>path("body")).isEqualTo("AFCDM");
    }

    @Test
    void another_body_than_routing_found_needs_a_reason() {
        // given
        String ref = ready("GREEN");

        // when
        Response without = offer(ref, "SOMTC-WG-CC");
        Response with = offer(ref, Map.of("body", "SOMTC-WG-CC", "reason", "The police lead has the evidence."));

        // then
        assertThatProblem(without).is(422, "override-reason-required");
        assertThat(with.statusCode()).as(with.asString()).isEqualTo(201);
        assertThat(with.<String>path("basis")).isEqualTo("OVERRIDE");
    }

    @Test
    void no_reason_makes_a_body_lead_that_does_not_exist_or_has_no_remit_in_force() {
        // given
        String ref = ready("GREEN");

        // when
        Response unknown = offer(ref, Map.of("body", "NO-SUCH", "reason", "because"));
        Response without = offer(ref, Map.of("body", "SOMTC", "reason", "because"));

        // then
        assertThatProblem(unknown).is(422, "unknown-body");
        assertThatProblem(without).is(422, "remit-not-in-force");
        assertThat(issue(ref).<Object>path("offer")).isNull();
    }

    @Test
    void a_body_that_declined_is_offered_it_again_only_with_a_reason() {
        // given
        String ref = ready("GREEN");
        Response offered = offer(ref, "AFCDM");
        Response declined = command(headOf("AFCDM").token())
                .header("If-Match", offered.header("ETag"))
                .body(Map.of("code", "NO_CAPACITY", "reason", "No people until spring."))
                .post("/api/v1/referrals/" + offered.path("id") + "/decline");
        assertThat(declined.statusCode()).as(declined.asString()).isEqualTo(200);

        // when
        Response again = offer(ref, "AFCDM");
        Response withReason = offer(ref, Map.of("body", "AFCDM", "reason", "Two officers are seconded."));

        // then
        assertThatProblem(again).is(422, "already-declined");
        assertThat(withReason.statusCode()).as(withReason.asString()).isEqualTo(201);
        assertThat(withReason.<Integer>path("epoch")).isEqualTo(2);
    }

    @Test
    void a_refusal_for_want_of_remit_names_the_body_whose_it_is() {
        // given
        Response offered = offer(ready("GREEN"), "AFCDM");

        // when
        Response declined = command(headOf("AFCDM").token())
                .header("If-Match", offered.header("ETag"))
                .body(Map.of("code", "NOT_IN_REMIT", "reason", "Not ours."))
                .post("/api/v1/referrals/" + offered.path("id") + "/decline");

        // then
        assertThatProblem(declined).is(422, "suggested-body-required");
    }

    @Test
    void only_the_head_of_the_addressed_body_answers_whatever_the_payload_says() {
        // given
        Response offered = offer(ready("GREEN"), "AFCDM");
        String path = "/api/v1/referrals/" + offered.path("id") + "/acceptance";

        // when
        Response other = command(headOf("SOMRI").token())
                .header("If-Match", offered.header("ETag"))
                .post(path);
        Response forged = command(headOf("SOMRI").token())
                .header("If-Match", offered.header("ETag"))
                .header("Acting-Body", "AFCDM")
                .post(path);
        Response officer = command(as("body-head").seat("AFCDM", "OFFICER").token())
                .header("If-Match", offered.header("ETag"))
                .post(path);

        // then
        assertThatProblem(other).is(403, "not-addressed-body");
        assertThatProblem(forged).is(403, "acting-body-not-in-token");
        assertThatProblem(officer).is(403, "not-addressed-body");
    }

    @Test
    void the_head_of_two_bodies_says_for_which_it_acts() {
        // given
        Response offered = offer(ready("GREEN"), "AFCDM");
        String path = "/api/v1/referrals/" + offered.path("id") + "/acceptance";
        String both =
                as("body-head").seat("SOMRI", "HEAD").seat("AFCDM", "HEAD").token();

        // when
        Response silent =
                command(both).header("If-Match", offered.header("ETag")).post(path);
        Response named = command(both)
                .header("If-Match", offered.header("ETag"))
                .header("Acting-Body", "AFCDM")
                .post(path);

        // then
        assertThatProblem(silent).is(403, "acting-body-not-in-token");
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
    }

    @Test
    void an_offer_whose_time_is_over_can_be_made_to_another_and_not_be_accepted_any_more() {
        // given
        String ref = ready("GREEN");
        Response offered = offer(ref, "AFCDM");
        TestDatabase.moveClock(Duration.ofHours(25));
        Response shown = given().auth().oauth2(chair()).get("/api/v1/referrals/" + offered.path("id"));
        Response late = accept(offered.path("id"), "AFCDM", shown.header("ETag"));

        // when
        Response next = offer(ref, Map.of("body", "SOMTC-WG-CC", "reason", "The first did not answer."));

        // then
        assertThat(shown.<String>path("state")).isEqualTo("EXPIRED");
        assertThat(shown.header("ETag")).isNotEqualTo(offered.header("ETag"));
        assertThatProblem(late).is(409, "offer-expired");
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(201);
        assertThat(given().auth()
                        .oauth2(chair())
                        .get("/api/v1/issues/" + ref + "/referrals")
                        .jsonPath()
                        .getList("items.state"))
                .containsExactly("EXPIRED", "OFFERED");
    }

    @Test
    void an_issue_that_is_not_ready_is_not_offered() {
        // given
        String ref = raise("GREEN");

        // when
        Response offered = offer(ref, "AFCDM");

        // then
        assertThatProblem(offered).is(409, "issue-not-ready");
    }

    @Test
    void the_role_without_a_term_in_force_offers_nothing() {
        // given
        String ref = ready("GREEN");

        // when
        Response offered = command(as("chair").subject("somebody-else").token())
                .header("If-Match", etag(ref))
                .body(Map.of("body", "AFCDM"))
                .post("/api/v1/issues/" + ref + "/referrals");

        // then
        assertThatProblem(offered).is(403, "no-term-in-force");
    }

    @Test
    void a_chair_who_was_appointed_a_moment_ago_offers_at_once() {
        // given
        String ref = ready("GREEN");
        Neighbours.tellMembers("""
                {"subject":"new-in-office","capacity":"CHAIR","from":"2026-01-01T00:00:00Z","to":null,"body":"CYBER-CC","asides":[]}""");

        // when
        Response offered = command(as("chair").subject("new-in-office").token())
                .header("If-Match", etag(ref))
                .body(Map.of("body", "AFCDM"))
                .post("/api/v1/issues/" + ref + "/referrals");
        Neighbours.tellFirstMembers();

        // then
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
    }

    @Test
    void what_the_registry_learned_a_moment_ago_counts_for_the_offer() {
        // given
        String ref = ready("GREEN");
        Neighbours.tellRemit("STOM", "AFCDM");

        // when
        Response offered = offer(ref, "STOM");
        Neighbours.tellRemit("AFCDM", "AFCDM");

        // then
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
        assertThat(offered.<String>path("basis")).isEqualTo("ROUTED");
    }

    @Test
    void a_chair_whose_own_body_is_concerned_leaves_the_offer_to_another() {
        // given
        String ref = ready("GREEN");
        String partial =
                as("chair").subject(Story.CHAIR).seat("AFCDM", "OFFICER").token();

        // when
        Response offered = command(partial)
                .header("If-Match", etag(ref))
                .body(Map.of("body", "SOMTC-WG-CC", "reason", "rather them"))
                .post("/api/v1/issues/" + ref + "/referrals");

        // then
        assertThatProblem(offered).is(403, "recused");
    }

    @Test
    void the_vice_chair_offers_where_the_chair_is_out_and_the_secretariat_where_both_are() {
        // given
        String ref = ready("GREEN");
        String other = ready("GREEN");
        String vice = as("vice-chair").subject("the-vice-chair").token();
        String secretariat = as("secretariat").token();
        presided(true, "[]", "[]");

        // when
        Response pastTheChair = offerBy(vice, ref);
        Response pastBoth = offerBy(secretariat, ref);
        presided(false, "[]", aside("\"issue\":\"" + ref + "\",\"body\":null"));
        Response forTheCommittee = offerBy(secretariat, ref);
        presided(true, aside("\"issue\":null,\"body\":\"AFCDM\""), "[]");
        Response inHerPlace = offerBy(vice, other);
        Neighbours.tellFirstMembers();

        // then
        assertThatProblem(pastTheChair).is(403, "chair-presides");
        assertThatProblem(pastBoth).is(403, "chair-presides");
        assertThat(forTheCommittee.statusCode()).as(forTheCommittee.asString()).isEqualTo(201);
        assertThat(inHerPlace.statusCode()).as(inHerPlace.asString()).isEqualTo(201);
    }

    /** Lets the service learn who presides from now on: a chair, if there is one, and a vice-chair. */
    private static void presided(boolean chaired, String chairsAsides, String vicesAsides) {
        String member = """
                {"subject":"the-%s","capacity":"%s","from":"2026-01-01T00:00:00Z","to":null,"body":"CYBER-CC","asides":%s}""";
        String vice = member.formatted("vice-chair", "VICE_CHAIR", vicesAsides);
        Neighbours.tellMembers(chaired ? member.formatted("chair", "CHAIR", chairsAsides) + "," + vice : vice);
    }

    private static String aside(String from) {
        return "[{" + from + ",\"from\":\"2026-01-01T00:00:00Z\",\"to\":null}]";
    }

    private static Response offerBy(String token, String ref) {
        return command(token)
                .header("If-Match", etag(ref))
                .body(Map.of("body", "AFCDM"))
                .post("/api/v1/issues/" + ref + "/referrals");
    }

    @Test
    void a_command_sent_twice_happens_once_and_is_answered_alike() {
        // given
        String ref = ready("GREEN");
        String key = UUID.randomUUID().toString();
        String seen = etag(ref);
        Response first = given().auth()
                .oauth2(chair())
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of("body", "AFCDM"))
                .post("/api/v1/issues/" + ref + "/referrals");

        // when
        Response again = given().auth()
                .oauth2(chair())
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of("body", "AFCDM"))
                .post("/api/v1/issues/" + ref + "/referrals");
        Response other = given().auth()
                .oauth2(chair())
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of("body", "SOMRI", "reason", "another request"))
                .post("/api/v1/issues/" + ref + "/referrals");

        // then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).endsWith("/api/v1/referrals/" + first.path("id"));
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThatProblem(other).is(422, "idempotency-key-reused");
        assertThat(given().auth()
                        .oauth2(chair())
                        .get("/api/v1/issues/" + ref + "/referrals")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void a_command_says_what_its_sender_saw_and_how_to_know_it_again() {
        // given
        String ref = ready("GREEN");
        String path = "/api/v1/issues/" + ref + "/referrals";

        // when
        Response blind = command(chair()).body(Map.of("body", "AFCDM")).post(path);
        Response keyless = given().auth()
                .oauth2(chair())
                .header("If-Match", etag(ref))
                .contentType("application/json")
                .body(Map.of("body", "AFCDM"))
                .post(path);
        Response stale = command(chair())
                .header("If-Match", "\"7.1.0\"")
                .body(Map.of("body", "AFCDM"))
                .post(path);
        Response star = command(chair())
                .header("If-Match", "*")
                .body(Map.of("body", "AFCDM"))
                .post(path);

        // then
        assertThatProblem(blind).is(428, "precondition-required");
        assertThatProblem(keyless).is(428, "idempotency-key-required");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThatProblem(star).is(412, "stale-epoch");
        assertThat(issue(ref).<Object>path("offer")).isNull();
    }
}
