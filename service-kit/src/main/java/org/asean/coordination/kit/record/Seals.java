package org.asean.coordination.kit.record;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/** The seals in the database. */
@Singleton
class Seals {

    private static final String COLUMNS = """
            select number, from_position, to_position, size,
                   to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at,
                   encode(root, 'hex') as root, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
              from record_seal
            """;

    private static final String INSERT = """
            insert into record_seal (number, from_position, to_position, size, sealed_at, root, previous, hash)
            values (:number, :from, :to, :size, cast(:at as timestamptz), decode(:root, 'hex'), decode(:previous, 'hex'),
                    decode(:hash, 'hex'))
            """;

    private static final String NOT_AS_TOLD = """
            select distinct coalesce('seal/' || s.number, v.subject)
              from record_seal s full join (select subject, data from event where type = 'record-sealed') v
                on v.subject = 'seal/' || s.number
             where v.data ->> 'hash' is distinct from encode(s.hash, 'hex')
             order by 1 limit 100
            """;

    private final EntityManager entities;

    Seals(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Seal> last() {
        return read(entities.createNativeQuery(COLUMNS + "order by number desc limit 1", Tuple.class)).stream()
                .findFirst();
    }

    /** Those behind one, in their order. */
    List<Seal> after(long number, int most) {
        return read(
                entities.createNativeQuery(COLUMNS + "where number > :after order by number limit :most", Tuple.class)
                        .setParameter("after", number)
                        .setParameter("most", most));
    }

    /** Those that cover any of these positions, in their order. */
    List<Seal> over(long first, long last) {
        return read(entities.createNativeQuery(
                        COLUMNS + "where to_position >= :first and from_position <= :last order by number", Tuple.class)
                .setParameter("first", first)
                .setParameter("last", last));
    }

    /** Seals of which there is no event with the same hash, and those of which there is nothing but an event; the first hundred. */
    @SuppressWarnings("unchecked")
    List<String> notAsTold() {
        return entities.createNativeQuery(NOT_AS_TOLD, String.class).getResultList();
    }

    void add(Seal seal) {
        entities.createNativeQuery(INSERT)
                .setParameter("number", seal.number())
                .setParameter("from", seal.fromPosition())
                .setParameter("to", seal.toPosition())
                .setParameter("size", seal.size())
                .setParameter("at", seal.sealedAt())
                .setParameter("root", seal.root())
                .setParameter("previous", seal.previous())
                .setParameter("hash", seal.hash())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Seal> read(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(Seals::seal).toList();
    }

    private static Seal seal(Tuple row) {
        return new Seal(
                row.get("number", Long.class),
                row.get("from_position", Long.class),
                row.get("to_position", Long.class),
                row.get("size", Long.class),
                row.get("sealed_at", String.class),
                row.get("root", String.class),
                row.get("previous", String.class),
                row.get("hash", String.class));
    }
}
