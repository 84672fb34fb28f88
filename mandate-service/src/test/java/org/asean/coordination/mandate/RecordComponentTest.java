package org.asean.coordination.mandate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.aDraft;
import static org.asean.coordination.mandate.Secretariat.anAdoptedMandate;
import static org.asean.coordination.mandate.Secretariat.appoint;
import static org.asean.coordination.mandate.Secretariat.asReader;
import static org.asean.coordination.mandate.Secretariat.asSecretariat;
import static org.asean.coordination.mandate.Secretariat.command;
import static org.asean.coordination.mandate.Secretariat.member;
import static org.asean.coordination.mandate.Secretariat.read;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordComponentTest {

    private static final String BEGIN = "2026-01-01T00:00:00Z";

    @Test
    void the_record_of_a_committee_says_who_did_what_and_why() {
        // given
        String committee = aCommittee();
        appoint(committee, member("the-chair", "CHAIR", BEGIN));
        Response chaired = read(committee);
        asSecretariat()
                .header("If-Match", chaired.header("ETag"))
                .body("{\"reason\":\"On leave\"}")
                .post("/api/v1/committees/" + committee + "/members/" + chaired.path("members[0].id") + "/absences");

        // when
        Response answer = asReader().get("/api/v1/committees/" + committee + "/record");

        // then
        assertThat(answer.<List<String>>path("items.action"))
                .containsExactly("committee-established", "member-appointed", "absence-declared");
        assertThat(answer.<List<String>>path("items.subject")).containsOnly("test-secretariat");
        assertThat(answer.<List<String>>path("items.reason")).containsExactly(null, null, "On leave");
        assertThat(answer.<Object>path("items[0].before")).isNull();
        assertThat(answer.<List<Object>>path("items[1].before.members")).isEmpty();
        assertThat(answer.<List<Object>>path("items[1].after.members")).hasSize(1);
        assertThat(answer.<List<Object>>path("items[2].before.members[0].asides"))
                .isEmpty();
        assertThat(answer.<String>path("items[2].after.etag"))
                .isEqualTo(read(committee).header("ETag"));
    }

    @Test
    void the_record_of_a_mandate_says_how_it_came_to_its_end() {
        // given
        UUID mandate = anAdoptedMandate("2026-01-01", "2099-01-01");
        command(mandate, "revocation", "Taken back.");

        // when
        Response answer = asReader().get("/api/v1/mandates/" + mandate + "/record");

        // then
        assertThat(answer.<List<String>>path("items.action"))
                .containsExactly("mandate-drafted", "mandate-proposed", "mandate-adopted", "mandate-revoked");
        assertThat(answer.<String>path("items[3].reason")).isEqualTo("Taken back.");
        assertThat(answer.<String>path("items[3].before.state")).isEqualTo("ACTIVE");
        assertThat(answer.<String>path("items[3].after.state")).isEqualTo("REVOKED");
    }

    @Test
    void a_record_is_read_part_by_part_and_holds_nothing_of_another_thing() {
        // given
        UUID mandate = anAdoptedMandate("2026-01-01", "2099-01-01");
        aDraft("2026-01-01", "2099-01-01");
        String record = "/api/v1/mandates/" + mandate + "/record?limit=2";

        // when
        Response first = asReader().get(record);
        Response second = asReader().get(record + "&after=" + first.path("page.endCursor"));

        // then
        assertThat(first.<Boolean>path("page.hasMore")).isTrue();
        assertThat(second.<List<String>>path("items.action")).containsExactly("mandate-adopted");
        assertThat(second.<Boolean>path("page.hasMore")).isFalse();
    }
}
