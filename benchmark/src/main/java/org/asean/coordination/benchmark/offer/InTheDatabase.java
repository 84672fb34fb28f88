package org.asean.coordination.benchmark.offer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.asean.coordination.benchmark.load.Way;
import org.asean.coordination.suite.console.SuiteFailure;

/** The work of an offer without the service: its own statements one by one, and the same writes as one statement. */
public final class InTheDatabase {

    private final RecordedOffer recorded;
    private final Connections database;

    /** Of what was recorded. */
    public InTheDatabase(RecordedOffer recorded, Connections database) {
        this.recorded = recorded;
        this.database = database;
    }

    /** What the service sends, as it sends it: every statement, in one transaction. */
    public Way asSeparateStatements(String name) {
        List<OverJdbc.Prepared> statements = recorded.statements().stream()
                .map(statement -> new OverJdbc.Prepared(statement.jdbc(), recorded.parametersOf(statement)))
                .toList();
        return new OverJdbc(name, statements, database);
    }

    /**
     * All that the service writes, as one statement: {@code select write_1(…), write_2(…)}, where each function holds one of the service's
     * writing statements as it stands. What the service only reads is left out; the key comes with its answer, which the service
     * cannot know yet when it takes the key.
     */
    public Way asOneStatement(String name) throws SQLException {
        List<SentStatement> writes = withWholeKey(recorded.statements().stream()
                .filter(statement -> !statement.reads())
                .toList());
        List<String> calls = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        try (Connection connection = database.open()) {
            for (SentStatement write : writes) {
                calls.add(define("write_" + (calls.size() + 1), write, connection));
                parameters.addAll(write.parameters());
            }
        }
        var whole = new SentStatement("select " + String.join(", ", calls), parameters);
        return new OverJdbc(name, List.of(new OverJdbc.Prepared(whole.jdbc(), recorded.parametersOf(whole))), database);
    }

    /** The statement as a function; returns how it is called. */
    private static String define(String function, SentStatement write, Connection connection) throws SQLException {
        List<String> types = types(write, connection);
        String body =
                write.sql().startsWith("select") ? "perform" + write.sql().substring("select".length()) : write.sql();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace function " + function + "(" + String.join(", ", types)
                    + ") returns void language plpgsql as $write$ begin " + body + "; end $write$");
        }
        return function + "(" + String.join(", ", Collections.nCopies(types.size(), "$1")) + ")";
    }

    /** The types that the server finds for the parameters. */
    private static List<String> types(SentStatement write, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("prepare what_types as " + write.sql());
        }
        try (PreparedStatement question = connection.prepareStatement("""
                        select parameter_types::text[] from pg_prepared_statements where name = 'what_types'
                        """);
                ResultSet answer = question.executeQuery()) {
            answer.next();
            Array types = answer.getArray(1);
            return List.of((String[]) types.getArray());
        } finally {
            try (Statement statement = connection.createStatement()) {
                statement.execute("deallocate what_types");
            }
        }
    }

    private static List<SentStatement> withWholeKey(List<SentStatement> writes) {
        SentStatement claim = one(writes, "insert into", "idempotency_key");
        SentStatement answer = one(writes, "update", "idempotency_key");
        List<SentStatement> whole = new ArrayList<>();
        for (SentStatement write : writes) {
            if (write.equals(claim)) {
                whole.add(wholeKey(claim, answer));
            } else if (!write.equals(answer)) {
                whole.add(write);
            }
        }
        return whole;
    }

    private static SentStatement wholeKey(SentStatement claim, SentStatement answer) {
        List<String> parameters = new ArrayList<>(claim.parameters().subList(0, 4));
        parameters.addAll(answer.parameters().subList(0, 4));
        return new SentStatement("""
                insert into idempotency_key (principal, path, key, request_hash, status, body, etag, location, created_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())
                """.trim(), parameters);
    }

    private static SentStatement one(List<SentStatement> writes, String verb, String table) {
        return writes.stream()
                .filter(write -> write.writes(verb, table))
                .findFirst()
                .orElseThrow(() -> new SuiteFailure("An offer sends no " + verb + " " + table
                        + " any more: the benchmark's single statement is to follow (InTheDatabase)."));
    }
}
