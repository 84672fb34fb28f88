package org.asean.coordination.referral.reading;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

/** Who led at an instant, also where issues were merged and detached since. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class LeadAtComponentTest {

    private static final int INSTANTS = 120;

    /** The tenures of an issue at an instant, by its own referrals and by those of what it was merged into then, two levels deep. */
    private static final String TENURES = """
            select coalesce(string_agg(body, ','), '') from (
              select body from referral r where r.issue_ref in (
                select '%1$s'
                union select canonical from membership where member = '%1$s' and since <= '%2$s' and (until is null or until > '%2$s')
                union select b.canonical from membership a join membership b on b.member = a.canonical
                 where a.member = '%1$s' and a.since <= '%2$s' and (a.until is null or a.until > '%2$s')
                   and b.since <= '%2$s' and (b.until is null or b.until > '%2$s'))
                 and accepted_at <= '%2$s' and (ended_at is null or ended_at > '%2$s')) led
            """;

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @AfterEach
    void theClockIsRight() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static void laterBy(int hours) {
        TestDatabase.moveClock(Duration.ofHours(hours));
    }

    private static void merge(String source, String target) {
        act("/issues/" + source, "merge", chair(), Map.of("into", target, "reason", "One matter."));
    }

    private static Response at(String ref, Instant at) {
        return given().auth().oauth2(chair()).get("/api/v1/issues/" + ref + "/lead?at=" + at);
    }

    @Test
    void zero_or_one_body_led_at_every_instant_and_the_tenures_say_which() {
        // given
        Instant begin = Instant.parse(issue(ready("GREEN")).path("raisedAt"));
        String first = led("GREEN", "AFCDM");
        String second = ready("GREEN");
        String third = ready("GREEN");
        laterBy(1);
        merge(first, second);
        laterBy(2);
        merge(second, third);
        laterBy(3);
        done(on("/issues/" + first, "detachment", chair(), Map.of("reason", "Two."), Story.listedTag(first)));
        laterBy(4);
        act(lead(third), "return", headOf("AFCDM").token(), Map.of("reason", "No.", "handBackNote", "Ask."));
        laterBy(5);
        Random dice = new Random(20261125);
        List<String> refs = List.of(first, second, third);
        int wrong = 0;

        // when
        for (int i = 0; i < INSTANTS; i++) {
            Instant instant = begin.plusMillis(dice.nextInt(5 * 3_600_000));
            String ref = refs.get(i % refs.size());
            String shown = Objects.toString(at(ref, instant).path("lead.body"), "");
            String listed = Objects.toString(
                    given().auth()
                            .oauth2(chair())
                            .get("/api/v1/leads?limit=200&at=" + instant)
                            .path("items.find { it.issue == '%s' }.body".formatted(ref)),
                    "");
            String led = TestDatabase.value(TENURES.formatted(ref, instant));
            wrong += shown.equals(led) && listed.equals(led) ? 0 : 1;
        }

        // then
        InvariantLedger.record("I19", "instants of issues that were merged and detached", INSTANTS, wrong);
        assertThat(wrong).isZero();
    }

    @Test
    void who_asks_for_a_merged_issue_is_sent_to_the_one_that_is_led_in_its_stead() {
        // given
        String first = ready("GREEN");
        String second = ready("GREEN");
        String third = ready("GREEN");
        merge(first, second);
        merge(second, third);

        // when
        Response seen = issue(first);

        // then
        assertThat(seen.statusCode()).isEqualTo(308);
        assertThat(seen.header("Location")).endsWith("/api/v1/issues/" + third);
        assertThat(seen.<String>path("state")).isEqualTo("MERGED");
    }

    @Test
    void who_may_not_know_of_that_one_finds_nothing() {
        // given
        String member = ready("GREEN");
        String canonical = ready("GREEN");
        merge(member, canonical);
        act("/issues/" + canonical, "marking", chair(), Map.of("marking", "AMBER", "reason", "Names."));
        TestDatabase.execute("update issue set marking = 'GREEN' where ref = '" + member + "'");

        // when
        Response seen = issue(member, as("partner-observer").token());
        TestDatabase.execute("update issue set marking = 'AMBER' where ref = '" + member + "'");

        // then
        assertThatProblem(seen).is(404, "not-found");
    }
}
