package org.asean.coordination.registry.bulk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.DomainException;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.remit.LegalBasis;
import org.asean.coordination.registry.remit.RemitTerms;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of remits against what the registry knows.
 *
 * @param bodies codes of the bodies that may hold one
 * @param taxonomy every topic, by its code
 * @param memberStates codes of the member states
 */
record RemitFile(Set<String> bodies, Map<String, Topic> taxonomy, Set<String> memberStates) {

    static RemitFile of(Set<String> bodies, Collection<Topic> taxonomy, Set<String> memberStates) {
        return new RemitFile(
                bodies, taxonomy.stream().collect(Collectors.toMap(Topic::code, Function.identity())), memberStates);
    }

    /**
     * A remit of the file.
     *
     * @param body code of its body
     * @param terms what it says
     */
    record ImportedRemit(String body, RemitTerms terms) {}

    Parsed<ImportedRemit> parse(List<Line<RemitRow>> lines) {
        return Parsed.of(lines, RemitRow::body, this::remit);
    }

    private ImportedRemit remit(RemitRow row) {
        String body = new Cell("body", row.body()).required(Integer.MAX_VALUE);
        if (!bodies.contains(body)) {
            throw new RowProblem("body " + body + " is no active or suspended body of the registry");
        }
        RemitTerms terms = new RemitTerms(
                new Cell("capacity", row.capacity()).constant(Capacity.class),
                topics(Cell.atLeastOne("topics", row.topics())),
                Cell.atLeastOne("functions", row.functions()).stream()
                        .map(cell -> cell.constant(org.asean.coordination.competence.Function.class))
                        .collect(Collectors.toSet()),
                territory(Cell.atLeastOne("territory", row.territory())),
                topics(Cell.each("excludes", row.excludes())),
                period(row),
                new Cell("scope", row.scope()).required(2000),
                legalBasis(row));
        try {
            terms.requireExcludesWithin();
        } catch (DomainException outside) {
            throw new RowProblem(String.valueOf(outside.getMessage()));
        }
        return new ImportedRemit(body, terms);
    }

    private Set<Topic> topics(Set<Cell> cells) {
        return cells.stream().map(this::topic).collect(Collectors.toSet());
    }

    private Topic topic(Cell cell) {
        String code = cell.required(Integer.MAX_VALUE);
        Topic topic = taxonomy.get(code);
        if (topic == null) {
            throw new RowProblem(cell.column() + " names " + code + ", which is not in the taxonomy");
        }
        return topic;
    }

    private Territory territory(Set<Cell> cells) {
        Set<String> states =
                cells.stream().map(cell -> cell.required(Integer.MAX_VALUE)).collect(Collectors.toSet());
        if (states.equals(Set.of(RemitRow.EVERYWHERE))) {
            return Territory.ALL;
        }
        states.stream()
                .filter(state -> !memberStates.contains(state))
                .findFirst()
                .ifPresent(state -> {
                    throw new RowProblem("territory names " + state + ", which is no member state");
                });
        return new Territory(states);
    }

    private static Period period(RemitRow row) {
        Cell first = new Cell("validFrom", row.validFrom());
        first.required(Integer.MAX_VALUE);
        LocalDate from = first.day();
        LocalDate to = new Cell("validTo", row.validTo()).day();
        if (from == null || (to != null && !to.isAfter(from))) {
            throw new RowProblem("validTo must be after validFrom");
        }
        return new Period(from, to);
    }

    private static @Nullable LegalBasis legalBasis(RemitRow row) {
        String url = new Cell("legalBasisUrl", row.legalBasisUrl()).optional(Integer.MAX_VALUE);
        if (url != null && (url.length() > 2000 || !url.matches(Form.LINK))) {
            throw new RowProblem("legalBasisUrl must be an http or https address");
        }
        Cell title = new Cell("legalBasis", row.legalBasis());
        return url == null && title.optional(500) == null ? null : new LegalBasis(title.line(500), url);
    }
}
