package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Territory;
import org.jspecify.annotations.Nullable;

/** What this service reads of the data of the registry's events; the registry may say more. */
final class RegistryTold {

    private RegistryTold() {}

    /** A body; it has a successor once it was succeeded. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(String code, String state, @Nullable String successor) {

        private static final String ACTIVE = "ACTIVE";
        private static final Set<String> STOPPED = Set.of("SUSPENDED", "SUCCEEDED", "DISSOLVED");

        boolean isActive() {
            return state.equals(ACTIVE);
        }

        /** Whether it was active once, and is not any more. */
        boolean hasStopped() {
            return STOPPED.contains(state);
        }
    }

    /** A version of a remit; its days in force are there from its admission on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Remit(
            UUID id,
            int version,
            String body,
            Capacity capacity,
            Set<String> topics,
            Set<Function> functions,
            Set<String> states,
            Set<String> excludes,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo) {

        /** What it makes the body competent for; nothing before its admission. */
        Optional<org.asean.coordination.competence.Remit> competence() {
            return Optional.ofNullable(inForceFrom)
                    .map(from -> new org.asean.coordination.competence.Remit(
                            id,
                            version,
                            body,
                            capacity,
                            nodes(topics),
                            functions,
                            new Territory(states),
                            nodes(excludes),
                            new Period(from, inForceTo)));
        }
    }

    /** A precedence rule; it ended before its time where a body that it names did. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rule(
            UUID id,
            Set<String> topics,
            Set<Function> functions,
            List<String> bodies,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate endedOn) {

        /** What it orders; nothing where it ended on the day on which it would have begun. */
        Optional<PrecedenceRule> rule() {
            LocalDate to = endedOn == null ? validTo : endedOn;
            return validFrom.equals(to)
                    ? Optional.empty()
                    : Optional.of(new PrecedenceRule(id, nodes(topics), functions, bodies, new Period(validFrom, to)));
        }
    }

    /** A node of the taxonomy. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Topic(String code) {}

    /** A member state. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record State(String code, LocalDate memberSince) {}

    private static Set<org.asean.coordination.competence.Topic> nodes(Set<String> codes) {
        return codes.stream().map(org.asean.coordination.competence.Topic::new).collect(Collectors.toUnmodifiableSet());
    }
}
