package org.asean.coordination.registry.overlap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.Desk.aDraftOf;
import static org.asean.coordination.registry.Desk.aSubmissionOf;
import static org.asean.coordination.registry.Desk.adopt;
import static org.asean.coordination.registry.Desk.asChair;
import static org.asean.coordination.registry.Desk.asHeadOf;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.command;
import static org.asean.coordination.registry.Desk.remit;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class OverlapComponentTest {

    private static final String OVERLAPS = "/api/v1/overlaps";
    private static final String EVIDENCE = "?body=ASLOM&at=";
    private static final String OF_ATM = "?body=ATM";
    private static final String ROUTING = "/api/v1/routing?topic=cyber.crime.evidence&function=LEGAL&states=SG";
    private static final String ADDED = "cyber.crime.evidence.logs";

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    /** The taxonomy and the clock are shared with the other tests. */
    @AfterEach
    void theTaxonomyAndTheClockAsTheyWere() {
        TestDatabase.moveClock(Duration.ZERO);
        TestDatabase.execute("delete from topic where code = '" + ADDED + "'");
    }

    private static List<String> pairs(Response answer) {
        return answer.jsonPath().getList("items.collect { it.a.body + '/' + it.b.body }");
    }

    @Test
    void the_real_directory_has_three_overlaps_and_no_fourth() {
        // when
        Response answer = asReader().get(OVERLAPS);

        // then
        assertThat(pairs(answer)).containsExactly("AJCCBC/ASCCE", "ARF-ISM-ICT/ASEAN-SOM", "ASLOM/SOM-MLAT");
        assertThat(answer.jsonPath().getList("items.cells.flatten().collect { it.topic + '/' + it.function }"))
                .containsExactly(
                        "cyber.capacity.training/CAPACITY",
                        "cyber.policy.diplomacy/DIPLOMATIC",
                        "cyber.crime.evidence/LEGAL");
        assertThat(answer.jsonPath().getList("items.state", String.class)).containsOnly("OPEN");
    }

    @Test
    void a_rule_settles_an_overlap_on_its_days_and_no_others() {
        // given
        Response adopted = adopt("cyber.crime", "LEGAL", "[\"SOM-MLAT\",\"ASLOM\"]", "2026-03-01", "2026-09-01");
        assertThat(adopted.statusCode()).as(adopted.asString()).isEqualTo(201);

        // when
        List<String> states = List.of("2026-02-28", "2026-03-01", "2026-08-31", "2026-09-01").stream()
                .map(day -> asReader().get(OVERLAPS + EVIDENCE + day).jsonPath().getString("items[0].state"))
                .toList();

        // then
        assertThat(states).containsExactly("OPEN", "SETTLED", "SETTLED", "OPEN");
        assertThat(pairs(asReader().get(OVERLAPS + "?state=SETTLED&at=2026-04-01")))
                .containsExactly("ASLOM/SOM-MLAT");
        assertThat(pairs(asReader().get(OVERLAPS + "?state=OPEN&at=2026-04-01")))
                .hasSize(2);
    }

    @Test
    void two_rules_that_disagree_settle_nothing() {
        // given
        adopt("cyber.crime", "LEGAL", "[\"SOM-MLAT\",\"ASLOM\"]", "2026-03-01", null);

        // when
        adopt("cyber.crime.evidence", "LEGAL", "[\"ASLOM\",\"SOM-MLAT\"]", "2026-06-01", null);

        // then
        assertThat(asReader().get(OVERLAPS + EVIDENCE + "2026-05-01").jsonPath().getString("items[0].state"))
                .isEqualTo("SETTLED");
        assertThat(asReader().get(OVERLAPS + EVIDENCE + "2026-06-01").jsonPath().getString("items[0].state"))
                .isEqualTo("OPEN");
    }

    @Test
    void before_the_remits_there_is_no_overlap() {
        assertThat(asReader().get(OVERLAPS + "?at=2025-10-25").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void the_list_goes_on_where_the_part_before_ended() {
        // given
        Response first = asReader().get(OVERLAPS + "?limit=2");

        // when
        Response second = asReader().get(OVERLAPS + "?limit=2&after=" + first.path("page.endCursor"));

        // then
        assertThat(pairs(first)).containsExactly("AJCCBC/ASCCE", "ARF-ISM-ICT/ASEAN-SOM");
        assertThat(pairs(second)).containsExactly("ASLOM/SOM-MLAT");
    }

    @Test
    void a_delineation_ends_an_overlap_from_the_day_of_its_admission() {
        // given
        String broad = remit("cyber.cii", "LEGAL");
        admitted("ATM", remit("cyber.cii.government", "LEGAL"));
        String id = admitted("STOM", broad);
        List<String> contested = pairs(asReader().get(OVERLAPS + OF_ATM));

        // when
        Response next = asHeadOf("STOM")
                .header("If-Match", Desk.read(id).header("ETag"))
                .body(broad.replace("\"scope\"", "\"excludes\":[\"cyber.cii.government\"],\"scope\""))
                .post("/api/v1/remits/" + id + "/versions");
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(201);
        admit("STOM", id);

        // then
        assertThat(contested).containsExactly("ATM/STOM");
        assertThat(pairs(asReader().get(OVERLAPS + OF_ATM))).isEmpty();
        assertThat(pairs(asReader().get(OVERLAPS + OF_ATM + "&at=2026-03-01"))).containsExactly("ATM/STOM");
    }

    @Test
    void a_withdrawal_ends_the_overlap_that_a_submission_would_bring() {
        // given
        admitted("ATM", remit("cyber.cii.government", "LEGAL"));
        String id = aSubmissionOf("STOM", remit("cyber.cii", "LEGAL"));
        List<String> pending = pairs(asReader().get(OVERLAPS + OF_ATM + "&pending=true"));

        // when
        Response withdrawn = command(asHeadOf("STOM"), id, "withdrawal");

        // then
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(pending).containsExactly("ATM/STOM");
        assertThat(pairs(asReader().get(OVERLAPS + OF_ATM + "&pending=true"))).isEmpty();
    }

    @Test
    void an_overlap_says_in_which_states_on_which_days_and_on_what_grounds() {
        // given
        admitted(
                "ATM",
                remit("cyber.cii.government", "LEGAL")
                        .replace("\"scope\"", "\"states\":[\"MY\",\"SG\"],\"validTo\":\"2028-01-01\",\"scope\""));

        // when
        admitted(
                "STOM",
                remit("cyber.cii", "LEGAL")
                        .replace("\"scope\"", "\"states\":[\"SG\",\"TH\"],\"scope\"")
                        .replace("2026-01-01", "2026-02-01")
                        .replace("the first meeting", "the second meeting"));

        // then
        JsonPath overlap = asReader().get(OVERLAPS + OF_ATM).jsonPath();
        assertThat(overlap.getList("items[0].cells.collect { it.topic + '/' + it.function }", String.class))
                .containsExactly("cyber.cii.government/LEGAL");
        assertThat(overlap.getList("items[0].states", String.class)).containsExactly("SG");
        assertThat(overlap.getString("items[0].from")).isEqualTo("2026-02-01");
        assertThat(overlap.getString("items[0].to")).isEqualTo("2028-01-01");
        assertThat(overlap.getString("items[0].a.legalBasis.title")).isEqualTo("Decision of the first meeting");
        assertThat(overlap.getString("items[0].b.legalBasis.title")).isEqualTo("Decision of the second meeting");
    }

    @Test
    void a_rule_that_lapses_reopens_the_contest_by_the_clock_alone() {
        // given
        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        adopt("cyber.crime", "LEGAL", "[\"SOM-MLAT\",\"ASLOM\"]", "2026-03-01", end.toString());
        String settled = asReader().get(OVERLAPS + "?body=ASLOM").path("items[0].state");
        String led = asReader().get(ROUTING).path("lead");

        // when
        TestDatabase.moveClock(Duration.ofDays(10));

        // then
        assertThat(settled).isEqualTo("SETTLED");
        assertThat(led).isEqualTo("SOM-MLAT");
        assertThat(asReader().get(OVERLAPS + "?body=ASLOM").<String>path("items[0].state"))
                .isEqualTo("OPEN");
        assertThat(asReader().get(ROUTING).<String>path("outcome")).isEqualTo("TIE");
    }

    @Test
    void the_overlaps_of_a_suspended_body_rest_until_it_is_resumed() {
        // given
        done(chairs("SOM-MLAT", "suspension", REASON));
        List<String> meanwhile = pairs(asReader().get(OVERLAPS + "?body=ASLOM"));

        // when
        done(chairs("SOM-MLAT", "resumption", REASON));

        // then
        assertThat(meanwhile).isEmpty();
        assertThat(pairs(asReader().get(OVERLAPS + "?body=ASLOM"))).containsExactly("ASLOM/SOM-MLAT");
    }

    @Test
    void the_overlaps_of_a_succeeded_body_are_its_successors() {
        // when
        done(chairs("SOM-MLAT", "succession", by("ALAWMM")));

        // then
        assertThat(pairs(asReader().get(OVERLAPS + "?body=ASLOM"))).containsExactly("ALAWMM/ASLOM");
        assertThat(pairs(asReader().get(OVERLAPS + "?body=SOM-MLAT"))).isEmpty();
    }

    @Test
    void a_topic_that_is_added_below_a_contested_one_is_contested_too() {
        // when
        done(asSecretariat()
                .body("{\"code\":\"%s\",\"label\":\"Logs of providers\"}".formatted(ADDED))
                .post("/api/v1/topics"));

        // then
        assertThat(asReader().get(OVERLAPS + "?body=ASLOM").jsonPath().getList("items[0].cells.topic", String.class))
                .containsExactly("cyber.crime.evidence", ADDED);
        assertThat(asReader().get(ROUTING.replace("evidence", "evidence.logs")).<String>path("outcome"))
                .isEqualTo("TIE");
    }

    private static String admitted(String body, String remit) {
        String id = aDraftOf(body, remit);
        admit(body, id);
        return id;
    }

    private static void admit(String body, String id) {
        command(asHeadOf(body), id, "submission");
        command(asChair().body("{\"note\":\"Seen; they will delineate.\"}"), id, "collision-note");
        Response admitted = command(asSecretariat(), id, "admission");
        assertThat(admitted.statusCode()).as(admitted.asString()).isEqualTo(200);
    }
}
