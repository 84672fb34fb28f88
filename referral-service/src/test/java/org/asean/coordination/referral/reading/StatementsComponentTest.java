package org.asean.coordination.referral.reading;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.PartStory.askFor;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

/** A list asks the database as often for many things as for few. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@SuppressWarnings("NullAway.Init")
class StatementsComponentTest {

    private static final int MANY = 12;
    private static final List<String> HELPERS = List.of("SOMRI", "ADGSOM", "SOMHD", "STOM");

    private static boolean there;

    @Inject
    SessionFactory hibernate;

    @BeforeAll
    static void nothingIsThere() {
        there = false;
    }

    @BeforeEach
    void manyThingsAreThere() {
        Story.directoryIsRead();
        if (!there) {
            IntStream.range(0, MANY).forEach(number -> ready("AMBER"));
            IntStream.range(0, MANY).forEach(number -> led("AMBER", "AFCDM"));
            there = true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/issues, chair",
        "/issues, lead",
        "/issues?state=READY&overdue=false, chair",
        "/issues?q=bank, lead",
        "/leads, lead",
        "/next-steps, chair",
        "/next-steps?holder=AFCDM, lead",
        "/triage, chair"
    })
    void a_list_of_many_takes_as_many_statements_as_a_list_of_two(String list, String reader) {
        // given
        String token = reader.equals("chair") ? chair() : headOf("AFCDM").token();
        String limit = list.contains("?") ? "&limit=" : "?limit=";

        // when
        long few = statements(list + limit + 2, 2, token);
        long many = statements(list + limit + MANY, MANY, token);

        // then
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/supports", "/timeline", "/referrals"})
    void what_belongs_to_an_issue_takes_as_many_statements_for_many_as_for_few(String list) {
        // given
        String few = led("AMBER", "AFCDM");
        String many = led("AMBER", "AFCDM");
        HELPERS.forEach(
                body -> done(askFor(many, body, "SUPPORT", headOf("AFCDM").token())));
        Story.act(
                Story.lead(many),
                "return",
                headOf("AFCDM").token(),
                Map.of("reason", "No people.", "handBackNote", "Ask them."));
        done(Story.offer(many, Map.of("body", "AFCDM", "reason", "Now they have.")));

        // when, then
        assertThat(statements("/issues/" + many + list, 1, chair()))
                .isEqualTo(statements("/issues/" + few + list, 0, chair()));
    }

    /** Of several tries the one with the fewest: what the service does by itself asks too. */
    private long statements(String path, int items, String token) {
        Statistics statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, 3)
                    .map(attempt -> {
                        long before = statistics.getPrepareStatementCount();
                        Response answer = given().auth().oauth2(token).get("/api/v1" + path);
                        assertThat(answer.jsonPath().getList("items"))
                                .as(answer.asString())
                                .hasSizeGreaterThanOrEqualTo(items);
                        return statistics.getPrepareStatementCount() - before;
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
