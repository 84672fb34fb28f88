package org.asean.coordination.registry.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.version.DirectoryVersions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Gives the directory of today out, of one state of the registry: each table in one query, read through a cursor. The rows are
 * gathered before the first is sent, so that no slow reader holds the state, and their order depends on what they say alone, so
 * that a registry that took the file in gives the same file out.
 */
@ApplicationScoped
class ExportingDirectory {

    private static final int FETCHED = 1_000;

    private static final String BODIES = """
            select code,
                   coalesce((select n.name from body_name n
                              where n.body = body.code and n.kind = 'NAME' and (n.valid_from is null or n.valid_from <= ?)
                                and (n.valid_to is null or n.valid_to > ?)), name) as name, pillar, tier, parent, predecessor, acts_through, state, note, successor, refusal_reason,
                   array(select n.name from body_name n
                          where n.body = body.code and n.kind = 'ALIAS' and (n.valid_from is null or n.valid_from <= ?)
                            and (n.valid_to is null or n.valid_to > ?)
                          order by n.name) as aliases
              from body
             order by code
            """;

    private static final String REMITS = """
            select r.body, r.capacity, r.functions, r.states, r.in_force_from, least(r.valid_to, r.ended_on) as in_force_to,
                   r.legal_basis_title, r.legal_basis_url, r.scope,
                   array(select t.topic from remit_topic t
                          where t.remit_id = r.id and t.remit_version = r.version order by t.topic) as topics,
                   array(select e.topic from remit_exclude e
                          where e.remit_id = r.id and e.remit_version = r.version order by e.topic) as excludes
              from remit r join body b on b.code = r.body
             where r.admitted_at is not null and b.state in ('ACTIVE', 'SUSPENDED')
               and (least(r.valid_to, r.ended_on) is null or least(r.valid_to, r.ended_on) > greatest(?, r.in_force_from))
             order by r.body, topics, r.functions, r.capacity, r.in_force_from, in_force_to, r.states, excludes, r.scope,
                      r.legal_basis_title, r.legal_basis_url
            """;

    private final EntityManager entities;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    ExportingDirectory(EntityManager entities, DirectoryVersions versions, DomainClock clock) {
        this.entities = entities;
        this.versions = versions;
        this.clock = clock;
    }

    /** Every body in every state, as it is today. */
    @Transactional
    Sheet<BodyRow> bodies() {
        versions.readOneState();
        LocalDate today = clock.today();
        return new Sheet<>(BodyRow.FORM, rows(BODIES, List.of(today, today, today, today), ExportingDirectory::body));
    }

    /** Every remit that is in force or will come into force; those of suspended bodies too, for they rest only. */
    @Transactional
    Sheet<RemitRow> remits() {
        versions.readOneState();
        return new Sheet<>(RemitRow.FORM, rows(REMITS, List.of(clock.today()), ExportingDirectory::remit));
    }

    private <R> List<R> rows(String query, List<LocalDate> parameters, RowReader<R> reader) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setFetchSize(FETCHED);
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i));
                }
                List<R> rows = new ArrayList<>();
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        rows.add(reader.read(found));
                    }
                }
                return rows;
            }
        });
    }

    private interface RowReader<R> {
        R read(ResultSet found) throws SQLException;
    }

    private static BodyRow body(ResultSet found) throws SQLException {
        return new BodyRow(
                found.getString("code"),
                found.getString("name"),
                found.getString("pillar"),
                found.getString("tier"),
                found.getString("parent"),
                found.getString("predecessor"),
                found.getString("acts_through"),
                found.getString("state"),
                found.getString("note"),
                texts(found, "aliases"),
                found.getString("successor"),
                found.getString("refusal_reason"));
    }

    private static RemitRow remit(ResultSet found) throws SQLException {
        List<@Nullable String> states = texts(found, "states");
        return new RemitRow(
                found.getString("body"),
                found.getString("capacity"),
                texts(found, "topics"),
                texts(found, "functions"),
                states.isEmpty() ? List.of(RemitRow.EVERYWHERE) : states,
                texts(found, "excludes"),
                found.getString("in_force_from"),
                found.getString("in_force_to"),
                found.getString("legal_basis_title"),
                found.getString("legal_basis_url"),
                found.getString("scope"));
    }

    private static List<@Nullable String> texts(ResultSet found, String column) throws SQLException {
        Array array = found.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
