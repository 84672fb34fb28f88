package org.asean.coordination.referral.closing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class ClosingComponentTest {

    private static final Map<String, String> REASON = Map.of("reason", "It was settled elsewhere.");

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void clock() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static String of(String ref) {
        return "/issues/" + ref;
    }

    private static String raiser() {
        return headOf("ANSAC").token();
    }

    /** An issue that its lead has completed. */
    private static String resolved() {
        String ref = led("GREEN", "AFCDM");
        String head = headOf("AFCDM").token();
        act(lead(ref), "start", head, Map.of());
        act(lead(ref), "completion", head, Map.of("outcome", "RESOLVED", "report", "All is back."));
        return ref;
    }

    @Test
    void a_resolved_issue_closes_by_itself_after_two_weeks() {
        // given
        String ref = resolved();

        // when
        TestDatabase.moveClock(Duration.ofDays(15));

        // then
        assertThat(issue(ref).<String>path("state")).isEqualTo("CLOSED");
        assertThatProblem(on(of(ref), "closure", chair(), Map.of(), etag(ref))).is(409, "illegal-transition");
    }

    @Test
    void the_chair_closes_before_that_and_nothing_but_what_is_resolved() {
        // given
        String ref = resolved();

        // when
        Response closed = act(of(ref), "closure", chair(), Map.of());

        // then
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        String open = ready("GREEN");
        assertThatProblem(on(of(open), "closure", chair(), Map.of(), etag(open)))
                .is(409, "illegal-transition");
    }

    @Test
    void the_chair_resolves_what_nobody_holds_and_nothing_else() {
        // given
        String held = led("GREEN", "AFCDM");
        String vacant = ready("GREEN");

        // when
        Response refused = on(of(held), "resolution", chair(), REASON, etag(held));
        Response done = act(of(vacant), "resolution", chair(), REASON);

        // then
        assertThatProblem(refused).is(409, "lead-already-held");
        assertThat(done.<String>path("state")).isEqualTo("RESOLVED");
        assertThat(done.<String>path("stateReason")).isEqualTo("It was settled elsewhere.");
        assertThat(issue(held).<String>path("lead.body")).isEqualTo("AFCDM");
    }

    @Test
    void the_former_lead_gets_the_first_offer_after_a_reopening() {
        // given
        String ref = resolved();

        // when
        Response reopened = act(of(ref), "reopening", chair(), REASON);

        // then
        assertThat(reopened.<String>path("state")).isEqualTo("READY");
        assertThat(reopened.<String>path("formerLead")).isEqualTo("AFCDM");
        assertThatProblem(offer(ref, "SOMTC-WG-CC")).is(422, "override-reason-required");
        Response offered = offer(ref, "AFCDM");
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
        assertThat(offered.<String>path("basis")).isEqualTo("FORMER_LEAD");
        assertThat(issue(ref).<Object>path("formerLead")).isNull();
    }

    @Test
    void what_was_never_classified_is_classified_by_its_reopening() {
        // given
        String ref = raise(withoutClassification());
        act(of(ref), "out-of-scope", chair(), REASON);

        // when
        Response without = on(of(ref), "reopening", chair(), REASON, etag(ref));
        Response with = act(
                of(ref),
                "reopening",
                chair(),
                Map.of(
                        "reason",
                        "It is ours after all.",
                        "classification",
                        Map.of("topic", "cyber.cii.finance", "function", "OPERATIONAL", "states", List.of("SG"))));

        // then
        assertThatProblem(without).is(422, "classification-required");
        assertThat(with.<String>path("state")).isEqualTo("READY");
        assertThat(with.<String>path("topic")).isEqualTo("cyber.cii.finance");
    }

    private static Map<String, Object> withoutClassification() {
        return Map.of(
                "title", "Something odd",
                "summary", "Nobody knows yet.",
                "states", List.of(),
                "severity", "LOW",
                "marking", "GREEN");
    }

    @Test
    void nothing_that_a_body_holds_is_out_of_scope() {
        // given
        String held = led("GREEN", "AFCDM");

        // then
        assertThatProblem(on(of(held), "out-of-scope", chair(), REASON, etag(held)))
                .is(409, "lead-already-held");
    }

    @Test
    void a_raiser_takes_back_what_nobody_leads_and_an_open_offer_ends_with_it() {
        // given
        String ref = ready("GREEN");
        String open = "/referrals/" + offer(ref, "AFCDM").path("id");

        // when
        Response withdrawn = act(of(ref), "withdrawal", raiser(), REASON);

        // then
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        Response cancelled = given().auth().oauth2(chair()).get("/api/v1" + open);
        assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.<String>path("endCode")).isEqualTo("ISSUE_WITHDRAWN");
    }

    @Test
    void what_a_body_leads_is_taken_back_only_with_the_chairs_consent() {
        // given
        String ref = led("GREEN", "AFCDM");

        // when
        Response asked = act(of(ref), "withdrawal", raiser(), REASON);
        Response stillLed = issue(ref);
        Response consented = act(of(ref), "withdrawal", chair(), REASON);

        // then
        assertThat(asked.<String>path("state")).isEqualTo("READY");
        assertThat(asked.<String>path("withdrawalRequest.reason")).isEqualTo("It was settled elsewhere.");
        assertThat(stillLed.<String>path("lead.body")).isEqualTo("AFCDM");
        assertThat(consented.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(issue(ref).<Object>path("lead")).isNull();
    }

    @Test
    void the_chair_may_let_the_lead_go_on_and_consents_to_nothing_that_was_not_asked() {
        // given
        String ref = led("GREEN", "AFCDM");
        Response unasked = on(of(ref), "withdrawal", chair(), REASON, etag(ref));
        act(of(ref), "withdrawal", raiser(), REASON);

        // when
        Response refused = act(of(ref), "withdrawal/refusal", chair(), REASON);

        // then
        assertThatProblem(unasked).is(409, "no-withdrawal-asked");
        assertThat(refused.<Object>path("withdrawalRequest")).isNull();
        assertThat(refused.<String>path("lead.body")).isEqualTo("AFCDM");
    }

    @Test
    void only_its_raiser_takes_an_issue_back() {
        // given
        String ref = ready("GREEN");

        // then
        assertThatProblem(on(of(ref), "withdrawal", headOf("STOM").token(), REASON, etag(ref)))
                .is(403, "not-the-raiser");
        assertThat(issue(ref).<String>path("state")).isEqualTo("READY");
    }
}
