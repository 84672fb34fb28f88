package org.asean.coordination.registry.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body as a row of a file, the same on the way out and on the way in; everything is text until {@link BodyFile} has read it.
 *
 * @param code for life
 * @param name in full
 * @param pillar under which it stands
 * @param tier at which it meets
 * @param parent code of the organ above
 * @param predecessor code of the body that it took the place of
 * @param actsThrough code of the officials' body that answers for it
 * @param state where it is in its life
 * @param note for people
 * @param aliases what it is called too
 * @param successor code of the body that took its place; may be left out where that one names it as predecessor
 * @param refusalReason why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BodyRow(
        @Nullable String code,
        @Nullable String name,
        @Nullable String pillar,
        @Nullable String tier,
        @Nullable String parent,
        @Nullable String predecessor,
        @Nullable String actsThrough,
        @Nullable String state,
        @Nullable String note,
        @Nullable List<@Nullable String> aliases,
        @Nullable String successor,
        @Nullable String refusalReason) {

    /** How such a row stands in a file; a file with the first nine columns alone can be read. */
    static final RowForm<BodyRow> FORM = new RowForm<>(
            BodyRow.class,
            List.of("code", "name", "pillar", "tier", "parent", "predecessor", "actsThrough", "state", "note"),
            List.of("aliases", "successor", "refusalReason"),
            BodyRow::of,
            BodyRow::cells,
            BodyRow::code);

    private static BodyRow of(CsvCells cells) {
        return new BodyRow(
                cells.word("code"),
                cells.text("name"),
                cells.word("pillar"),
                cells.word("tier"),
                cells.word("parent"),
                cells.word("predecessor"),
                cells.word("actsThrough"),
                cells.word("state"),
                cells.text("note"),
                cells.several("aliases"),
                cells.word("successor"),
                cells.text("refusalReason"));
    }

    private List<@Nullable String> cells() {
        return Arrays.asList(
                code,
                name,
                pillar,
                tier,
                parent,
                predecessor,
                actsThrough,
                state,
                note,
                SeveralValues.join(aliases),
                successor,
                refusalReason);
    }
}
