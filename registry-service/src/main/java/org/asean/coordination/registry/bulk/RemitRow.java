package org.asean.coordination.registry.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remit as a row of a file, the same on the way out and on the way in; everything is text until {@link RemitFile} has read it.
 *
 * @param body code of its body
 * @param capacity in which capacity
 * @param topics codes of nodes covered, with their descendants
 * @param functions functions covered
 * @param territory codes of the states where it holds, or ALL
 * @param excludes codes of nodes carved out
 * @param validFrom first day in force
 * @param validTo first day no longer in force; left out means open
 * @param legalBasis what makes the body competent
 * @param legalBasisUrl where that can be read
 * @param scope the same in words, for people
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RemitRow(
        @Nullable String body,
        @Nullable String capacity,
        @Nullable List<@Nullable String> topics,
        @Nullable List<@Nullable String> functions,
        @Nullable List<@Nullable String> territory,
        @Nullable List<@Nullable String> excludes,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String legalBasis,
        @Nullable String legalBasisUrl,
        @Nullable String scope) {

    /** How such a row stands in a file. */
    static final RowForm<RemitRow> FORM = new RowForm<>(
            RemitRow.class,
            List.of(
                    "body",
                    "capacity",
                    "topics",
                    "functions",
                    "territory",
                    "excludes",
                    "validFrom",
                    "validTo",
                    "legalBasis",
                    "legalBasisUrl",
                    "scope"),
            List.of(),
            RemitRow::of,
            RemitRow::cells,
            RemitRow::body);

    /** What stands for every state. */
    static final String EVERYWHERE = "ALL";

    private static RemitRow of(CsvCells cells) {
        return new RemitRow(
                cells.word("body"),
                cells.word("capacity"),
                cells.several("topics"),
                cells.several("functions"),
                cells.several("territory"),
                cells.several("excludes"),
                cells.word("validFrom"),
                cells.word("validTo"),
                cells.text("legalBasis"),
                cells.word("legalBasisUrl"),
                cells.text("scope"));
    }

    private List<@Nullable String> cells() {
        return Arrays.asList(
                body,
                capacity,
                SeveralValues.join(topics),
                SeveralValues.join(functions),
                SeveralValues.join(territory),
                SeveralValues.join(excludes),
                validFrom,
                validTo,
                legalBasis,
                legalBasisUrl,
                scope);
    }
}
