package org.asean.coordination.benchmark.offer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Issues that are ready to be offered, each for one offer. One is raised, triaged and classified through the API; the others are copies of
 * its row, which the database makes by the thousand.
 */
public final class ReadyIssues {

    /**
     * How full a page of copies is, in percent. A real issue has left the room of its former versions where it lies; without that every
     * offer of a copy would also have to enter it in all indexes anew.
     */
    private static final int FILLED = 50;

    private final Connection database;
    private final String original;
    private final String copy;
    private final Queue<String> ready = new ConcurrentLinkedQueue<>();

    private ReadyIssues(Connection database, String original, String copy) {
        this.database = database;
        this.original = original;
        this.copy = copy;
    }

    /**
     * Copies of an issue.
     *
     * @param database as superuser; it is used by nobody else
     * @param original reference of the issue
     */
    public static ReadyIssues copiesOf(String original, Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table issue set (fillfactor = " + FILLED + ")");
            try (ResultSet columns = statement.executeQuery("""
                    select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                     where table_name = 'issue' and column_name <> 'ref' and is_generated = 'NEVER'
                    """)) {
                columns.next();
                return new ReadyIssues(database, original, copy(columns.getString(1)));
            }
        }
    }

    private static String copy(String columns) {
        return """
                insert into issue (ref, %1$s)
                select left(o.ref, 9) || lpad(n.number, greatest(6, length(n.number)), '0'), %1$s
                  from issue o, lateral (select nextval('issue_number')::text as number from generate_series(1, ?)) n
                 where o.ref = ?
                returning ref
                """.formatted(columns);
    }

    /** Sees to it that at least so many are there, and that the database is at rest about them. */
    public void require(int count) throws SQLException {
        int missing = count - ready.size();
        if (missing > 0) {
            make(missing);
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum (analyze) issue");
            statement.execute("checkpoint");
        }
    }

    private void make(int missing) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(copy)) {
            statement.setInt(1, missing);
            statement.setString(2, original);
            try (ResultSet made = statement.executeQuery()) {
                while (made.next()) {
                    ready.add(made.getString(1));
                }
            }
        }
    }

    /** The next one, which nobody else gets; null when none is left. */
    public @Nullable String take() {
        return ready.poll();
    }
}
