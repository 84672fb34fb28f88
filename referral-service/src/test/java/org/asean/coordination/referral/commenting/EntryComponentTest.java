package org.asean.coordination.referral.commenting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.EventAssert;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.PartStory.act;
import static org.asean.coordination.referral.PartStory.asked;
import static org.asean.coordination.referral.PartStory.comment;
import static org.asean.coordination.referral.PartStory.listed;
import static org.asean.coordination.referral.PartStory.told;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.matter;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class EntryComponentTest {

    private static final String RAISER = officerOf("ANSAC").token();
    private static final String LEAD = headOf("AFCDM").token();
    private static final Map<String, String> WORDS = Map.of("text", "We found the way in.");

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static Map<String, String> marked(String marking) {
        return Map.of("text", "We found the way in.", "marking", marking);
    }

    private static void mark(String ref, String marking) {
        done(command(RAISER)
                .header("If-Match", etag(ref))
                .body(Map.of("marking", marking, "reason", "Names of customers."))
                .post("/api/v1/issues/" + ref + "/marking"));
    }

    @Test
    void the_parties_of_an_issue_say_something_on_it_and_the_issue_stays_as_it_is() {
        // given
        String ref = led("GREEN", "AFCDM");
        Response support = asked(ref, "SOMTC-WG-CC", "INFORM");
        String before = etag(ref);
        String focal = as("state-focal").state("SG").token();

        // when
        List<Response> written = List.of(
                comment(ref, RAISER, WORDS),
                comment(ref, LEAD, WORDS),
                comment(ref, officerOf("SOMTC-WG-CC").token(), WORDS),
                comment(ref, focal, WORDS),
                comment(ref, chair(), WORDS),
                comment(ref, as("secretariat").token(), WORDS));

        // then
        assertThat(written).allMatch(answer -> answer.statusCode() == 201);
        assertThat(listed(ref, "entries", chair()))
                .extracting(entry -> entry.get("id"))
                .containsExactlyElementsOf(written.stream()
                        .map(answer -> answer.<Object>path("id"))
                        .toList());
        assertThat(listed(ref, "entries", chair()))
                .extracting(entry -> entry.get("body") + "/" + entry.get("state"))
                .containsExactly(
                        "ANSAC/null", "AFCDM/null", "SOMTC-WG-CC/null", "null/SG", "CYBER-CC/null", "null/null");
        assertThat(etag(ref)).isEqualTo(before);
        Response first = written.get(0);
        assertThat(told("issue/" + ref + "/entry/" + first.path("id"))).containsExactly("entry-written");
        Response read = given().auth().oauth2(LEAD).get(first.header("Location"));
        assertThat(read.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(read.header("ETag")).isEqualTo(first.header("ETag"));
        done(act("supports", support, "closure", LEAD, Map.of("reason", "Thanks for all.")));
        assertThatProblem(comment(ref, officerOf("SOMTC-WG-CC").token(), WORDS)).is(403, "not-a-party");
    }

    @Test
    void whoever_only_reads_says_nothing() {
        // given
        String ref = led("GREEN", "AFCDM");
        asked(ref, "SOMRI", "SUPPORT");

        // then
        assertThatProblem(comment(ref, officerOf("STOM").token(), WORDS)).is(403, "not-a-party");
        assertThatProblem(comment(ref, headOf("SOMRI").token(), WORDS)).is(403, "not-a-party");
        assertThatProblem(comment(ref, as("state-focal").state("BN").token(), WORDS))
                .is(403, "not-a-party");
        assertThatProblem(comment(ref, as("chair").subject("nobody").token(), WORDS))
                .is(403, "no-term-in-force");
        assertThatProblem(comment(led("AMBER", "AFCDM"), officerOf("STOM").token(), WORDS))
                .is(403, "not-a-party");
        assertThat(listed(ref, "entries", chair())).isEmpty();
    }

    @Test
    void an_entry_is_never_more_open_than_its_issue() {
        // given
        String ref = ready("AMBER");

        // when
        Response open = comment(ref, RAISER, marked("GREEN"));
        Response alike = comment(ref, RAISER, WORDS);
        Response strict = comment(ref, RAISER, marked("AMBER+STRICT"));

        // then
        assertThatProblem(open).is(422, "marking-too-open");
        assertThat(done(alike).<String>path("marking")).isEqualTo("AMBER");
        assertThat(done(strict).<String>path("marking")).isEqualTo("AMBER+STRICT");
    }

    @Test
    void what_is_marked_more_strictly_is_read_by_fewer_by_every_path() {
        // given
        String ref = ready("AMBER");
        done(comment(ref, RAISER, WORDS));
        Response strict = done(comment(ref, RAISER, marked("AMBER+STRICT")));
        Response red = done(comment(ref, RAISER, marked("RED")));
        String auditor = as("auditor").token();

        // then
        assertThat(listed(ref, "entries", RAISER)).hasSize(3);
        assertThat(listed(ref, "entries", chair())).hasSize(2);
        assertThat(listed(ref, "entries", auditor)).hasSize(1);
        assertThat(listed(ref, "entries", officerOf("SOMRI").token())).isEmpty();
        assertThatProblem(given().auth().oauth2(auditor).get(strict.header("Location")))
                .is(404, "not-found");
        assertThatProblem(given().auth().oauth2(chair()).get(red.header("Location")))
                .is(404, "not-found");
        EventAssert.everyEventOf("referral");
        String feed = given().auth()
                .oauth2(auditor)
                .get("/api/v1/referral/events?limit=200&types=org.asean.coordination.referral.entry-written")
                .asString();
        assertThat(feed).contains("/entry/" + strict.path("id"), "/entry/" + red.path("id"));
        assertThat(given().auth()
                        .oauth2(auditor)
                        .get("/api/v1/referral/events?limit=200&types=org.asean.coordination.referral.entry-written")
                        .jsonPath()
                        .getList("items.findAll { it.withheld }.subject", String.class))
                .contains("issue/" + ref + "/entry/" + strict.path("id"), "issue/" + ref + "/entry/" + red.path("id"));
    }

    @Test
    void when_the_issue_becomes_stricter_that_counts_for_what_was_said_before() {
        // given
        String ref = ready("GREEN");
        Response said = done(comment(ref, RAISER, WORDS));
        String other = officerOf("SOMRI").token();
        assertThat(listed(ref, "entries", other)).hasSize(1);

        // when
        mark(ref, "AMBER");

        // then
        assertThat(listed(ref, "entries", other)).isEmpty();
        assertThatProblem(given().auth().oauth2(other).get(said.header("Location")))
                .is(404, "not-found");
        assertThat(listed(ref, "entries", RAISER)).hasSize(1);
    }

    @Test
    void a_body_that_led_reads_what_was_said_until_its_end_and_nothing_newer() {
        // given
        String ref = led("AMBER", "AFCDM");
        Response before = done(comment(ref, RAISER, WORDS));
        done(comment(ref, RAISER, marked("AMBER+STRICT")));
        Story.act(Story.lead(ref), "recall", chair(), Map.of("reason", "They have no people."));

        // when
        Response after = done(comment(ref, RAISER, WORDS));

        // then
        assertThat(listed(ref, "entries", LEAD))
                .extracting(entry -> entry.get("id"))
                .containsExactly(before.<Object>path("id"));
        assertThat(given().auth().oauth2(LEAD).get(before.header("Location")).statusCode())
                .isEqualTo(200);
        assertThatProblem(given().auth().oauth2(LEAD).get(after.header("Location")))
                .is(404, "not-found");
        assertThatProblem(comment(ref, LEAD, WORDS)).is(403, "not-a-party");
    }

    @Test
    void a_long_list_comes_in_parts_and_none_twice() {
        // given
        String ref = ready("GREEN");
        for (int number = 1; number <= 5; number++) {
            done(comment(ref, RAISER, Map.of("text", "Number " + number)));
        }

        // when
        List<String> read = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            Response part = given().auth().oauth2(chair()).get("/api/v1/issues/" + ref + "/entries?limit=2" + after);
            read.addAll(part.jsonPath().getList("items.text"));
            after = "&after=" + part.path("page.endCursor");
            more = part.path("page.hasMore");
        }

        // then
        assertThat(read).containsExactly("Number 1", "Number 2", "Number 3", "Number 4", "Number 5");
        assertThatProblem(given().auth().oauth2(chair()).get("/api/v1/issues/" + ref + "/entries?after=bm9uZQ"))
                .is(400, "malformed-request");
    }

    @Test
    void what_is_resolved_may_be_objected_to_and_what_is_over_is_not_spoken_of() {
        // given
        String ref = ready("GREEN");
        Map<String, String> why = Map.of("reason", "It is done.");
        done(command(chair()).header("If-Match", etag(ref)).body(why).post("/api/v1/issues/" + ref + "/resolution"));

        // when
        Response objection = comment(ref, RAISER, WORDS);
        done(command(chair()).header("If-Match", etag(ref)).body("{}").post("/api/v1/issues/" + ref + "/closure"));
        Response late = comment(ref, RAISER, WORDS);

        // then
        done(objection);
        assertThatProblem(late).is(409, "issue-not-open");
    }

    @Test
    void a_comment_says_something_and_what_its_sender_saw_and_is_said_once() {
        // given
        String ref = ready("GREEN");
        String path = "/api/v1/issues/" + ref + "/entries";

        // when
        Response empty = comment(ref, RAISER, Map.of("text", "   "));
        Response wrong = comment(ref, RAISER, marked("PURPLE"));
        Response blind = command(RAISER).body(WORDS).post(path);
        Response stale =
                command(RAISER).header("If-Match", "\"7.1.0\"").body(WORDS).post(path);
        String key = "said-once-" + ref;
        List<Response> twice = List.of(once(key, ref), once(key, ref));

        // then
        assertThatProblem(empty).is(400, "malformed-request");
        assertThatProblem(wrong).is(400, "malformed-request");
        assertThatProblem(blind).is(428, "precondition-required");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThat(twice).allMatch(answer -> answer.statusCode() == 201);
        assertThat(listed(ref, "entries", chair())).hasSize(1);
    }

    private static Response once(String key, String ref) {
        return given().auth()
                .oauth2(RAISER)
                .header("Idempotency-Key", key)
                .header("If-Match", etag(ref))
                .contentType("application/json")
                .body(WORDS)
                .post("/api/v1/issues/" + ref + "/entries");
    }

    @Test
    void who_may_not_know_of_an_issue_finds_nothing_that_was_said_on_it() {
        // given
        String ref = done(command(RAISER).body(matter("AMBER")).post("/api/v1/issues"))
                .path("ref");
        Response said = done(comment(ref, RAISER, WORDS));
        String partner = as("partner-observer").token();

        // then
        assertThatProblem(given().auth().oauth2(partner).get("/api/v1/issues/" + ref + "/entries"))
                .is(404, "not-found");
        assertThatProblem(given().auth().oauth2(partner).get(said.header("Location")))
                .is(404, "not-found");
    }
}
