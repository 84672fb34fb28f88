package org.asean.coordination.referral.transfer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.asean.coordination.kittest.InvariantLedger;
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
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.on;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class TransferComponentTest {

    private static final String OTHER = "SOMTC-WG-CC";
    private static final Map<String, String> TO_OTHER =
            Map.of("body", OTHER, "reason", "It is a crime.", "handOverNote", "The logs are safe.");
    private static final Map<String, String> REASON = Map.of("reason", "We thought again.");

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

    private static String other() {
        return headOf(OTHER).token();
    }

    /** The lead offers its lead to another body than routing names, and the chair consents. */
    private static String offeredWithConsent(String ref) {
        String transfer = offered(ref);
        act(transfer, "consent", chair(), Map.of());
        return transfer;
    }

    private static String offered(String ref) {
        return "/transfer-offers/"
                + act(lead(ref), "transfer-offers", head(), TO_OTHER).path("id");
    }

    private static Response shown(String address) {
        return given().auth().oauth2(chair()).get("/api/v1" + address);
    }

    @Test
    void the_other_body_leads_from_the_instant_at_which_the_former_one_does_not() {
        // given
        String ref = led("GREEN", "AFCDM");
        String former = lead(ref);
        String transfer = offeredWithConsent(ref);

        // when
        Response taken = act(transfer, "acceptance", other(), Map.of());

        // then
        Response ended = shown(former);
        long gaps = ended.<String>path("endedAt").equals(taken.<String>path("acceptedAt")) ? 0 : 1;
        InvariantLedger.record("I2", "transfers without a gap", 1, gaps);
        assertThat(gaps).isZero();
        assertThat(ended.<String>path("state")).isEqualTo("TRANSFERRED");
        assertThat(taken.<String>path("state")).isEqualTo("ACCEPTED");
        assertThat(taken.<String>path("basis")).isEqualTo("TRANSFER");
        assertThat(issue(ref).<String>path("lead.body")).isEqualTo(OTHER);
        assertThat(shown(transfer).<String>path("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void a_body_that_routing_does_not_name_takes_over_only_with_the_chairs_consent() {
        // given
        String ref = led("GREEN", "AFCDM");
        String transfer = offered(ref);

        // when
        Response early =
                on(transfer, "acceptance", other(), Map.of(), shown(transfer).header("ETag"));

        // then
        assertThatProblem(early).is(409, "consent-required");
        assertThat(issue(ref).<String>path("lead.body")).isEqualTo("AFCDM");
        assertThat(shown(transfer).<Boolean>path("awaitsConsent")).isTrue();
        assertThatProblem(on(
                        transfer, "consent", head(), Map.of(), shown(transfer).header("ETag")))
                .is(403, "forbidden");
    }

    @Test
    void one_transfer_offer_is_open_at_a_time_and_none_to_the_lead_itself_or_to_a_body_that_cannot_lead() {
        // given
        String ref = led("GREEN", "AFCDM");
        String etag = shown(lead(ref)).header("ETag");
        Response itself = on(lead(ref), "transfer-offers", head(), to("AFCDM"), etag);
        Response without = on(lead(ref), "transfer-offers", head(), to("SOMTC"), etag);
        offered(ref);

        // when
        Response second = on(
                lead(ref), "transfer-offers", head(), TO_OTHER, shown(lead(ref)).header("ETag"));

        // then
        assertThatProblem(itself).is(422, "body-leads-already");
        assertThatProblem(without).is(422, "remit-not-in-force");
        assertThatProblem(second).is(409, "transfer-already-offered");
    }

    private static Map<String, String> to(String body) {
        return Map.of("body", body, "reason", "It is theirs.", "handOverNote", "All is said.");
    }

    @Test
    void only_the_body_that_is_asked_answers_and_only_the_lead_takes_back() {
        // given
        String transfer = offeredWithConsent(led("GREEN", "AFCDM"));
        String etag = shown(transfer).header("ETag");

        // then
        assertThatProblem(on(transfer, "acceptance", head(), Map.of(), etag)).is(403, "not-addressed-body");
        assertThatProblem(on(transfer, "refusal", headOf("STOM").token(), REASON, etag))
                .is(403, "not-addressed-body");
        assertThatProblem(on(transfer, "withdrawal", other(), REASON, etag)).is(403, "not-addressed-body");
    }

    @Test
    void whatever_ends_the_lead_makes_its_transfer_offer_void() {
        // given
        String ref = led("GREEN", "AFCDM");
        String transfer = offeredWithConsent(ref);
        String etag = shown(transfer).header("ETag");

        // when
        act(lead(ref), "recall", chair(), REASON);

        // then
        assertThat(shown(transfer).<String>path("state")).isEqualTo("VOID");
        assertThatProblem(on(transfer, "acceptance", other(), Map.of(), etag)).is(409, "illegal-transition");
        assertThat(issue(ref).<Object>path("lead")).isNull();
    }

    @Test
    void a_transfer_offer_that_is_not_answered_in_time_expires_and_the_lead_goes_on() {
        // given
        String ref = led("GREEN", "AFCDM");
        String transfer = offeredWithConsent(ref);

        // when
        TestDatabase.moveClock(Duration.ofDays(2));

        // then
        Response late =
                on(transfer, "acceptance", other(), Map.of(), shown(transfer).header("ETag"));
        assertThatProblem(late).is(409, "offer-expired");
        assertThat(shown(transfer).<String>path("state")).isEqualTo("EXPIRED");
        assertThat(issue(ref).<String>path("lead.body")).isEqualTo("AFCDM");
    }

    @Test
    void a_refused_transfer_leaves_the_lead_and_lets_it_offer_again() {
        // given
        String ref = led("GREEN", "AFCDM");
        String transfer = offeredWithConsent(ref);

        // when
        Response refused = act(transfer, "refusal", other(), REASON);

        // then
        assertThat(refused.<String>path("state")).isEqualTo("REFUSED");
        assertThat(issue(ref).<String>path("lead.body")).isEqualTo("AFCDM");
        assertThat(shown(offered(ref)).<String>path("state")).isEqualTo("PENDING");
        assertThat(shown("/issues/" + ref + "/transfer-offers").jsonPath().getList("items.state"))
                .containsExactly("REFUSED", "PENDING");
    }
}
