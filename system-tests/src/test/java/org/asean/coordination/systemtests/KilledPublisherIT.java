package org.asean.coordination.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** I16 under attack: a replica is killed -9 between its commits and their publication, with offers under way at it. */
class KilledPublisherIT {

    private static final int ISSUES = 48;
    private static final int FATAL = 24;
    private static final String VICTIM = "referral-service-2";
    private static final Duration PUBLISHED = Duration.ofSeconds(30);

    private final Suite suite = SharedSuite.suite();

    @AfterEach
    void bothReplicasRun() {
        suite.restart(VICTIM);
    }

    @Test
    void the_other_replica_tells_of_each_offer_once_and_in_the_order_of_its_epochs() throws SQLException {
        // given
        Officials officials = new Officials(suite);
        List<Reply> issues = Stream.generate(() -> officials.readyIssue("cyber.cii.finance"))
                .limit(ISSUES)
                .toList();
        OffersUnderWay offers = new OffersUnderWay(suite, FATAL, () -> suite.kill(VICTIM));
        List<String> acknowledged;
        long left;

        // when
        try (HeldFeed held = HeldFeed.of(suite, "referral")) {
            acknowledged = offers.run(issues);
            left = held.unpublished();
            held.endSessionsThatWait();
        }

        // then
        List<String> refs = issues.stream().map(issue -> issue.text("ref")).toList();
        ToldReferrals told = new ToldReferrals(everythingThatIsStored(), refs);
        List<String> stored =
                column("select id from referral where issue_ref in ('" + String.join("', '", refs) + "')");
        InvariantLedger.record(
                "I16",
                "a replica killed -9 between commits and publication",
                told.events().size(),
                told.offPosition() + told.offEpoch() + told.differencesTo(stored));
        assertThat(offers.answeredBySecond()).as("committed by the killed one").isGreaterThanOrEqualTo(FATAL);
        assertThat(left).as("committed and not published").isGreaterThanOrEqualTo(3 * ISSUES);
        assertThat(acknowledged).hasSize(2 * ISSUES).doesNotHaveDuplicates();
        assertThat(told.offered()).containsExactlyInAnyOrderElementsOf(stored).containsAll(acknowledged);
        assertThat(told.offPosition()).as("positions with a gap or a double").isZero();
        assertThat(told.offEpoch()).as("events before one of an earlier epoch").isZero();
    }

    /** Read through the gateway, which may send a reader to the dead one until it has noticed. */
    private List<JsonNode> everythingThatIsStored() throws SQLException {
        int stored = column("select id from event").size();
        return await().atMost(PUBLISHED)
                .ignoreExceptions()
                .until(() -> FeedReader.as(suite, "chair").all("referral"), events -> events.size() >= stored);
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = suite.connect("referral");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
