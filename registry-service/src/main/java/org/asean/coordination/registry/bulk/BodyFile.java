package org.asean.coordination.registry.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.BodyParticulars;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.body.Tier;
import org.jspecify.annotations.Nullable;

/** A file of bodies; a row may name bodies of other rows, before or after its own. */
final class BodyFile {

    static final List<String> COLUMNS =
            List.of("code", "name", "pillar", "tier", "parent", "predecessor", "actsThrough", "state", "note");

    private static final Set<BodyState> IMPORTED_STATES =
            Set.of(BodyState.ACTIVE, BodyState.SUSPENDED, BodyState.SUCCEEDED, BodyState.DISSOLVED);

    private final List<CsvRow> rows;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    /**
     * A body of the file.
     *
     * @param particulars what is said of it
     * @param state in which it comes
     */
    record ImportedBody(BodyParticulars particulars, BodyState state) {}

    private BodyFile(List<CsvRow> rows) {
        this.rows = rows;
        for (CsvRow row : rows) {
            if (row.record().isConsistent() && !row.record().get("code").isEmpty()) {
                index(row.record());
            }
        }
    }

    private void index(CSVRecord row) {
        String code = row.get("code");
        codes.add(code);
        parents.putIfAbsent(code, row.get("parent"));
        successors.putIfAbsent(row.get("predecessor"), code);
    }

    static Parsed<ImportedBody> parse(String csv) {
        List<CsvRow> rows = CsvRows.read(csv, COLUMNS);
        BodyFile file = new BodyFile(rows);
        return Parsed.of(file.rows, "code", file::body);
    }

    private ImportedBody body(CsvRow row) {
        String code = row.required("code");
        if (!code.matches(Form.BODY)) {
            throw new RowProblem("code must match " + Form.BODY);
        }
        if (!seen.add(code)) {
            throw new RowProblem("code stands in an earlier row too");
        }
        BodyParticulars particulars = new BodyParticulars(
                code,
                row.required("name", 200),
                row.constant("pillar", Pillar.class),
                row.constant("tier", Tier.class),
                relative(row, "parent"),
                relative(row, "predecessor"),
                relative(row, "actsThrough"),
                note(row));
        requireNoCircle(code);
        return new ImportedBody(particulars, state(row, code));
    }

    private static @Nullable String note(CsvRow row) {
        return row.optional("note") == null ? null : row.required("note", 1000);
    }

    private @Nullable String relative(CsvRow row, String column) {
        String relative = row.optional(column);
        if (relative != null && !codes.contains(relative)) {
            throw new RowProblem(column + " names " + relative + ", which no row has");
        }
        if (relative != null && relative.equals(row.required("code"))) {
            throw new RowProblem(column + " names the body itself");
        }
        if (column.equals("predecessor")
                && relative != null
                && !row.required("code").equals(successors.get(relative))) {
            throw new RowProblem("predecessor " + relative + " has another successor already");
        }
        return relative;
    }

    private void requireNoCircle(String code) {
        Set<String> above = new HashSet<>();
        for (String organ = parents.get(code); organ != null; organ = parents.get(organ)) {
            if (organ.equals(code) || !above.add(organ)) {
                throw new RowProblem("parent leads in a circle");
            }
        }
    }

    private BodyState state(CsvRow row, String code) {
        BodyState state = row.constant("state", BodyState.class);
        if (!IMPORTED_STATES.contains(state)) {
            throw new RowProblem("state cannot be " + state + " in a directory that comes in");
        }
        if (state == BodyState.SUCCEEDED && !successors.containsKey(code)) {
            throw new RowProblem("state is SUCCEEDED and no row names it as predecessor");
        }
        return state;
    }
}
