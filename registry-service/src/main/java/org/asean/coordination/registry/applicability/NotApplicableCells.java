package org.asean.coordination.registry.applicability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.competence.NotApplicable;
import org.asean.coordination.competence.Overlap.Cell;
import org.asean.coordination.kit.problem.KitProblem;

/** Every mark that was ever set. */
@ApplicationScoped
public class NotApplicableCells implements PanacheRepositoryBase<NotApplicableCell, UUID> {

    /** The marks that stood, as it was known at the instant. */
    public List<NotApplicable> standing(Instant known) {
        return list("marked.at <= ?1 and (removed.at is null or removed.at > ?1) order by topic, function", known)
                .stream()
                .map(NotApplicableCell::competence)
                .toList();
    }

    /** Adds a mark; one that stands already shows here and not at the commit. */
    void add(NotApplicableCell cell) {
        persistAndFlush(cell);
    }

    /** The mark that stands on exactly this cell, held until the transaction ends; or 404. */
    NotApplicableCell hold(Cell cell) {
        return KitProblem.found(
                find(
                                "topic = ?1 and function = ?2 and removed.at is null",
                                cell.topic().code(),
                                cell.function())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .singleResultOptional(),
                "mark on " + cell.topic() + " × " + cell.function());
    }

    /** Those that stand, after this one in the order of topics and functions. */
    List<NotApplicableCell> after(String topic, String function, int limit) {
        return find(
                        "removed.at is null and (topic > ?1 or (topic = ?1 and cast(function as String) > ?2))"
                                + " order by topic, cast(function as String)",
                        topic,
                        function)
                .range(0, limit - 1)
                .list();
    }
}
