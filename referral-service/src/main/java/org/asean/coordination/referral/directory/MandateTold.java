package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Presidium;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.competence.Topic;
import org.jspecify.annotations.Nullable;

/** What this service reads of the data of the mandate service's events; that one may say more. */
final class MandateTold {

    private MandateTold() {}

    /** A committee with everybody who sits, sat or will sit in it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Committee(String code, @Nullable String parent, List<Member> members) {

        Presidium presidium() {
            return new Presidium(members.stream()
                    .filter(Member::presides)
                    .map(Member::office)
                    .toList());
        }
    }

    /** A member; only of one who presides is the person known for certain. */
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

    /** A mandate; its state as it was when it was told, which its days go beyond. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mandate(String committee, List<Area> areas, LocalDate validFrom, LocalDate validTo, String state) {

        private static final Set<String> GRANTED = Set.of("ADOPTED", "ACTIVE", "EXPIRED");

        boolean covers(Classification matter, LocalDate day) {
            return GRANTED.contains(state)
                    && !day.isBefore(validFrom)
                    && day.isBefore(validTo)
                    && areas.stream().anyMatch(area -> area.covers(matter));
        }
    }

    /** Topics times functions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Area(Set<String> topics, Set<Function> functions) {

        private boolean covers(Classification matter) {
            return functions.contains(matter.function())
                    && topics.stream().anyMatch(topic -> new Topic(topic).covers(matter.topic()));
        }
    }
}
