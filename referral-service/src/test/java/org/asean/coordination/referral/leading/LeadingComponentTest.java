package org.asean.coordination.referral.leading;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
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
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class LeadingComponentTest {

    private static final Map<String, String> COMPLETED = Map.of("outcome", "RESOLVED", "report", "All is back.");
    private static final Map<String, String> REASON = Map.of("reason", "Another matter came first.");
    private static final Map<String, String> RETURNED =
            Map.of("reason", "It is more than we can do.", "handBackNote", "Ask the bank for the logs.");

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void clock() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static String head() {
        return headOf("AFCDM").token();
    }

    private static Response referral(String address) {
        return given().auth().oauth2(chair()).get("/api/v1" + address);
    }

    private static Map<String, Object> hold(Duration ahead) {
        Instant now = Instant.parse(TestDatabase.value(
                "select to_char(domain_now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));
        return Map.of("reason", "The bank is closed.", "until", now.plus(ahead).toString());
    }

    @Test
    void an_officer_begins_and_the_head_completes_which_resolves_the_issue_at_the_same_instant() {
        // given
        String ref = led("GREEN", "AFCDM");
        String lead = lead(ref);
        Response started = act(lead, "start", officerOf("AFCDM").token(), Map.of());

        // when
        Response completed = act(lead, "completion", head(), COMPLETED);

        // then
        assertThat(started.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(completed.<String>path("state")).isEqualTo("COMPLETED");
        assertThat(completed.<String>path("endCode")).isEqualTo("RESOLVED");
        Response resolved = issue(ref);
        assertThat(resolved.<String>path("state")).isEqualTo("RESOLVED");
        assertThat(resolved.<String>path("stateSince")).isEqualTo(completed.path("endedAt"));
        assertThat(resolved.<Object>path("lead")).isNull();
    }

    @Test
    void what_has_not_begun_cannot_be_completed_or_held() {
        // given
        String lead = lead(led("GREEN", "AFCDM"));
        String etag = referral(lead).header("ETag");

        // then
        assertThatProblem(on(lead, "completion", head(), COMPLETED, etag)).is(409, "illegal-transition");
        assertThatProblem(on(lead, "hold", head(), hold(Duration.ofDays(1)), etag))
                .is(409, "illegal-transition");
        assertThatProblem(on(lead, "resumption", head(), Map.of(), etag)).is(409, "illegal-transition");
    }

    @Test
    void only_the_body_that_leads_does_a_leads_work_and_only_its_head_binds_it() {
        // given
        String lead = lead(led("GREEN", "AFCDM"));
        String etag = referral(lead).header("ETag");
        String officer = officerOf("AFCDM").token();

        // then
        assertThatProblem(on(lead, "start", headOf("STOM").token(), Map.of(), etag))
                .is(403, "not-addressed-body");
        assertThatProblem(on(lead, "return", headOf("STOM").token(), RETURNED, etag))
                .is(403, "not-addressed-body");
        assertThatProblem(on(lead, "completion", officer, COMPLETED, etag)).is(403, "forbidden");
        assertThatProblem(on(lead, "start", chair(), Map.of(), etag)).is(403, "forbidden");
    }

    @Test
    void a_pause_reads_in_progress_again_when_it_is_over_though_nobody_came_by() {
        // given
        String lead = lead(led("GREEN", "AFCDM"));
        act(lead, "start", head(), Map.of());
        Response held = act(lead, "hold", head(), hold(Duration.ofDays(3)));

        // when
        TestDatabase.moveClock(Duration.ofDays(4));

        // then
        assertThat(held.<String>path("state")).isEqualTo("ON_HOLD");
        assertThat(held.<String>path("onHold.reason")).isEqualTo("The bank is closed.");
        Response over = referral(lead);
        assertThat(over.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(over.<Object>path("onHold")).isNull();
        assertThat(over.header("ETag")).isNotEqualTo(held.header("ETag"));
        done(act(lead, "completion", head(), COMPLETED));
    }

    @Test
    void a_pause_ends_in_the_future_and_the_lead_may_go_on_before() {
        // given
        String lead = lead(led("GREEN", "AFCDM"));
        act(lead, "start", head(), Map.of());
        String etag = referral(lead).header("ETag");

        // when
        Response past = on(lead, "hold", head(), hold(Duration.ofDays(-1)), etag);
        act(lead, "hold", head(), hold(Duration.ofDays(2)));
        Response resumed = act(lead, "resumption", head(), Map.of());

        // then
        assertThatProblem(past).is(422, "hold-ends-before-it-begins");
        assertThat(resumed.<String>path("state")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_pause_is_shown_as_it_is_kept_however_finely_its_end_was_said() {
        // given
        String lead = lead(led("GREEN", "AFCDM"));
        act(lead, "start", head(), Map.of());

        // when
        Response held = act(
                lead,
                "hold",
                head(),
                Map.of("reason", "The bank is closed.", "until", "2098-01-01T00:00:00.123456789Z"));

        // then
        assertThat(held.<String>path("onHold.until")).isEqualTo("2098-01-01T00:00:00.123456Z");
        assertThat(referral(lead).<String>path("onHold.until")).isEqualTo("2098-01-01T00:00:00.123456Z");
    }

    @Test
    void what_is_given_back_is_the_chairs_again_and_asked_of_the_same_body_only_with_a_reason() {
        // given
        String ref = led("GREEN", "AFCDM");

        // when
        Response returned = act(lead(ref), "return", head(), RETURNED);

        // then
        assertThat(returned.<String>path("state")).isEqualTo("RETURNED");
        assertThat(returned.<String>path("endNote")).isEqualTo("Ask the bank for the logs.");
        assertThat(issue(ref).<String>path("state")).isEqualTo("READY");
        assertThatProblem(offer(ref, "AFCDM")).is(422, "already-declined");
    }

    @Test
    void a_late_command_of_a_former_lead_dies() {
        // given
        String ref = led("GREEN", "AFCDM");
        String former = lead(ref);
        String etag = referral(former).header("ETag");
        act(former, "recall", chair(), REASON);
        Response next = done(offer(ref, Map.of("body", "SOMTC-WG-CC", "reason", "It is a crime.")));

        // when
        Response late = on(former, "start", head(), Map.of(), etag);
        Response borrowed = on(
                "/referrals/" + next.path("id"),
                "acceptance",
                headOf("SOMTC-WG-CC").token(),
                Map.of(),
                etag);

        // then
        assertThatProblem(late).is(409, "illegal-transition");
        assertThatProblem(borrowed).is(412, "stale-epoch");
        assertThat(issue(ref).<String>path("offer.body")).isEqualTo("SOMTC-WG-CC");
    }

    @Test
    void the_chair_recalls_an_offer_and_a_lead_alike_but_nothing_that_has_ended() {
        // given
        String offered = ready("GREEN");
        String open = "/referrals/" + offer(offered, "AFCDM").path("id");

        // when
        Response recalled = act(open, "recall", chair(), REASON);

        // then
        assertThat(recalled.<String>path("state")).isEqualTo("RECALLED");
        assertThat(recalled.<String>path("endReason")).isEqualTo("Another matter came first.");
        assertThatProblem(on(open, "recall", chair(), REASON, recalled.header("ETag")))
                .is(409, "illegal-transition");
        assertThat(act(lead(led("GREEN", "AFCDM")), "recall", chair(), REASON).<String>path("state"))
                .isEqualTo("RECALLED");
    }

    @Test
    void a_reassignment_ends_the_one_and_offers_to_the_other_at_one_instant() {
        // given
        String ref = led("GREEN", "AFCDM");
        String former = lead(ref);

        // when
        Response next = act(
                former,
                "reassignment",
                chair(),
                Map.of("body", "SOMTC-WG-CC", "reason", "The police has the evidence."));

        // then
        assertThat(next.statusCode()).isEqualTo(201);
        assertThat(next.<String>path("state")).isEqualTo("OFFERED");
        assertThat(next.<Integer>path("epoch")).isEqualTo(2);
        assertThat(referral(former).<String>path("endedAt")).isEqualTo(next.path("offeredAt"));
        assertThat(issue(ref).<Object>path("lead")).isNull();
    }

    @Test
    void a_reassignment_to_a_body_that_cannot_lead_leaves_the_lead_where_it_is() {
        // given
        String ref = led("GREEN", "AFCDM");
        String former = lead(ref);

        // when
        Response refused = on(
                former,
                "reassignment",
                chair(),
                Map.of("body", "SOMTC", "reason", "It is higher."),
                referral(former).header("ETag"));

        // then
        assertThatProblem(refused).is(422, "remit-not-in-force");
        assertThat(issue(ref).<String>path("lead.body")).isEqualTo("AFCDM");
    }

    @Test
    void a_report_is_recorded_and_the_next_one_is_due_from_there() {
        // given
        String lead = lead(led("GREEN", "AFCDM"));

        // when
        Response reported = act(lead, "reports", officerOf("AFCDM").token(), Map.of("report", "Half is back."));

        // then
        assertThat(reported.<String>path("reportedAt")).isNotNull();
        assertThat(TestDatabase.value("select count(*) from event where type = 'referral-reported'"))
                .isNotEqualTo("0");
    }
}
