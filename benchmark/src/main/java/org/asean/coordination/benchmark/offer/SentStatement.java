package org.asean.coordination.benchmark.offer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the server got it.
 *
 * @param sql with {@code $1}, {@code $2} for its parameters
 * @param parameters in the text form of their types
 */
public record SentStatement(String sql, List<@Nullable String> parameters) {

    boolean begins() {
        return sql.equalsIgnoreCase("begin");
    }

    boolean commits() {
        return sql.equalsIgnoreCase("commit");
    }

    /** Whether it is there to read: a function that is called for what it does stands alone behind its select. */
    boolean reads() {
        String lower = sql.toLowerCase(Locale.ROOT);
        return lower.startsWith("select") && (lower.contains(" from ") || lower.contains("domain_now()"));
    }

    /** Whether it writes to the table in that way: {@code insert into}, {@code update}. */
    boolean writes(String verb, String table) {
        return sql.toLowerCase(Locale.ROOT).startsWith(verb + " " + table);
    }

    /** The same on one line, for tables. */
    public String shown() {
        return sql.replaceAll("\\s+", " ");
    }

    /** With question marks, as JDBC wants it; the server numbers them in their order. */
    String jdbc() {
        return sql.replace("?", "??").replaceAll("\\$[0-9]+", "?");
    }
}
