package org.asean.coordination.registry.reference;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.registry.Desk.asReader;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class ReferenceComponentTest {

    private static List<String> membersOn(String day) {
        return asReader().get("/api/v1/member-states?at=" + day).jsonPath().getList("items.code");
    }

    @Test
    void a_day_before_an_accession_does_not_count_the_state() {
        // when
        List<String> before = membersOn("2025-10-25");
        List<String> from = membersOn("2025-10-26");

        // then
        assertThat(before).hasSize(10).doesNotContain("TL");
        assertThat(from).hasSize(11).contains("TL");
        assertThat(membersOn("1967-08-07")).isEmpty();
    }

    @Test
    void the_taxonomy_is_listed_in_parts() {
        // given
        String end = asReader().get("/api/v1/topics?limit=20").path("page.endCursor");

        // when
        List<String> rest = asReader()
                .get("/api/v1/topics?limit=20&after=" + end)
                .jsonPath()
                .getList("items.code");

        // then
        assertThat(rest).hasSize(10).isSorted().contains("cyber.policy.standards");
    }

    @Test
    void the_partners_are_listed() {
        // when
        List<String> partners = asReader().get("/api/v1/partners").jsonPath().getList("items.code");

        // then
        assertThat(partners).hasSize(12).isSorted().contains("AU", "EU", "JP", "UN");
    }
}
