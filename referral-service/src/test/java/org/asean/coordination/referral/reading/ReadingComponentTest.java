package org.asean.coordination.referral.reading;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.Story.accept;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class ReadingComponentTest {

    private static final String OTHER_BODY = officerOf("SOMRI").token();
    private static final String PARTNER = as("partner-observer").token();

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static List<String> listed(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/issues?limit=200" + query)
                .jsonPath()
                .getList("items.ref");
    }

    private static Response unlessSeen(String ref, String token, String etag) {
        return given().auth().oauth2(token).header("If-None-Match", etag).get("/api/v1/issues/" + ref);
    }

    @Test
    void an_amber_issue_shows_another_body_what_it_needs_not_to_duplicate_and_no_more() {
        // given
        String ref = ready("AMBER");

        // when
        Response seen = issue(ref, OTHER_BODY);

        // then
        assertThat(seen.<String>path("access")).isEqualTo("REFERENCE");
        assertThat(seen.<String>path("topic")).isEqualTo("cyber.cii.finance");
        assertThat(seen.asString()).doesNotContain("Ransomware", "encrypted", "CRITICAL", "ANSAC");
    }

    @Test
    void the_offered_body_sees_a_preview_and_everything_once_it_leads() {
        // given
        String ref = ready("AMBER");
        Response offered = offer(ref, "AFCDM");
        Response preview = issue(ref, headOf("AFCDM").token());

        // when
        accept(offered.path("id"), "AFCDM", offered.header("ETag"));
        Response whole = issue(ref, headOf("AFCDM").token());

        // then
        assertThat(preview.<String>path("access")).isEqualTo("PREVIEW");
        assertThat(preview.<String>path("title")).isEqualTo("Ransomware at a regional bank");
        assertThat(preview.asString()).doesNotContain("encrypted");
        assertThat(whole.<String>path("access")).isEqualTo("FULL");
        assertThat(whole.asString()).contains("encrypted");
    }

    @Test
    void a_reader_who_has_the_issue_is_not_sent_it_again_until_something_of_it_changes() {
        // given
        String ref = ready("AMBER");
        String seen = Story.etag(ref);
        Response unchanged = unlessSeen(ref, chair(), seen);

        // when
        offer(ref, "AFCDM");
        Response changed = unlessSeen(ref, chair(), seen);

        // then
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void the_tag_of_one_reader_is_not_that_of_another_who_is_shown_less() {
        // given
        String ref = ready("AMBER");

        // when
        Response other = unlessSeen(ref, OTHER_BODY, Story.etag(ref));

        // then
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.<String>path("access")).isEqualTo("REFERENCE");
    }

    @Test
    void who_may_not_know_of_an_issue_finds_it_neither_by_reference_nor_in_a_list_nor_among_the_leads() {
        // given
        String ref = ready("AMBER");
        Response offered = offer(ref, "AFCDM");
        accept(offered.path("id"), "AFCDM", offered.header("ETag"));

        // then
        assertThatProblem(issue(ref, PARTNER)).is(404, "not-found");
        assertThat(listed(PARTNER, "")).doesNotContain(ref);
        assertThat(given().auth()
                        .oauth2(PARTNER)
                        .get("/api/v1/leads?limit=200")
                        .jsonPath()
                        .<String>getList("items.issue"))
                .doesNotContain(ref);
        assertThatProblem(given().auth().oauth2(PARTNER).get("/api/v1/issues/" + ref + "/lead"))
                .is(404, "not-found");
        assertThatProblem(given().auth().oauth2(PARTNER).get("/api/v1/issues/" + ref + "/referrals"))
                .is(404, "not-found");
        assertThatProblem(given().auth().oauth2(PARTNER).get("/api/v1/referrals/" + offered.path("id")))
                .is(404, "not-found");
    }

    @Test
    void a_red_issue_is_for_the_persons_named_and_the_committee_knows_that_it_is_there() {
        // given
        String ref = raise("RED");

        // then
        assertThat(issue(ref, officerOf("ANSAC").token()).<String>path("access"))
                .isEqualTo("FULL");
        assertThat(issue(ref, chair()).<String>path("access")).isEqualTo("REFERENCE");
        assertThat(issue(ref, chair()).asString()).doesNotContain("Ransomware", "encrypted");
        assertThatProblem(issue(ref, headOf("ANSAC").token())).is(404, "not-found");
        assertThat(listed(headOf("ANSAC").token(), "")).doesNotContain(ref);
        assertThat(listed(officerOf("ANSAC").token(), "")).contains(ref);
    }

    @Test
    void refused_offers_are_shown_to_those_who_may_read_the_issue_only() {
        // given
        String ref = ready("AMBER");
        Response offered = offer(ref, "AFCDM");

        // then
        assertThat(given().auth()
                        .oauth2(OTHER_BODY)
                        .get("/api/v1/issues/" + ref + "/referrals")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThatProblem(given().auth().oauth2(OTHER_BODY).get("/api/v1/referrals/" + offered.path("id")))
                .is(404, "not-found");
    }

    @Test
    void the_lead_of_every_instant_is_the_one_whose_tenure_holds_it() {
        // given
        String ref = ready("GREEN");
        Response offered = offer(ref, "AFCDM");
        Response accepted = accept(offered.path("id"), "AFCDM", offered.header("ETag"));
        Instant since = Instant.parse(accepted.path("acceptedAt"));
        String path = "/api/v1/issues/" + ref + "/lead?at=";

        // when
        Response before = given().auth().oauth2(chair()).get(path + since.minusNanos(1000));
        Response at = given().auth().oauth2(chair()).get(path + since);
        Response future = given().auth().oauth2(chair()).get(path + since.plusSeconds(3600));

        // then
        assertThat(before.<Object>path("lead")).isNull();
        assertThat(at.<String>path("lead.body")).isEqualTo("AFCDM");
        assertThatProblem(future).is(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1066-10-14T09:00:00Z", "-999999999-01-01T00:00:00Z", "2200-01-01T00:00:00Z"})
    void an_instant_of_another_time_is_refused_before_the_database_is_asked(String instant) {
        // given
        String ref = raise("GREEN");

        // when
        Response ofIssue = given().auth().oauth2(chair()).get("/api/v1/issues/" + ref + "/lead?at=" + instant);
        Response all = given().auth().oauth2(chair()).get("/api/v1/leads?at=" + instant);

        // then
        assertThatProblem(ofIssue).is(400, "malformed-request").pointsAt("at");
        assertThatProblem(all).is(400, "malformed-request").pointsAt("at");
    }

    @Test
    void a_list_comes_in_pages_that_miss_nothing_and_repeat_nothing() {
        // given
        List<String> raised = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            raised.add(raise("GREEN"));
        }
        List<String> seen = new ArrayList<>();
        String query = "/api/v1/issues?limit=2";

        // when
        while (query != null) {
            Response page = given().auth().oauth2(chair()).get(query);
            seen.addAll(page.jsonPath().getList("items.ref"));
            String link = page.header("Link");
            query = link == null ? null : "/api/v1/issues" + link.substring(1, link.indexOf('>'));
        }

        // then
        assertThat(seen).containsAll(raised).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void a_list_is_filtered_by_state_topic_function_member_state_and_lead() {
        // given
        String ref = ready("GREEN");
        Response offered = offer(ref, "AFCDM");
        accept(offered.path("id"), "AFCDM", offered.header("ETag"));
        String raised = raise("GREEN");

        // then
        assertThat(listed(chair(), "&state=READY")).contains(ref).doesNotContain(raised);
        assertThat(listed(chair(), "&state=READY&state=RECEIVED")).contains(ref, raised);
        assertThat(listed(chair(), "&topic=cyber.cii")).contains(ref, raised);
        assertThat(listed(chair(), "&topic=cyber.crime")).doesNotContain(ref, raised);
        assertThat(listed(chair(), "&function=OPERATIONAL")).contains(ref);
        assertThat(listed(chair(), "&function=LEGAL")).doesNotContain(ref);
        assertThat(listed(chair(), "&memberState=SG")).contains(ref);
        assertThat(listed(chair(), "&memberState=TL")).doesNotContain(ref);
        assertThat(listed(chair(), "&lead=AFCDM")).contains(ref).doesNotContain(raised);
    }
}
