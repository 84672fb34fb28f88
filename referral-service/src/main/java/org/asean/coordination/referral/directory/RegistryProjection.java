package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.kit.follow.Fact;
import org.asean.coordination.kit.follow.Projection;
import org.jspecify.annotations.Nullable;

/** Makes the registry's facts of its events; only what has changed is read anew. */
@Singleton
class RegistryProjection implements Projection<RegistryFacts> {

    /** What the registry calls a body in the subject of an event. */
    static final String BODY = "body";

    private final ObjectMapper json;

    RegistryProjection(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public RegistryFacts with(@Nullable RegistryFacts known, List<Fact> changed) {
        Draft draft = known == null ? new Draft() : new Draft(known);
        changed.forEach(fact -> take(fact, draft));
        return new RegistryFacts(draft.bodies, draft.remits, draft.rules, draft.topics, draft.states);
    }

    private void take(Fact fact, Draft draft) {
        switch (fact.kind()) {
            case BODY -> fact.putInto(draft.bodies, RegistryTold.Body.class, json);
            case "remit" ->
                fact.as(RegistryTold.Remit.class, json)
                        .flatMap(RegistryTold.Remit::competence)
                        .ifPresentOrElse(
                                remit -> draft.remits.put(fact.item(), remit), () -> draft.remits.remove(fact.item()));
            case "precedence-rule" -> fact.putInto(draft.rules, RegistryTold.Rule.class, json);
            case "topic" -> fact.putInto(draft.topics, RegistryTold.Topic.class, json);
            case "member-state" -> fact.putInto(draft.states, RegistryTold.State.class, json);
            default -> {
                // Nothing of it is needed here.
            }
        }
    }

    /** Facts that are being changed. */
    private static final class Draft {
        private final Map<String, RegistryTold.Body> bodies = new HashMap<>();
        private final Map<String, Remit> remits = new HashMap<>();
        private final Map<String, RegistryTold.Rule> rules = new HashMap<>();
        private final Map<String, RegistryTold.Topic> topics = new HashMap<>();
        private final Map<String, RegistryTold.State> states = new HashMap<>();

        private Draft() {}

        private Draft(RegistryFacts known) {
            bodies.putAll(known.bodies());
            remits.putAll(known.remits());
            rules.putAll(known.rules());
            topics.putAll(known.topics());
            states.putAll(known.states());
        }
    }
}
