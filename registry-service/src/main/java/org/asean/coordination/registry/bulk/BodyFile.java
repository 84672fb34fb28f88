package org.asean.coordination.registry.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.BodyParticulars;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.body.ImportedBody;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.body.Tier;
import org.jspecify.annotations.Nullable;

/** A file of bodies; a row may name bodies of other rows, before or after its own. */
final class BodyFile {

    private static final Set<String> CLAIMING = Set.of(BodyState.PENDING.name(), BodyState.REFUSED.name());

    private final Set<String> seen = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> heirs = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    private BodyFile(List<Line<BodyRow>> lines) {
        for (Line<BodyRow> line : lines) {
            if (line.row() != null) {
                index(line.row());
            }
        }
    }

    private void index(BodyRow row) {
        String code = row.code();
        if (code == null) {
            return;
        }
        codes.add(code);
        if (row.parent() != null) {
            parents.putIfAbsent(code, row.parent());
        }
        if (row.successor() != null) {
            successors.putIfAbsent(code, row.successor());
        }
        if (row.predecessor() != null && !CLAIMING.contains(row.state())) {
            heirs.putIfAbsent(row.predecessor(), code);
        }
    }

    static Parsed<ImportedBody> parse(List<Line<BodyRow>> lines) {
        BodyFile file = new BodyFile(lines);
        return Parsed.of(lines, BodyRow::code, file::body);
    }

    private ImportedBody body(BodyRow row) {
        String code = new Cell("code", row.code()).required(Integer.MAX_VALUE);
        if (!code.matches(Form.BODY)) {
            throw new RowProblem("code must match " + Form.BODY);
        }
        if (!seen.add(code)) {
            throw new RowProblem("code stands in an earlier row too");
        }
        BodyState state = new Cell("state", row.state()).constant(BodyState.class);
        BodyParticulars particulars = new BodyParticulars(
                code,
                new Cell("name", row.name()).line(200),
                new Cell("pillar", row.pillar()).constant(Pillar.class),
                new Cell("tier", row.tier()).constant(Tier.class),
                relative(code, "parent", row.parent()),
                predecessor(code, state, row.predecessor()),
                relative(code, "actsThrough", row.actsThrough()),
                new Cell("note", row.note()).optional(1000));
        requireNoCircle("parent", code, parents);
        return new ImportedBody(particulars, state, successor(row, code, state), reason(row, state), aliases(row));
    }

    private @Nullable String relative(String code, String column, @Nullable String relative) {
        if (relative != null && !codes.contains(relative)) {
            throw new RowProblem(column + " names " + relative + ", which no row has");
        }
        if (relative != null && relative.equals(code)) {
            throw new RowProblem(column + " names the body itself");
        }
        return relative;
    }

    private @Nullable String predecessor(String code, BodyState state, @Nullable String predecessor) {
        relative(code, "predecessor", predecessor);
        boolean claims = CLAIMING.contains(state.name());
        if (predecessor != null && !claims && !code.equals(heirs.get(predecessor))) {
            throw new RowProblem("predecessor " + predecessor + " has another successor already");
        }
        return predecessor;
    }

    private @Nullable String successor(BodyRow row, String code, BodyState state) {
        String named = relative(code, "successor", row.successor());
        if (state != BodyState.SUCCEEDED) {
            if (named != null) {
                throw new RowProblem("successor is for a body that is SUCCEEDED");
            }
            return null;
        }
        String successor = named == null ? heirs.get(code) : named;
        if (successor == null) {
            throw new RowProblem("state is SUCCEEDED, and no successor stands here nor names it as predecessor");
        }
        successors.putIfAbsent(code, successor);
        requireNoCircle("successor", code, successors);
        return successor;
    }

    private static @Nullable String reason(BodyRow row, BodyState state) {
        Cell reason = new Cell("refusalReason", row.refusalReason());
        if (state == BodyState.REFUSED) {
            return reason.required(1000);
        }
        if (reason.optional(1000) != null) {
            throw new RowProblem("refusalReason is for a body that is REFUSED");
        }
        return null;
    }

    /** What it is called too; in capitals or not, each stands once. */
    private static List<String> aliases(BodyRow row) {
        Map<String, String> aliases = new LinkedHashMap<>();
        for (Cell cell : Cell.each("aliases", row.aliases())) {
            String alias = cell.line(200);
            if (aliases.put(alias.toLowerCase(Locale.ROOT), alias) != null) {
                throw new RowProblem("aliases names " + alias + " twice");
            }
        }
        return List.copyOf(aliases.values());
    }

    private static void requireNoCircle(String column, String code, Map<String, String> next) {
        Set<String> passed = new HashSet<>();
        for (String body = next.get(code); body != null; body = next.get(body)) {
            if (body.equals(code) || !passed.add(body)) {
                throw new RowProblem(column + " leads in a circle");
            }
        }
    }
}
