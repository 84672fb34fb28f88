package org.asean.coordination.registry.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.Desk.adopt;
import static org.asean.coordination.registry.Desk.asReader;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class EndingMovesRemitsComponentTest {

    private static final String TRANSPORT = "/api/v1/routing?topic=cyber.cii.transport&function=POLICY&states=SG";
    private static final String EVIDENCE = "/api/v1/routing?topic=cyber.crime.evidence&function=LEGAL&states=SG";

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    private static String routed(String question) {
        Response answer = done(asReader().get(question));
        return answer.path("lead") == null ? answer.path("outcome") : answer.path("lead");
    }

    @Test
    void the_remits_of_a_succeeded_body_are_its_successors_at_the_same_instant() {
        // given
        String before = routed(TRANSPORT);

        // when
        done(chairs("STOM", "succession", by("ATM")));

        // then
        assertThat(before).isEqualTo("STOM");
        assertThat(routed(TRANSPORT)).isEqualTo("ATM");
        assertThat(asReader().get("/api/v1/remits?body=STOM").jsonPath().getList("items.state", String.class))
                .doesNotContain("ACTIVE");
    }

    @Test
    void a_rule_that_puts_a_succeeded_body_first_puts_its_successor_first() {
        // given
        done(adopt("cyber.crime.evidence", "LEGAL", "[\"SOM-MLAT\",\"ASLOM\"]", "2026-01-01", null));
        String before = routed(EVIDENCE);

        // when
        done(chairs("SOM-MLAT", "succession", by("ALAWMM")));

        // then
        assertThat(before).isEqualTo("SOM-MLAT");
        assertThat(routed(EVIDENCE)).isEqualTo("ALAWMM");
    }

    @Test
    void the_remits_of_a_suspended_body_count_again_once_it_is_resumed() {
        // given
        done(chairs("STOM", "suspension", REASON));
        String meanwhile = routed(TRANSPORT);

        // when
        done(chairs("STOM", "resumption", REASON));

        // then
        assertThat(meanwhile).isNotEqualTo("STOM");
        assertThat(routed(TRANSPORT)).isEqualTo("STOM");
    }

    @Test
    void the_remits_of_a_dissolved_body_end_with_it() {
        // when
        done(chairs("STOM", "dissolution", REASON));

        // then
        assertThat(routed(TRANSPORT)).isNotEqualTo("STOM");
        assertThat(asReader().get("/api/v1/remits?body=STOM").jsonPath().getList("items.state", String.class))
                .doesNotContain("ACTIVE");
    }
}
