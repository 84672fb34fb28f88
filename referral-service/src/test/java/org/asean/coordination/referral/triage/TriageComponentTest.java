package org.asean.coordination.referral.triage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.issue;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class TriageComponentTest {

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static String of(String ref) {
        return "/issues/" + ref;
    }

    private static Map<String, Object> telecom() {
        return Map.of(
                "topic",
                "cyber.cii.telecom",
                "function",
                "OPERATIONAL",
                "states",
                List.of("SG"),
                "reason",
                "The carrier was the target.");
    }

    @Test
    void saying_anew_what_an_issue_is_about_records_both_routing_answers_and_moves_no_lead() {
        // given
        String ref = led("GREEN", "AFCDM");

        // when
        Response reclassified = act(of(ref), "classification", chair(), telecom());

        // then
        assertThat(reclassified.<String>path("topic")).isEqualTo("cyber.cii.telecom");
        assertThat(reclassified.<String>path("lead.body")).isEqualTo("AFCDM");
        String compared = TestDatabase.value(
                "select data->'before'->>'lead' || ' ' || coalesce(data->'after'->>'lead', data->'after'->>'outcome') from event"
                        + " where type = 'routing-compared' and subject like 'issue/" + ref + "/%'");
        assertThat(compared).startsWith("AFCDM ").isNotEqualTo("AFCDM AFCDM");
    }

    @Test
    void saying_it_anew_needs_a_reason_and_the_tag_that_was_seen() {
        // given
        String ref = ready("GREEN");
        String etag = etag(ref);

        // when
        Response without = on(
                of(ref),
                "classification",
                chair(),
                Map.of("topic", "cyber.cii.telecom", "function", "OPERATIONAL", "states", List.of("SG")),
                etag);
        act(of(ref), "classification", chair(), telecom());
        Response stale = on(of(ref), "classification", chair(), telecom(), etag);

        // then
        assertThatProblem(without).is(422, "reason-required");
        assertThatProblem(stale).is(412, "stale-epoch");
    }

    @Test
    void a_marking_counts_at_once_for_what_was_told_before_too() {
        // given
        String ref = ready("GREEN");
        String other = headOf("STOM").token();
        Response before = issue(ref, other);

        // when
        act(
                of(ref),
                "marking",
                officerOf("ANSAC").token(),
                Map.of("marking", "AMBER", "reason", "Names of customers."));

        // then
        assertThat(before.<String>path("title")).isNotNull();
        assertThat(issue(ref, other).<Object>path("title")).isNull();
        assertThatProblem(issue(ref, as("partner-observer").token())).is(404, "not-found");
    }

    @Test
    void only_the_raiser_or_the_chair_says_who_may_read_an_issue() {
        // given
        String ref = raise("GREEN");
        Map<String, Object> open = Map.of("marking", "CLEAR", "reason", "For the press.");

        // then
        assertThatProblem(on(of(ref), "marking", headOf("STOM").token(), open, etag(ref)))
                .is(403, "no-term-in-force");
        assertThatProblem(on(of(ref), "marking", as("secretariat").token(), open, etag(ref)))
                .is(403, "forbidden");
        assertThat(act(of(ref), "marking", chair(), open).<String>path("marking"))
                .isEqualTo("CLEAR");
    }

    @Test
    void a_head_who_would_not_read_the_issue_any_more_does_not_mark_it_so() {
        // given
        String ref = raise("GREEN");
        String head = headOf("ANSAC").subject("the-head").token();
        Map<String, Object> red = Map.of("marking", "RED", "reason", "A suspect is named.");

        // when
        Response refused = on(of(ref), "marking", head, red, etag(ref));

        // then
        assertThatProblem(refused).is(422, "marking-excludes-caller");
        assertThat(issue(ref).<String>path("marking")).isEqualTo("GREEN");
        Map<String, Object> named = new HashMap<>(red);
        named.put("namedPersons", List.of("the-head"));
        assertThat(act(of(ref), "marking", head, named).<String>path("marking")).isEqualTo("RED");
    }

    @Test
    void persons_named_with_a_red_marking_read_it_and_the_chair_does_not_any_more() {
        // given
        String ref = raise("GREEN");

        // when
        act(
                of(ref),
                "marking",
                officerOf("ANSAC").token(),
                Map.of("marking", "RED", "namedPersons", List.of("officer-STOM"), "reason", "A source is at risk."));

        // then
        assertThat(issue(ref, officerOf("STOM").token()).<String>path("access")).isEqualTo("FULL");
        assertThat(issue(ref).<String>path("access")).isEqualTo("REFERENCE");
        assertThatProblem(issue(ref, headOf("AFCDM").token())).is(404, "not-found");
    }
}
