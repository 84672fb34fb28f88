package org.asean.coordination.benchmark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown whose columns also stand in line at a terminal. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... titles) {
        rows.add(List.of(titles));
    }

    void row(Object... values) {
        rows.add(Arrays.stream(values).map(String::valueOf).toList());
    }

    List<String> under(String title) {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(rows.get(0).size(), 0));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        List<String> lines = new ArrayList<>(List.of("", "## " + title, ""));
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 4) {
                lines.add("|"
                        + String.join(
                                "|",
                                widths.stream()
                                        .map(width -> "-".repeat(width + 2))
                                        .toList()) + "|");
            }
        }
        return lines;
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder("|");
        for (int i = 0; i < row.size(); i++) {
            String padding = " ".repeat(widths.get(i) - row.get(i).length());
            boolean number = Character.isDigit(row.get(i).charAt(0));
            line.append(' ')
                    .append(number ? padding + row.get(i) : row.get(i) + padding)
                    .append(" |");
        }
        return line.toString();
    }

    static String whole(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    static String hundredths(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
