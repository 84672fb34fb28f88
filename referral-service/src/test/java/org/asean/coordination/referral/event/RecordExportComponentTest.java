package org.asean.coordination.referral.event;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the export of the record shows of an issue: that it was changed to all who verify, and how to those who may read it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class RecordExportComponentTest {

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, auditor, true",
        "AMBER, auditor, true",
        "AMBER+STRICT, auditor, false",
        "RED, auditor, false",
        "GREEN, chair, true",
        "AMBER, chair, true",
        "AMBER+STRICT, chair, true",
        "RED, chair, false"
    })
    void the_content_is_shown_by_the_marking_and_the_header_always(String marking, String role, boolean shown) {
        // given
        String ref = Story.raise(marking);
        await().until(() -> TestDatabase.value("select count(*) from event where position is null")
                .equals("0"));

        // when
        Map<String, Object> entry = entryOf(ref, role.equals("chair") ? Story.chair() : as(role).token());

        // then
        boolean leaked = !shown && (entry.containsKey("content") || entry.containsKey("salt"));
        InvariantLedger.record("I17", "export of the record: " + marking + " to " + role, 1, leaked ? 1 : 0);
        assertThat(leaked).isFalse();
        assertThat(entry)
                .containsKeys("position", "digest", "previous", "hash")
                .containsEntry("action", "issue-raised");
        assertThat(entry.containsKey("content")).isEqualTo(shown);
        assertThat(entry.get("withheld")).isEqualTo(shown ? null : true);
    }

    private static Map<String, Object> entryOf(String ref, String token) {
        List<Map<String, Object>> entries = new ArrayList<>();
        Response page = page("", token);
        entries.addAll(page.path("items"));
        while (page.<Boolean>path("page.hasMore")) {
            page = page("&after=" + page.path("page.endCursor"), token);
            entries.addAll(page.path("items"));
        }
        assertThat(entries).filteredOn(entry -> ref.equals(entry.get("itemId"))).hasSize(1);
        return entries.stream()
                .filter(entry -> ref.equals(entry.get("itemId")))
                .findFirst()
                .orElseThrow();
    }

    private static Response page(String after, String token) {
        Response page = given().auth().oauth2(token).get("/api/v1/referral/record?limit=200" + after);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page;
    }
}
