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

import static org.asean.coordination.registry.Desk.adopt;
import static org.asean.coordination.registry.Desk.asReader;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class OverlapComponentTest {

    private static final String OVERLAPS = "/api/v1/overlaps";
    private static final String EVIDENCE = "?body=ASLOM&at=";

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
}
