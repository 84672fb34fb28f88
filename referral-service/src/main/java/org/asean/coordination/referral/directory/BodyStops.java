package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.follow.Alongside;
import org.asean.coordination.kit.follow.Fact;
import org.asean.coordination.kit.follow.Told;

/**
 * Keeps where in the registry's feed a body stopped being active. A referral that was begun on an older state of the registry must end
 * with it, also when the body was resumed at once, and also when the offer was under way at that moment.
 */
@ApplicationScoped
public class BodyStops implements Alongside {

    private static final String STOP = """
            insert into body_stop (body, state, successor, resumed, generation, position)
            values (:body, :state, :successor, false, :generation, :position)
            on conflict on constraint pk_body_stop do update
               set state = excluded.state, successor = excluded.successor, resumed = false,
                   generation = excluded.generation, position = excluded.position
            """;

    private static final String OF_BODY =
            "select state, successor, resumed, generation, position from body_stop where body = :body";

    /**
     * Begins with the few bodies that have stopped, and looks up the first live referrals of each: all of one that is stopped, those begun
     * before of one that was resumed. It is asked every second, and must not cost the more the more is led, so each part asks in the
     * order of the index ({@code ix_referral__live_of_body}).
     */
    static final String ENDED = """
            select r.issue_ref from body_stop s cross join lateral (
              (select issue_ref from referral
                where not s.resumed and body = s.body and live_while is not null
                order by registry_generation, registry_position limit :most)
              union all
              (select issue_ref from referral
                where s.resumed and body = s.body and live_while is not null
                  and registry_generation = s.generation and registry_position < s.position
                order by registry_position limit :most)) r
             limit :most
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    BodyStops(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public void takenIn(Told.Event event, String generation) {
        take(event.fact(), generation);
    }

    /** What stopped and was resumed between the two copies is not seen; what is stopped now is. */
    @Override
    public void replaced(List<Fact> facts, String generation) {
        facts.forEach(fact -> take(fact, generation));
    }

    private void take(Fact fact, String generation) {
        if (!fact.kind().equals(RegistryProjection.BODY)) {
            return;
        }
        fact.as(RegistryTold.Body.class, json).ifPresent(body -> {
            if (body.isActive()) {
                resume(body.code());
            } else if (body.hasStopped()) {
                stop(body, UUID.fromString(generation), fact.position());
            }
        });
    }

    private void stop(RegistryTold.Body body, UUID generation, long position) {
        entities.createNativeQuery(STOP)
                .setParameter("body", body.code())
                .setParameter("state", body.state())
                .setParameter("successor", body.successor())
                .setParameter("generation", generation)
                .setParameter("position", position)
                .executeUpdate();
    }

    private void resume(String body) {
        entities.createNativeQuery("update body_stop set resumed = true where body = :body and not resumed")
                .setParameter("body", body)
                .executeUpdate();
    }

    /** Where the body last stopped, if it ever did. */
    public Optional<BodyStop> of(String body) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(OF_BODY, Tuple.class)
                .setParameter("body", body)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new BodyStop(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Boolean.class),
                        row.get(3, UUID.class),
                        row.get(4, Long.class)));
    }

    /** References of some issues with a live referral that ends because its body stopped. */
    @SuppressWarnings("unchecked")
    public List<String> issuesToEnd(int most) {
        return entities.createNativeQuery(ENDED, String.class)
                .setParameter("most", most)
                .getResultList();
    }
}
