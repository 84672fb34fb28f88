package org.asean.coordination.registry.remit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.registry.provenance.AsOf;

/** Every version of every remit. */
@ApplicationScoped
public class Remits implements PanacheRepositoryBase<Remit, RemitKey> {

    /** PostgreSQL takes 65,535 parameters in a statement; a key is two. */
    private static final int KEYS_AT_ONCE = 10_000;

    private static final String COVERING = """
            select distinct c.remit_id as id, c.remit_version as version
              from topic_path p
              join remit_cell c on c.topic = p.ancestor and c.function = :function
              join remit r on r.id = c.remit_id and r.version = c.remit_version
             where p.topic = :topic and remit_in_force(r, :day, :known)
            """;

    private static final Comparator<Remit> IN_ORDER = Comparator.comparing(Remit::body)
            .thenComparing(remit -> remit.key().id())
            .thenComparing(remit -> remit.key().version());

    /** Adds a remit; a violated constraint shows here and not at the commit. */
    public void add(Remit remit) {
        persistAndFlush(remit);
    }

    /** The newest version, or 404. */
    Remit read(UUID id) {
        return KitProblem.found(
                find("key.id = ?1 order by key.version desc", id).firstResultOptional(), "remit " + id);
    }

    /** That version, or 404. */
    Remit read(RemitKey key) {
        return KitProblem.found(findByIdOptional(key), "version " + key.version() + " of remit " + key.id());
    }

    /** All versions, the oldest first; or 404. */
    List<Remit> versions(UUID id) {
        List<Remit> versions = list("key.id = ?1 order by key.version", id);
        KitProblem.found(versions.stream().findFirst(), "remit " + id);
        return versions;
    }

    /** The newest version for a change, held until the transaction ends; or 404. */
    public Remit hold(UUID id) {
        return KitProblem.found(
                find("key.id = ?1 order by key.version desc", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                "remit " + id);
    }

    /** The version that is admitted and has not been ended, held until the transaction ends. */
    public Optional<Remit> holdActive(UUID id) {
        return find("key.id = ?1 and life.state = ?2", id, RemitState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** The versions of the body that an end of the body ends too, in the order of their keys, held. */
    List<Remit> holdUnfinished(String body) {
        return find(
                        "body = ?1 and life.state in ?2 order by key.id, key.version",
                        body,
                        List.of(RemitState.DRAFT, RemitState.SUBMITTED, RemitState.ACTIVE))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The highest version that there is. */
    int newestVersion(UUID id) {
        return getEntityManager()
                .createQuery("select max(r.key.version) from Remit r where r.key.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Those in force that name the topic or one above it, for the function: all that could cover the cell. */
    public List<Remit> covering(Topic topic, Function function, AsOf when) {
        @SuppressWarnings("unchecked")
        List<Tuple> keys = getEntityManager()
                .createNativeQuery(COVERING, Tuple.class)
                .setParameter("topic", topic.code())
                .setParameter("function", function.name())
                .setParameter("day", when.day())
                .setParameter("known", when.known())
                .getResultList();
        return byKeys(keys.stream().map(RemitKey::of).toList());
    }

    /** The versions of these keys, in the order of bodies and keys. */
    public List<Remit> byKeys(Collection<RemitKey> keys) {
        List<RemitKey> left = List.copyOf(keys);
        List<Remit> found = new ArrayList<>();
        for (int from = 0; from < left.size(); from += KEYS_AT_ONCE) {
            List<RemitKey> some = left.subList(from, Math.min(left.size(), from + KEYS_AT_ONCE));
            found.addAll(find("key in ?1", some).list());
        }
        return found.stream().sorted(IN_ORDER).toList();
    }

    /** Which of these versions nobody but their body had to do with: they went back before they were put forward. */
    public Set<RemitKey> neverSubmitted(Collection<RemitKey> keys) {
        return keys.isEmpty()
                ? Set.of()
                : find("key in ?1 and life.submittedAt is null", List.copyOf(keys)).stream()
                        .map(Remit::key)
                        .collect(Collectors.toSet());
    }

    /** Those that were ever admitted, whatever the days of their period, in one order. */
    public List<Remit> admitted() {
        return list("life.admittedAt is not null order by body, key.id, key.version");
    }

    /** Those admitted that are or will be in force on the day or a later one, in one order. */
    public List<Remit> standing(LocalDate day) {
        return find(
                        "life.admittedAt is not null and (wording.validTo is null or wording.validTo > ?1)"
                                + " and (life.endedOn is null or life.endedOn > ?1)"
                                + " order by body, key.id, key.version",
                        day)
                .list();
    }

    List<Remit> after(RemitFilter filter, LocalDate today, RemitPlace after, int limit) {
        Map<String, Object> parameters = filter.parameters(today);
        parameters.putAll(after.parameters());
        return find("from Remit r where " + filter.condition() + RemitPlace.AFTER, parameters)
                .range(0, limit - 1)
                .list();
    }
}
