package org.asean.coordination.benchmark.offer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads from PostgreSQL's log which statements a connection has sent ({@code log_statement=all}). */
final class ServerLog {

    /** The suite's log_line_prefix: instant, process, user and database. */
    private static final Pattern LINE =
            Pattern.compile("\\S+ \\S+ \\S+ \\[([0-9]+)] \\S* ?([A-Z]+):  (.*)", Pattern.DOTALL);

    private static final Pattern STATEMENT = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    /** A quote inside is doubled; what stands between quotes may be long, so it is taken in one step and never given back. */
    private static final Pattern PARAMETER = Pattern.compile("\\$[0-9]+ = (?:'((?:[^']++|'')*+)'|NULL)");

    private ServerLog() {}

    /**
     * The transaction in which the value was a parameter.
     *
     * @param log the server's log
     * @param from where to begin to read it, in bytes
     */
    static List<SentStatement> transactionWith(String value, Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return transactionWith(value, new String(all, (int) from, all.length - (int) from, UTF_8));
    }

    static List<SentStatement> transactionWith(String value, String log) {
        Map<String, List<SentStatement>> open = new HashMap<>();
        for (Entry entry : entries(log)) {
            List<SentStatement> transaction = open.computeIfAbsent(entry.process(), process -> new ArrayList<>());
            Matcher statement = STATEMENT.matcher(entry.text());
            if (statement.matches()) {
                transaction.add(new SentStatement(statement.group(1).trim(), List.of()));
                if (transaction.get(transaction.size() - 1).begins()) {
                    transaction.subList(0, transaction.size() - 1).clear();
                }
            } else if (entry.text().startsWith("Parameters:") && !transaction.isEmpty()) {
                SentStatement last = transaction.remove(transaction.size() - 1);
                transaction.add(new SentStatement(last.sql(), parameters(entry.text())));
            }
            if (!transaction.isEmpty()
                    && transaction.get(transaction.size() - 1).commits()
                    && has(value, transaction)) {
                return transaction;
            }
        }
        return List.of();
    }

    private static boolean has(String value, List<SentStatement> transaction) {
        return transaction.stream().anyMatch(statement -> statement.parameters().contains(value));
    }

    private static List<@Nullable String> parameters(String text) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String quoted = parameter.group(1);
            values.add(quoted == null ? null : quoted.replace("''", "'"));
        }
        return values;
    }

    /** A line that begins with a tab goes on with the one before. */
    private static List<Entry> entries(String log) {
        List<Entry> entries = new ArrayList<>();
        for (String text : log.split("\n(?!\t)", -1)) {
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                entries.add(new Entry(
                        Objects.requireNonNull(line.group(1)),
                        Objects.requireNonNull(line.group(3)).replace("\n\t", "\n")));
            }
        }
        return entries;
    }

    private record Entry(String process, String text) {}
}
