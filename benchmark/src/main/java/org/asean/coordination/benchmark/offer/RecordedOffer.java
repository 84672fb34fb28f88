package org.asean.coordination.benchmark.offer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * What the service sent to the database for one offer, which was made once with the server writing every statement down. So what is measured
 * as the service's statements is what it sends, and not what somebody believes that it sends.
 *
 * @param statements of the transaction, without its begin and commit
 * @param ref the issue that was offered
 * @param key the idempotency key
 * @param referral the referral that was begun
 */
public record RecordedOffer(List<SentStatement> statements, String ref, String key, String referral) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Keeps a copy. */
    public RecordedOffer {
        statements = List.copyOf(statements);
    }

    /**
     * Makes an offer and writes down what is sent.
     *
     * @param chair through the service
     * @param server as superuser
     * @param log the server's
     */
    public static RecordedOffer of(OfferRequest request, Session chair, ReadyIssues issues, Connection server, Path log)
            throws SQLException, IOException {
        String key = UUID.randomUUID().toString();
        String ref = Objects.requireNonNull(issues.take(), "an issue");
        long from = Files.size(log);
        writeDown(server, "all");
        try {
            String referral = request.make(chair, ref, key).text("id");
            return new RecordedOffer(transaction(key, log, from), ref, key, referral);
        } finally {
            writeDown(server, "none");
        }
    }

    private static void writeDown(Connection server, String statements) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute("alter system set log_statement = '" + statements + "'");
            statement.execute("select pg_reload_conf(), pg_sleep(0.5)");
        }
    }

    private static List<SentStatement> transaction(String key, Path log, long from) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<SentStatement> sent = ServerLog.transactionWith(key, log, from);
            if (!sent.isEmpty()) {
                return sent.stream()
                        .filter(statement -> !statement.begins() && !statement.commits())
                        .toList();
            }
        }
        throw new SuiteFailure("The statements of an offer are not found in " + log + ".");
    }

    /** The parameters of a statement, for another issue under another key. */
    FilledIn parametersOf(SentStatement statement) {
        return FilledIn.of(statement.parameters(), List.of(ref, referral, key));
    }
}
