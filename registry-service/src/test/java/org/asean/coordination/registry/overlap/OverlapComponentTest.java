package org.asean.coordination.registry.overlap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
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
