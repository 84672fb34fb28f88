package org.asean.coordination.referral.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked every second costs the same however much is led. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class BodyStopsComponentTest {

    private static final int LED = 3_000;
    private static final int MOST_PAGES = 60;
    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    @Test
    void whatever_a_body_leads_few_pages_are_read_to_find_nothing() throws SQLException {
        // given
        Story.directoryIsRead();
        String ref = Story.led("GREEN", "AFCDM");
        try (Connection all = TestDatabase.connect();
                Statement sql = all.createStatement()) {
            all.setAutoCommit(false);
            copy(sql, "issue", "ref", "left(o.ref, 4) || '2099-' || lpad(n::text, 6, '0')", "ref = '" + ref + "'");
            copy(
                    sql,
                    "referral",
                    "id, issue_ref",
                    "gen_random_uuid(), 'CSC-2099-' || lpad(n::text, 6, '0')",
                    "issue_ref = '" + ref + "'");
            sql.execute("analyze referral");
            sql.execute("delete from body_stop");
            sql.execute("insert into body_stop values ('GONE', 'DISSOLVED', null, false, gen_random_uuid(), 1),"
                    + " ('AFCDM', 'SUSPENDED', null, true,"
                    + " (select registry_generation from referral where body = 'AFCDM' limit 1), 1)");

            // when
            long pages = pagesOf(BodyStops.ENDED.replace(":most", "50"), sql);

            // then
            long size = number("select pg_relation_size('referral') / current_setting('block_size')::int", sql);
            all.rollback();
            assertThat(size).isGreaterThan(3 * MOST_PAGES);
            assertThat(pages).isLessThan(MOST_PAGES);
        }
    }

    private static void copy(Statement sql, String table, String keys, String values, String which)
            throws SQLException {
        String columns = text(
                "select string_agg(quote_ident(column_name), ', ') from information_schema.columns"
                        + " where table_name = '" + table + "' and is_generated = 'NEVER'"
                        + " and column_name not in ('" + keys.replace(", ", "', '") + "')",
                sql);
        sql.execute("insert into %s (%s, %s) select %s, %s from %s o, generate_series(1, %d) n where o.%s"
                .formatted(table, keys, columns, values, columns, table, LED, which));
    }

    private static long pagesOf(String query, Statement sql) throws SQLException {
        try (ResultSet plan = sql.executeQuery("explain (analyze, buffers) " + query)) {
            StringBuilder lines = new StringBuilder();
            while (plan.next()) {
                lines.append(plan.getString(1)).append('\n');
            }
            Matcher total = PAGES.matcher(lines);
            assertThat(total.find()).as("%s", lines).isTrue();
            return Long.parseLong(total.group(1)) + (total.group(2) == null ? 0 : Long.parseLong(total.group(2)));
        }
    }

    private static long number(String query, Statement sql) throws SQLException {
        return Long.parseLong(text(query, sql));
    }

    private static String text(String query, Statement sql) throws SQLException {
        try (ResultSet answer = sql.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
