package org.asean.coordination.registry.term;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asean.coordination.competence.Presidium;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.kit.follow.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The committees, as far as the registry asks: who presides over which, and when. The mandate service tells more.
 *
 * @param byCode every committee
 */
record Committees(Map<String, Committee> byCode) {

    private static final String COMMITTEE = "committee";

    /** These, with what has changed. */
    static Committees with(@Nullable Committees known, List<Fact> changed, ObjectMapper json) {
        Map<String, Committee> committees = new HashMap<>(known == null ? Map.of() : known.byCode);
        changed.stream()
                .filter(fact -> fact.kind().equals(COMMITTEE))
                .forEach(fact -> fact.putInto(committees, Committee.class, json));
        return new Committees(committees);
    }

    /** Those who preside over the committee; nobody where there is no such committee. */
    Presidium presidium(String committee) {
        return Optional.ofNullable(byCode.get(committee))
                .map(Committee::presidium)
                .orElseGet(() -> new Presidium(List.of()));
    }

    /** A committee with everybody who sits, sat or will sit in it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Committee(List<Member> members) {

        private Presidium presidium() {
            return new Presidium(members.stream()
                    .filter(Member::presides)
                    .map(Member::office)
                    .toList());
        }
    }

    /** A member; of one who presides the person is known. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(
            @Nullable String subject,
            String capacity,
            Instant from,
            @Nullable Instant to,
            @Nullable String body,
            List<Aside> asides) {

        private static final Set<String> PRESIDING = Set.of(Seat.CHAIR.name(), Seat.VICE_CHAIR.name());

        /** A term that was called off before it began is none. */
        private boolean presides() {
            return PRESIDING.contains(capacity) && subject != null && !from.equals(to);
        }

        private Presidium.Office office() {
            return new Presidium.Office(
                    Seat.valueOf(capacity),
                    String.valueOf(subject),
                    body,
                    from,
                    to,
                    asides.stream().map(Aside::ofThePresidium).toList());
        }
    }

    /** An absence, or a recusal from a body or an issue. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Aside(
            @Nullable String body,
            @Nullable String issue,
            Instant from,
            @Nullable Instant to) {

        private Presidium.Aside ofThePresidium() {
            return new Presidium.Aside(body, issue, from, to);
        }
    }
}
