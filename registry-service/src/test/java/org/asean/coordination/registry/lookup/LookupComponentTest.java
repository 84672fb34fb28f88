package org.asean.coordination.registry.lookup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.BodyDesk.read;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.resource;
import static org.asean.coordination.registry.Desk.take;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class LookupComponentTest {

    @BeforeEach
    void theBodiesOfTheDirectory() {
        Desk.empty();
        done(take("bodies", resource("bodies.csv")));
    }

    @AfterEach
    void theClockOfTheMachine() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    private static List<String> codes(String question) {
        Response answer = asReader().get(BODIES + question);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.code");
    }

    private static String state(String code, String question) {
        return asReader()
                .get(BODIES + "?limit=200&" + question)
                .jsonPath()
                .getString("items.find { it.code == '" + code + "' }.state");
    }

    @Test
    void the_list_goes_on_where_the_part_before_ended() {
        // given
        Response first = asReader().get(BODIES + "?limit=40");

        // when
        Response second = asReader().get(BODIES + "?limit=40&after=" + first.path("page.endCursor"));

        // then
        List<String> codes = first.jsonPath().getList("items.code");
        codes.addAll(second.jsonPath().getList("items.code"));
        assertThat(codes).hasSize(44).isSorted().doesNotHaveDuplicates();
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.jsonPath().getBoolean("page.hasMore")).isFalse();
    }

    @Test
    void the_list_is_filtered_by_what_is_asked_for() {
        // when
        Response centres = asReader().get(BODIES + "?tier=CENTRE&pillar=CROSS");
        Response succeeded = asReader().get(BODIES + "?state=SUCCEEDED");

        // then
        assertThat(centres.jsonPath().getList("items.code", String.class)).containsExactly("AJCCBC", "ASCCE");
        assertThat(succeeded.jsonPath().getList("items.code", String.class)).containsExactly("TELMIN");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "ADGMIN, ADGMIN",
        "adgmin, ADGMIN",
        "ADGMN, ADGMIN",
        "Digitl Ministers, ADGMIN",
        "telecomunications, TELMIN",
        "helth ministers, AHMM",
        "mutual legal asistance, SOM-MLAT",
        "cybercrme, SOMTC-WG-CC",
        "emergency respnse, ASEAN-RCERT",
        "anti-online scam, WG-AS"
    })
    void a_typing_error_does_not_hide_a_body(String sought, String code) {
        assertThat(codes("?limit=3&q=" + sought)).contains(code);
    }

    @Test
    void the_code_itself_ranks_before_those_that_begin_so_and_those_before_what_looks_alike() {
        // when
        List<String> found = codes("?limit=200&q=somtc");

        // then
        assertThat(found).startsWith("SOMTC", "SOMTC-WG-CC").doesNotHaveDuplicates();
    }

    @Test
    void what_is_found_goes_on_where_the_part_before_ended() {
        // given
        List<String> whole = codes("?limit=200&q=ministers");
        List<String> parts = new ArrayList<>();
        Response part = asReader().get(BODIES + "?limit=4&q=ministers");
        parts.addAll(part.jsonPath().getList("items.code"));

        // when
        while (part.jsonPath().getBoolean("page.hasMore")) {
            part = asReader().get(BODIES + "?limit=4&q=ministers&after=" + part.path("page.endCursor"));
            parts.addAll(part.jsonPath().getList("items.code"));
        }

        // then
        assertThat(whole).hasSizeGreaterThan(8);
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void what_is_sought_can_be_filtered_too() {
        // when
        List<String> found = codes("?q=ministers&pillar=AEC&tier=MINISTERIAL&state=SUCCEEDED");

        // then
        assertThat(found).containsExactly("TELMIN");
    }

    @Test
    void nothing_is_found_where_nothing_looks_alike() {
        assertThat(codes("?q=zzzzqqqq")).isEmpty();
        assertThat(codes("?q=%25%25")).isEmpty();
        assertThat(codes("?q='%3B--")).isEmpty();
    }

    @Test
    void an_old_code_keeps_resolving() {
        // when
        Response answer = read("TELMIN");

        // then
        assertThat(answer.path("state").toString()).isEqualTo("SUCCEEDED");
        assertThat(answer.path("successor").toString()).isEqualTo("ADGMIN");
    }

    @Test
    void a_past_day_is_answered_with_its_own_state() {
        // given
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        TestDatabase.moveClock(Duration.ofDays(3));
        done(chairs("STOM", "succession", by("ATM")));
        done(chairs("SOME", "suspension", REASON));

        // when
        String before = "at=" + today.plusDays(2);
        String since = "at=" + today.plusDays(3);

        // then
        assertThat(state("STOM", before)).isEqualTo("ACTIVE");
        assertThat(state("STOM", since)).isEqualTo("SUCCEEDED");
        assertThat(state("SOME", since)).isEqualTo("SUSPENDED");
        assertThat(state("SOME", since + "&knownAt=" + today.plusDays(2))).isEqualTo("ACTIVE");
        assertThat(codes("?state=SUSPENDED&" + before)).isEmpty();
        assertThat(codes("?state=SUSPENDED&" + since)).containsExactly("SOME");
    }

    @Test
    void what_was_not_yet_known_is_left_out() {
        // given
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);

        // when
        List<String> known = codes("?knownAt=" + yesterday);

        // then
        assertThat(known).isEmpty();
    }

    @Test
    void a_control_character_is_not_sought() {
        // when
        Response answer = asReader().urlEncodingEnabled(false).get(BODIES + "?q=a%00b");

        // then
        assertThatProblem(answer).is(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=a",
                "?at=yesterday",
                "?at=1066-10-14",
                "?knownAt=2026-02-30",
                "?after=MC9sb3dlcg",
                "?after=OTk5OTk5OTkvQUNDRUQ",
                "?q=health&colour=red"
            })
    void a_malformed_question_is_refused(String question) {
        assertThatProblem(asReader().get(BODIES + question)).is(400, "malformed-request");
        assertThatProblem(asReader().get(BODIES + "?q=" + "x".repeat(101))).is(400, "malformed-request");
    }
}
