package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Presidium;
import org.asean.coordination.competence.Presidium.Seat;
import org.jspecify.annotations.Nullable;

/** What this service reads of the mandate service's directory; that one may say more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MandateDocument(List<Term> terms, List<Mandate> mandates) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(
            String committee,
            String subject,
            Seat capacity,
            Instant from,
            @Nullable Instant to,
            @Nullable String body,
            List<Aside> asides) {

        Presidium.Office office() {
            return new Presidium.Office(
                    capacity,
                    subject,
                    body,
                    from,
                    to,
                    asides.stream().map(Aside::ofThePresidium).toList());
        }
    }

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

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mandate(
            String id, String committee, List<Area> areas, LocalDate validFrom, LocalDate validTo, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Area(Set<String> topics, Set<Function> functions) {}
}
