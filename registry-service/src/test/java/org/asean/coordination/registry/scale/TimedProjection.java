package org.asean.coordination.registry.scale;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Competences;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Router;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.follow.Fact;
import org.asean.coordination.kit.follow.Projection;
import org.jspecify.annotations.Nullable;

/** Does what referral-service does with bodies and remits, and says how long that took. */
final class TimedProjection implements Projection<Copy> {

    private final ObjectMapper json;
    private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
    private volatile long last;
    private volatile List<Fact> some = List.of();

    TimedProjection(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Copy with(@Nullable Copy known, List<Fact> changed) {
        long started = System.nanoTime();
        Map<String, String> bodies = new HashMap<>(known == null ? Map.of() : known.bodies());
        Map<String, Remit> remits = new HashMap<>(known == null ? Map.of() : known.remits());
        changed.forEach(fact -> take(fact, bodies, remits));
        Competences active = new Competences(
                remits.values().stream()
                        .filter(remit -> "ACTIVE".equals(bodies.get(remit.body())))
                        .toList(),
                List.of());
        Copy copy = new Copy(bodies, remits, new Router(active));
        long ended = System.nanoTime();
        last = ended - started;
        if (known == null) {
            some = changed.stream()
                    .filter(fact -> fact.kind().equals("remit"))
                    .limit(100)
                    .toList();
        } else {
            shown.add(ended);
        }
        return copy;
    }

    private void take(Fact fact, Map<String, String> bodies, Map<String, Remit> remits) {
        switch (fact.kind()) {
            case "body" -> fact.as(ToldBody.class, json).ifPresent(body -> bodies.put(fact.item(), body.state()));
            case "remit" ->
                fact.as(ToldRemit.class, json)
                        .filter(remit -> remit.inForceFrom() != null)
                        .ifPresentOrElse(
                                remit -> remits.put(fact.item(), remit.competence()), () -> remits.remove(fact.item()));
            default -> {
                // Routing asks for nothing else.
            }
        }
    }

    /** How long the last call took, in nanoseconds. */
    long last() {
        return last;
    }

    /** When changes were taken in, each once. */
    BlockingQueue<Long> shown() {
        return shown;
    }

    /** Some remits, as they were told. */
    List<Fact> some() {
        return some;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ToldBody(String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ToldRemit(
            UUID id,
            int version,
            String body,
            Capacity capacity,
            Set<String> topics,
            Set<Function> functions,
            Set<String> states,
            Set<String> excludes,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo) {

        Remit competence() {
            return new Remit(
                    id,
                    version,
                    body,
                    capacity,
                    nodes(topics),
                    functions,
                    new Territory(states),
                    nodes(excludes),
                    new Period(inForceFrom, inForceTo));
        }

        private static Set<Topic> nodes(Set<String> codes) {
            return codes.stream().map(Topic::new).collect(Collectors.toUnmodifiableSet());
        }
    }
}
