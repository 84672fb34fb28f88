package org.asean.coordination.mandate.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.mandate.directory.MandateDirectory.CoveredArea;
import org.asean.coordination.mandate.directory.MandateDirectory.GrantedMandate;
import org.asean.coordination.mandate.directory.MandateDirectory.PresidingTerm;
import org.asean.coordination.mandate.directory.MandateDirectory.SteppedAside;
import org.hibernate.Session;

/** Reading the directory, and its version alone. */
@ApplicationScoped
class ReadingDirectory {

    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private static final String VERSION = "select version from directory_version";

    private static final String TERMS = """
            select id, committee_code, subject, capacity, term_from, term_to, body from member
             where capacity in ('CHAIR', 'VICE_CHAIR') and term_from is distinct from term_to
             order by committee_code, term_from, capacity
            """;

    private static final String ASIDES = """
            select member_id, body, issue, aside_from, aside_to from aside
             where aside_from is distinct from aside_to
             order by member_id, aside_from, id
            """;

    private static final String AREAS = """
            select mandate_id, topics, functions from mandate_area order by mandate_id, ordinal
            """;

    private static final String MANDATES = """
            select m.id, m.committee_code, m.valid_from, m.valid_to, m.state, ending.taken_at as ended_at
              from mandate m
              left join mandate_step ending on ending.mandate_id = m.id and ending.state in ('DISCHARGED', 'REVOKED')
             where m.state in ('ADOPTED', 'DISCHARGED', 'REVOKED')
             order by m.valid_from, m.id
            """;

    private final Session session;

    ReadingDirectory(Session session) {
        this.session = session;
    }

    /**
     * The directory and the version under which it is so.
     *
     * @param version changes with every change of the contents
     * @param contents of the same snapshot as the version
     */
    record Versioned(UUID version, MandateDirectory contents) {}

    /** The version alone: one row of one column, for a reader who has the rest. */
    @Transactional
    UUID version() {
        return session.createNativeQuery(VERSION, UUID.class).getSingleResult();
    }

    /** All of it, of one snapshot of the database, so that the version never stands over other contents. */
    @Transactional
    Versioned read() {
        session.createNativeMutationQuery(ONE_SNAPSHOT).executeUpdate();
        return new Versioned(version(), new MandateDirectory(terms(), mandates()));
    }

    private List<PresidingTerm> terms() {
        Map<UUID, List<SteppedAside>> asides = asides();
        return rows(TERMS).stream()
                .map(row -> new PresidingTerm(
                        row.get("committee_code", String.class),
                        row.get("subject", String.class),
                        row.get("capacity", String.class),
                        row.get("term_from", Instant.class),
                        row.get("term_to", Instant.class),
                        row.get("body", String.class),
                        asides.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private Map<UUID, List<SteppedAside>> asides() {
        return rows(ASIDES).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("member_id", UUID.class),
                        Collectors.mapping(
                                row -> new SteppedAside(
                                        row.get("body", String.class),
                                        row.get("issue", String.class),
                                        row.get("aside_from", Instant.class),
                                        row.get("aside_to", Instant.class)),
                                Collectors.toList())));
    }

    private List<GrantedMandate> mandates() {
        Map<UUID, List<CoveredArea>> areas = areas();
        return rows(MANDATES).stream()
                .map(row -> new GrantedMandate(
                        row.get("id", UUID.class),
                        row.get("committee_code", String.class),
                        areas.getOrDefault(row.get("id", UUID.class), List.of()),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("state", String.class),
                        row.get("ended_at", Instant.class)))
                .toList();
    }

    private Map<UUID, List<CoveredArea>> areas() {
        return rows(AREAS).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("mandate_id", UUID.class),
                        Collectors.mapping(
                                row -> new CoveredArea(
                                        List.of(row.get("topics", String[].class)),
                                        List.of(row.get("functions", String[].class))),
                                Collectors.toList())));
    }

    private List<Tuple> rows(String query) {
        return session.createNativeQuery(query, Tuple.class).getResultList();
    }
}
