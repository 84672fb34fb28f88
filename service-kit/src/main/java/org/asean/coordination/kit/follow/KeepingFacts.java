package org.asean.coordination.kit.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.follow.Told.Event;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copies. Every replica reads the feeds; the first to come with a part takes it in, and who comes with the same part later
 * finds the cursor moved and leaves it.
 */
@ApplicationScoped
class KeepingFacts {

    private static final String PROGRESS =
            "select build, is_current, cursor, position, confirmed_at from followed_feed where feed = :feed ";

    private static final String BEGIN = """
            insert into followed_feed (feed, build) values (:feed, gen_random_uuid())
            on conflict (feed) where not is_current do nothing
            """;

    private static final String TAKE_IN = """
            insert into followed_fact (feed, build, subject, data, position) values (?, ?, ?, cast(? as jsonb), ?)
            on conflict on constraint pk_followed_fact do update set data = excluded.data, position = excluded.position
            """;

    private static final String MOVE = """
            update followed_feed set cursor = :cursor, position = :position,
                   confirmed_at = case when :whole then :asked else confirmed_at end
             where feed = :feed and build = :build
            """;

    private static final String SINCE = """
            select subject, cast(data as text), position from followed_fact
             where feed = :feed and build = :build and position > :position and (:removed or data is not null)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    KeepingFacts(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The copy to go on with: one that is being made, else the one in use, else a new one. */
    @Transactional
    Progress toFollow(String feed) {
        return newest(feed).orElseGet(() -> {
            begin(feed);
            return newest(feed).orElseThrow();
        });
    }

    private Optional<Progress> newest(String feed) {
        return progress(feed, "order by is_current limit 1");
    }

    /** The copy in use. */
    @Transactional
    Optional<Progress> current(String feed) {
        return progress(feed, "and is_current");
    }

    /** Begins a copy beside the one in use, unless one is being made. */
    @Transactional
    void begin(String feed) {
        entities.createNativeQuery(BEGIN).setParameter("feed", feed).executeUpdate();
    }

    /** Gives up the copy that is being made and begins another: its feed has begun anew meanwhile. */
    @Transactional
    void beginAnew(String feed) {
        entities.createNativeQuery("delete from followed_feed where feed = :feed and not is_current")
                .setParameter("feed", feed)
                .executeUpdate();
        begin(feed);
    }

    /**
     * Takes a part in, if the copy still is where the part begins. One that has caught up takes the place of the one in use.
     *
     * @param asked when the feed was asked for the part: no later than this was the copy whole
     */
    @Transactional
    void takeIn(String feed, Progress from, Told part, Instant asked, Alongside alongside) {
        Optional<Progress> now = held(feed, from.build());
        if (now.isEmpty() || !Objects.equals(now.get().cursor(), from.cursor())) {
            return;
        }
        String cursor = part.page().endCursor();
        String generation = cursor.substring(0, cursor.indexOf('.'));
        entities.unwrap(Session.class).doWork(connection -> write(connection, feed, from.build(), part.items()));
        if (from.isCurrent()) {
            part.items().forEach(event -> alongside.takenIn(event, generation));
        }
        boolean whole = !part.page().hasMore();
        entities.createNativeQuery(MOVE)
                .setParameter("cursor", cursor)
                .setParameter("position", position(part, from))
                .setParameter("whole", whole)
                .setParameter("asked", asked)
                .setParameter("feed", feed)
                .setParameter("build", from.build())
                .executeUpdate();
        if (whole && !from.isCurrent()) {
            replace(feed, from.build());
            alongside.replaced(since(feed, from.build(), 0), generation);
        }
    }

    private static long position(Told part, Progress from) {
        List<Event> events = part.items();
        return events.isEmpty()
                ? from.position()
                : events.get(events.size() - 1).position();
    }

    private void replace(String feed, UUID build) {
        entities.createNativeQuery("delete from followed_feed where feed = :feed and is_current")
                .setParameter("feed", feed)
                .executeUpdate();
        entities.createNativeQuery("update followed_feed set is_current = true where feed = :feed and build = :build")
                .setParameter("feed", feed)
                .setParameter("build", build)
                .executeUpdate();
    }

    /** Of each thing the newest alone: several of one thing are no one statement, which is what the driver may make of a batch. */
    private void write(Connection connection, String feed, UUID build, List<Event> events) throws SQLException {
        Map<String, Fact> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.fact().subject(), event.fact()));
        try (PreparedStatement statement = connection.prepareStatement(TAKE_IN)) {
            for (Fact fact : newest.values()) {
                statement.setString(1, feed);
                statement.setObject(2, build);
                statement.setString(3, fact.subject());
                statement.setString(4, fact.data() == null ? null : fact.data().toString());
                statement.setLong(5, fact.position());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The facts that were told after the position, removals included; from the beginning on, those of things that are there. */
    @Transactional
    List<Fact> since(String feed, UUID build, long position) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(SINCE, Tuple.class)
                .setParameter("feed", feed)
                .setParameter("build", build)
                .setParameter("position", position)
                .setParameter("removed", position > 0)
                .getResultList();
        return rows.stream().map(this::fact).toList();
    }

    private Fact fact(Tuple row) {
        return new Fact(row.get(0, String.class), read(row.get(1, String.class)), row.get(2, Long.class));
    }

    private @Nullable JsonNode read(@Nullable String written) {
        try {
            return written == null ? null : json.readTree(written);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The database holds JSON only.", damaged);
        }
    }

    private Optional<Progress> held(String feed, UUID build) {
        return first(entities.createNativeQuery(PROGRESS + "and build = :build for no key update", Tuple.class)
                .setParameter("feed", feed)
                .setParameter("build", build));
    }

    private Optional<Progress> progress(String feed, String which) {
        return first(entities.createNativeQuery(PROGRESS + which, Tuple.class).setParameter("feed", feed));
    }

    private static Optional<Progress> first(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Progress(
                        row.get(0, UUID.class),
                        row.get(1, Boolean.class),
                        row.get(2, String.class),
                        row.get(3, Long.class),
                        row.get(4, Instant.class)));
    }
}
