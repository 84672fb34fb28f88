package org.asean.coordination.suite.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the outcomes as a table of plain text. */
final class OutcomeTable {

    private static final String ROW = "%-16s %-12s %-28s %s";

    private OutcomeTable() {}

    static List<String> of(List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(String.format(Locale.ROOT, ROW, "Issue", "Lead", "Since", "Title; routing's answer; refused offers"));
        for (Outcome outcome : outcomes) {
            lines.add(String.format(
                    Locale.ROOT, ROW, outcome.reference(), outcome.lead(), outcome.since(), outcome.title()));
            String indent = " ".repeat(59);
            lines.add(indent + outcome.routing());
            outcome.refusedOffers().forEach(refused -> lines.add(indent + refused));
        }
        lines.add("");
        return lines;
    }
}
