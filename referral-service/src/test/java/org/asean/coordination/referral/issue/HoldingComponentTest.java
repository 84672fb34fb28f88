package org.asean.coordination.referral.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The one statement that holds an issue's row and reads the instant: never the other way round. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@SuppressWarnings("NullAway.Init")
class HoldingComponentTest {

    @Inject
    Issues issues;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String app;

    @BeforeEach
    void the_directory_is_read() {
        Story.directoryIsRead();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select from issue where ref = '%s' for no key update",
                "update issue set revision = revision + 1 where ref = '%s'"
            })
    void who_waits_for_the_row_gets_an_instant_after_the_wait(String firstOne) throws SQLException {
        // given
        IssueRef ref = new IssueRef(Story.ready("GREEN"));
        try (Connection first = DriverManager.getConnection(url, app, app)) {
            first.setAutoCommit(false);
            execute(firstOne.formatted(ref), first);

            // when
            CompletableFuture<HeldIssue> second = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().call(() -> issues.hold(ref)));
            await().until(this::someoneWaits);
            Instant lastOfFirst = now(first);
            first.commit();

            // then
            assertThat(second.join().at()).isAfter(lastOfFirst);
        }
    }

    @Test
    void who_waits_for_the_row_gets_it_as_it_was_left() throws SQLException {
        // given
        IssueRef ref = new IssueRef(Story.ready("GREEN"));
        try (Connection first = DriverManager.getConnection(url, app, app)) {
            first.setAutoCommit(false);
            execute("update issue set revision = 4711 where ref = '" + ref + "'", first);

            // when
            CompletableFuture<HeldIssue> second = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().call(() -> issues.hold(ref)));
            await().until(this::someoneWaits);
            first.commit();

            // then
            HeldIssue held = second.join();
            assertThat(held.issue().tag(held.at()).revision()).isEqualTo(4711);
        }
    }

    private boolean someoneWaits() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, app, app);
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select exists (select from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%for no key update) held%')")) {
            waiting.next();
            return waiting.getBoolean(1);
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("select domain_now()")) {
            now.next();
            return now.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
