package org.asean.coordination.mandate.committee;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.mandate.Secretariat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.appoint;
import static org.asean.coordination.mandate.Secretariat.asReader;
import static org.asean.coordination.mandate.Secretariat.asSecretariat;
import static org.asean.coordination.mandate.Secretariat.member;
import static org.asean.coordination.mandate.Secretariat.read;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommitteeComponentTest {

    private static final String COMMITTEES = "/api/v1/committees";
    private static final String Y2026 = "2026-01-01T00:00:00Z";

    @AfterEach
    void theClockIsRight() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    @Test
    void a_committee_is_established_and_found_where_the_answer_says() {
        // given
        String wish =
                "{\"code\":\"FOUND-HERE\",\"name\":\"Comité de sécurité 安全\",\"kind\":\"WORKING_LEVEL\",\"parent\":\"CYBER-CC\"}";

        // when
        Response answer = asSecretariat().body(wish).post(COMMITTEES);

        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        Response found = asReader().get(answer.header("Location"));
        assertThat(found.asString()).isEqualTo(answer.asString());
        assertThat(found.header("ETag")).isEqualTo(answer.header("ETag")).isEqualTo(found.path("etag"));
        assertThat(found.<String>path("name")).isEqualTo("Comité de sécurité 安全");
    }

    @Test
    void a_code_is_given_once() {
        // given
        String code = aCommittee();

        // when
        Response answer = asSecretariat()
                .body("{\"code\":\"" + code + "\",\"name\":\"Another\",\"kind\":\"TASKFORCE\"}")
                .post(COMMITTEES);

        // then
        assertThatProblem(answer).is(409, "committee-exists");
    }

    @Test
    void a_committee_is_not_its_own_parent() {
        // when
        Response answer = asSecretariat()
                .body("{\"code\":\"OWN-PARENT\",\"name\":\"N\",\"kind\":\"TASKFORCE\",\"parent\":\"OWN-PARENT\"}")
                .post(COMMITTEES);

        // then
        assertThatProblem(answer).is(422, "committee-is-its-own-parent");
    }

    @Test
    void a_request_sent_again_is_answered_again_and_not_done_again() {
        // given
        String key = UUID.randomUUID().toString();
        String code = aCommittee();
        String tag = read(code).header("ETag");
        String wish = member("s", "MEMBER", Y2026);

        // when
        Response first = keyed(key, tag).body(wish).post(COMMITTEES + "/" + code + "/members");
        Response again = keyed(key, tag).body(wish).post(COMMITTEES + "/" + code + "/members");

        // then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(read(code).jsonPath().getList("members")).hasSize(1);
    }

    @Test
    void a_key_that_came_with_another_request_is_refused() {
        // given
        String key = UUID.randomUUID().toString();
        String code = aCommittee();
        String tag = read(code).header("ETag");
        keyed(key, tag).body(member("s", "MEMBER", Y2026)).post(COMMITTEES + "/" + code + "/members");

        // when
        Response other = keyed(key, tag).body(member("t", "MEMBER", Y2026)).post(COMMITTEES + "/" + code + "/members");

        // then
        assertThatProblem(other).is(422, "idempotency-key-reused");
    }

    @Test
    void the_list_is_read_part_by_part() {
        // given
        List<String> made = List.of(aCommittee(), aCommittee(), aCommittee());
        List<String> seen = new ArrayList<>();

        // when
        Response part = asReader().get(COMMITTEES + "?limit=2");
        seen.addAll(part.path("items.code"));
        while (part.<Boolean>path("page.hasMore")) {
            assertThat(part.header("Link")).contains("rel=\"next\"");
            part = asReader().get(COMMITTEES + "?limit=2&after=" + part.path("page.endCursor"));
            seen.addAll(part.path("items.code"));
        }

        // then
        assertThat(seen).containsAll(made).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"CHAIR, one-chair-in-term", "VICE_CHAIR, one-vice-chair-in-term"})
    void a_second_term_that_overlaps_is_refused(String capacity, String code) {
        // given
        String committee = aCommittee();
        assertThat(appoint(committee, member("first", capacity, Y2026)).statusCode())
                .isEqualTo(200);

        // when
        Response second = appoint(committee, member("second", capacity, "2027-01-01T00:00:00Z"));

        // then
        assertThatProblem(second).is(409, code);
        assertThat(read(committee).jsonPath().getList("members")).hasSize(1);
    }

    @Test
    void one_chair_follows_the_other_at_one_instant() {
        // given
        String committee = aCommittee();
        appoint(committee, member("first", "CHAIR", Y2026, "2027-01-01T00:00:00Z"));

        // when
        Response second = appoint(committee, member("second", "CHAIR", "2027-01-01T00:00:00Z"));

        // then
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.jsonPath().getList("members.inTerm")).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'capacity':'CHAIR','state':'SG'} | who-presides-is-a-person",
                "{'capacity':'MEMBER'} | member-sits-for-a-body-or-a-state",
                "{'capacity':'MEMBER','state':'SG','body':'ACC'} | member-sits-for-a-body-or-a-state",
                "{'capacity':'MEMBER','state':'SG','from':'2026-01-01T00:00:00Z','to':'2026-01-01T00:00:00Z'} | term-is-empty",
            })
    void an_appointment_keeps_the_rules(String wish, String code) {
        // given
        String committee = aCommittee();

        // when
        Response answer = appoint(committee, wish.replace('\'', '"'));

        // then
        assertThatProblem(answer).is(422, code);
    }

    @Test
    void who_saw_an_older_committee_is_told_to_look_again() {
        // given
        String committee = aCommittee();
        String seen = read(committee).header("ETag");
        appoint(committee, member("first", "MEMBER", Y2026));

        // when
        Response late = asSecretariat()
                .header("If-Match", seen)
                .body(member("second", "MEMBER", Y2026))
                .post(COMMITTEES + "/" + committee + "/members");

        // then
        assertThatProblem(late).is(412, "stale-epoch");
        assertThat(read(committee).jsonPath().getList("members")).hasSize(1);
    }

    @Test
    void a_membership_ends_now_when_nothing_else_is_said() {
        // given
        String committee = aCommittee();
        String id = appoint(committee, member("first", "CHAIR", Y2026)).path("members[0].id");

        // when
        Response ended = end(committee, id, "{}");

        // then
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.<Boolean>path("members[0].inTerm")).isFalse();
        assertThat(appoint(
                                committee,
                                member(
                                        "second",
                                        "CHAIR",
                                        Instant.parse(ended.path("members[0].to"))
                                                .toString()))
                        .statusCode())
                .isEqualTo(200);
        assertThatProblem(end(committee, id, "{}")).is(409, "membership-ended");
    }

    @Test
    void a_term_that_has_not_begun_is_called_off_and_leaves_its_time_to_another() {
        // given
        String committee = aCommittee();
        String id = appoint(committee, member("first", "CHAIR", "2090-01-01T00:00:00Z"))
                .path("members[0].id");

        // when
        Response ended = end(committee, id, "{}");

        // then
        assertThat(ended.<String>path("members[0].to")).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(appoint(committee, member("second", "CHAIR", "2089-01-01T00:00:00Z"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02T00:00:00Z, end-lies-in-the-past", "2091-01-01T00:00:00Z, end-lies-beyond-the-term"})
    void an_end_lies_between_now_and_the_end_of_the_term(String at, String code) {
        // given
        String committee = aCommittee();
        String id = appoint(committee, member("first", "CHAIR", Y2026, "2090-01-01T00:00:00Z"))
                .path("members[0].id");

        // when
        Response refused = end(committee, id, "{\"at\":\"" + at + "\"}");

        // then
        assertThatProblem(refused).is(422, code);
        assertThat(read(committee).<String>path("members[0].to")).isEqualTo("2090-01-01T00:00:00Z");
    }

    @Test
    void only_a_member_of_this_committee_is_ended_here() {
        // given
        String other = appoint(aCommittee(), member("first", "CHAIR", Y2026)).path("members[0].id");

        // when
        Response refused = end(aCommittee(), other, "{}");

        // then
        assertThatProblem(refused).is(404, "not-found");
    }

    @Test
    void a_term_that_ends_by_the_clock_changes_the_tag() {
        // given
        String committee = aCommittee();
        String to = Instant.now().plus(Duration.ofHours(1)).toString();
        String before = appoint(committee, member("first", "CHAIR", Y2026, to)).header("ETag");
        assertThat(readUnlessSeen(committee, before).statusCode()).isEqualTo(304);

        // when
        TestDatabase.moveClock(Duration.ofHours(2));

        // then
        Response after = readUnlessSeen(committee, before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.<Boolean>path("members[0].inTerm")).isFalse();
        assertThat(after.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0.999.0\"", "\"something-else\""})
    void a_tag_that_was_never_given_out_matches_nothing(String tag) {
        // given
        String committee = aCommittee();

        // when
        Response refused = asSecretariat()
                .header("If-Match", tag)
                .body(member("first", "MEMBER", Y2026))
                .post(COMMITTEES + "/" + committee + "/members");

        // then
        assertThatProblem(refused).is(412, "stale-epoch");
    }

    @Test
    void a_precondition_longer_than_the_contract_says_is_malformed() {
        // given
        String committee = aCommittee();

        // when
        Response refused = asSecretariat()
                .header("If-Match", "\"0.1.0\",".repeat(50))
                .body(member("first", "MEMBER", Y2026))
                .post(COMMITTEES + "/" + committee + "/members");

        // then
        assertThatProblem(refused).is(400, "malformed-request");
    }

    private static Response readUnlessSeen(String committee, String tag) {
        return asReader().header("If-None-Match", tag).get(COMMITTEES + "/" + committee);
    }

    private static io.restassured.specification.RequestSpecification keyed(String key, String tag) {
        return asSecretariat().header("Idempotency-Key", key).header("If-Match", tag);
    }

    private static Response end(String committee, String id, String wish) {
        return asSecretariat()
                .header("If-Match", Secretariat.read(committee).header("ETag"))
                .body(wish)
                .post(COMMITTEES + "/" + committee + "/members/" + id + "/end");
    }
}
