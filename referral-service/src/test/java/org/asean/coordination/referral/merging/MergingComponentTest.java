package org.asean.coordination.referral.merging;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.listedTag;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class MergingComponentTest {

    private static final Map<String, String> REASON = Map.of("reason", "They are two matters.");
    private static final int ROUNDS = 20;

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static Map<String, Object> into(String target) {
        Map<String, Object> request = new HashMap<>();
        request.put("into", target);
        request.put("reason", "One matter.");
        return request;
    }

    private static Response merge(String source, String target) {
        return on("/issues/" + source, "merge", chair(), into(target), etag(source));
    }

    private static String state(String ref) {
        return TestDatabase.value("select state from issue where ref = '" + ref + "'");
    }

    private static long live(String... refs) {
        return TestDatabase.count("select count(*) from referral where live_while is not null and issue_ref in ('"
                + String.join("','", refs) + "')");
    }

    @Test
    void a_source_that_nobody_holds_becomes_a_part_and_can_hold_no_referral() {
        // given
        String source = ready("GREEN");
        String target = led("GREEN", "AFCDM");

        // when
        done(merge(source, target));

        // then
        assertThat(state(source)).isEqualTo("MERGED");
        assertThat(issue(target).<String>path("lead.body")).isEqualTo("AFCDM");
        assertThatProblem(on("/issues/" + source, "referrals", chair(), Map.of("body", "AFCDM"), listedTag(source)))
                .is(409, "issue-not-ready");
    }

    @Test
    void the_body_that_holds_the_source_goes_on_with_the_target_in_the_same_state_and_without_a_gap() {
        // given
        String source = led("GREEN", "AFCDM");
        String former = lead(source);
        act(former, "start", headOf("AFCDM").token(), Map.of());
        String target = ready("GREEN");

        // when
        done(merge(source, target));

        // then
        Response lead = given().auth().oauth2(chair()).get("/api/v1" + lead(target));
        Response ended = given().auth().oauth2(chair()).get("/api/v1" + former);
        assertThat(lead.<String>path("body")).isEqualTo("AFCDM");
        assertThat(lead.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(lead.<String>path("basis")).isEqualTo("MERGE");
        assertThat(ended.<String>path("state")).isEqualTo("SUPERSEDED");
        assertThat(lead.<String>path("acceptedAt")).isEqualTo(ended.path("endedAt"));
    }

    @Test
    void of_two_held_issues_none_is_merged_unless_it_is_said_what_becomes_of_the_sources_body() {
        // given
        String source = led("GREEN", "AFCDM");
        String target = led("GREEN", "SOMTC-WG-CC");
        long entries = entries();

        // when
        Response unsaid = merge(source, target);
        long after = entries();

        // then
        assertThatProblem(unsaid).is(422, "merge-would-leave-two-leads");
        long changes = after - entries;
        InvariantLedger.record("I5", "merges of two held issues without a stated ending", 1, changes);
        assertThat(changes).isZero();
        Map<String, Object> said = into(target);
        said.put("sourceBodyBecomes", "INFORM");
        done(on("/issues/" + source, "merge", chair(), said, etag(source)));
        assertThat(live(source, target)).isEqualTo(1);
        assertThat(issue(target).<String>path("lead.body")).isEqualTo("SOMTC-WG-CC");
    }

    private static long entries() {
        return TestDatabase.count("select count(*) from record_entry");
    }

    @Test
    void a_marking_waits_for_a_part_of_a_lower_reference_without_holding_the_whole() throws SQLException {
        // given
        String member = ready("GREEN");
        String canonical = ready("GREEN");
        done(merge(member, canonical));
        String tag = etag(canonical);
        try (Connection other = TestDatabase.connect()) {
            other.setAutoCommit(false);
            hold(other, member);

            // when
            CompletableFuture<Response> marking = CompletableFuture.supplyAsync(() -> on(
                    "/issues/" + canonical,
                    "marking",
                    chair(),
                    Map.of("marking", "AMBER", "reason", "It names a bank."),
                    tag));
            await().until(() -> TestDatabase.value(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                    .equals("1"));
            hold(other, canonical); // a deadlock, if the command held it
            other.rollback();

            // then
            done(marking.join());
        }
        assertThat(TestDatabase.value("select string_agg(distinct marking, ',') from issue where ref in ('" + member
                        + "', '" + canonical + "')"))
                .isEqualTo("AMBER");
    }

    private static void hold(Connection connection, String ref) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from issue where ref = '" + ref + "' for no key update");
        }
    }

    @Test
    void both_get_the_stricter_marking_of_the_two() {
        // given
        String source = ready("AMBER");
        String target = ready("GREEN");

        // when
        done(merge(source, target));

        // then
        assertThat(issue(target).<String>path("marking")).isEqualTo("AMBER");
        assertThatProblem(issue(target, as("partner-observer").token())).is(404, "not-found");
    }

    @Test
    void an_issue_is_merged_neither_into_itself_nor_into_one_that_is_merged_nor_into_one_that_is_over() {
        // given
        String source = ready("GREEN");
        String merged = ready("GREEN");
        done(merge(merged, ready("GREEN")));
        String over = ready("GREEN");
        act("/issues/" + over, "resolution", chair(), Map.of("reason", "Done."));

        // then
        assertThatProblem(merge(source, source)).is(422, "merge-into-itself");
        assertThatProblem(merge(source, merged)).is(409, "merge-target-merged");
        assertThatProblem(merge(source, over)).is(409, "illegal-transition");
    }

    @Test
    void two_issues_in_triage_are_merged_while_nobody_holds_either() {
        // given
        String source = raise("GREEN");
        String target = raise("GREEN");

        // when
        Response merged = merge(source, target);

        // then
        done(merged);
        assertThat(state(target)).isEqualTo("RECEIVED");
    }

    @Test
    void what_is_detached_is_in_triage_with_what_was_merged_into_it() {
        // given
        String inner = ready("GREEN");
        String middle = ready("GREEN");
        String outer = ready("GREEN");
        done(merge(inner, middle));
        done(merge(middle, outer));

        // when
        done(on("/issues/" + middle, "detachment", chair(), REASON, listedTag(middle)));

        // then
        assertThat(state(middle)).isEqualTo("IN_TRIAGE");
        assertThat(state(inner)).isEqualTo("MERGED");
        assertThat(TestDatabase.value(
                        "select canonical from membership where until is null and member = '" + inner + "'"))
                .isEqualTo(middle);
        assertThatProblem(on("/issues/" + middle, "detachment", chair(), REASON, etag(middle)))
                .is(409, "issue-not-merged");
    }

    @Test
    void of_opposite_merges_at_once_exactly_one_succeeds() {
        // given
        long violations = 0;

        // when
        for (int round = 0; round < ROUNDS; round++) {
            String one = ready("GREEN");
            String two = ready("GREEN");
            CompletableFuture<Response> there = CompletableFuture.supplyAsync(prepared(one, two)::send);
            CompletableFuture<Response> back = CompletableFuture.supplyAsync(prepared(two, one)::send);
            int succeeded =
                    (there.join().statusCode() == 200 ? 1 : 0) + (back.join().statusCode() == 200 ? 1 : 0);
            boolean oneIsMerged = state(one).equals("MERGED") ^ state(two).equals("MERGED");
            violations += succeeded == 1 && oneIsMerged ? 0 : 1;
        }

        // then
        InvariantLedger.record("I4", "opposite merges at once", ROUNDS, violations);
        assertThat(violations).isZero();
    }

    private static Prepared prepared(String source, String target) {
        return new Prepared(source, target, etag(source), chair());
    }

    /** Everything is fetched before, so that both are sent at once. */
    private record Prepared(String source, String target, String etag, String token) {
        Response send() {
            return given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", etag)
                    .contentType("application/json")
                    .body(into(target))
                    .post("/api/v1/issues/" + source + "/merge");
        }
    }

    @Test
    void a_raiser_leaves_what_others_have_raised_too() {
        // given
        String canonical = led("GREEN", "AFCDM");
        done(merge(ready("GREEN"), canonical));

        // when
        Response left =
                act("/issues/" + canonical, "withdrawal", headOf("ANSAC").token(), Map.of("reason", "Not ours."));

        // then
        assertThat(left.<String>path("state")).isEqualTo("READY");
        assertThat(left.<String>path("raiserLeftAt")).isNotNull();
        assertThat(left.<String>path("lead.body")).isEqualTo("AFCDM");
    }

    @Test
    void a_merge_ends_an_open_transfer_of_the_source() {
        // given
        String source = led("GREEN", "AFCDM");
        String transfer = act(
                        lead(source),
                        "transfer-offers",
                        headOf("AFCDM").token(),
                        Map.of("body", "SOMTC-WG-CC", "reason", "A crime.", "handOverNote", "See the logs."))
                .path("id");

        // when
        done(merge(source, ready("GREEN")));

        // then
        assertThat(TestDatabase.value("select state from transfer_offer where id = '" + transfer + "'"))
                .isEqualTo("VOID");
    }

    @Test
    void a_merge_with_an_old_tag_is_refused_and_an_offer_that_came_first_stays() {
        // given
        String source = ready("GREEN");
        String target = ready("GREEN");
        String etag = etag(source);
        done(offer(source, "AFCDM"));

        // when
        Response late = on("/issues/" + source, "merge", chair(), into(target), etag);

        // then
        assertThatProblem(late).is(412, "stale-epoch");
        assertThat(issue(source).<String>path("offer.body")).isEqualTo("AFCDM");
    }
}
