package org.asean.coordination.registry.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.DomainException;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.remit.LegalBasis;
import org.asean.coordination.registry.remit.RemitTerms;
import org.jspecify.annotations.Nullable;

/**
 * A file of remits.
 *
 * @param activeBodies codes of the bodies that may hold one
 * @param taxonomy every topic
 * @param memberStates codes of the member states
 */
record RemitFile(Set<String> activeBodies, Set<Topic> taxonomy, Set<String> memberStates) {

    static final List<String> COLUMNS = List.of(
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
            "scope");

    private static final String EVERYWHERE = "ALL";

    /**
     * A remit of the file.
     *
     * @param body code of its body
     * @param terms what it says
     */
    record ImportedRemit(String body, RemitTerms terms) {}

    Parsed<ImportedRemit> parse(String csv) {
        return Parsed.of(CsvRows.read(csv, COLUMNS), "body", this::remit);
    }

    private ImportedRemit remit(CsvRow row) {
        String body = row.required("body");
        if (!activeBodies.contains(body)) {
            throw new RowProblem("body " + body + " is not an active body of the registry");
        }
        row.required("topics");
        RemitTerms terms = new RemitTerms(
                row.constant("capacity", Capacity.class),
                topics(row, "topics"),
                row.constants("functions", Function.class),
                territory(row),
                topics(row, "excludes"),
                period(row),
                row.required("scope", 2000),
                legalBasis(row));
        try {
            terms.requireExcludesWithin();
        } catch (DomainException outside) {
            throw new RowProblem(String.valueOf(outside.getMessage()));
        }
        return new ImportedRemit(body, terms);
    }

    private Set<Topic> topics(CsvRow row, String column) {
        return row.values(column).stream().map(code -> topic(code, column)).collect(Collectors.toSet());
    }

    private Topic topic(String code, String column) {
        return taxonomy.stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RowProblem(column + " names " + code + ", which is not in the taxonomy"));
    }

    private Territory territory(CsvRow row) {
        row.required("territory");
        Set<String> states = row.values("territory");
        if (states.equals(Set.of(EVERYWHERE))) {
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

    private static Period period(CsvRow row) {
        row.required("validFrom");
        LocalDate from = row.day("validFrom");
        LocalDate to = row.day("validTo");
        if (from == null || (to != null && !to.isAfter(from))) {
            throw new RowProblem("validTo must be after validFrom");
        }
        return new Period(from, to);
    }

    private static @Nullable LegalBasis legalBasis(CsvRow row) {
        String url = row.optional("legalBasisUrl");
        if (url != null && (url.length() > 2000 || !url.matches(Form.LINK))) {
            throw new RowProblem("legalBasisUrl must be an http or https address");
        }
        if (row.optional("legalBasis") == null && url == null) {
            return null;
        }
        return new LegalBasis(row.required("legalBasis", 500), url);
    }
}
