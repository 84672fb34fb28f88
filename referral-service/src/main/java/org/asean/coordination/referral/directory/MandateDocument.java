package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Function;
import org.jspecify.annotations.Nullable;

/** What this service reads of the mandate service's directory; that one may say more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MandateDocument(List<Term> terms, List<Mandate> mandates) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(
            String committee,
            String subject,
            String capacity,
            Instant from,
            @Nullable Instant to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mandate(
            String id, String committee, List<Area> areas, LocalDate validFrom, LocalDate validTo, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Area(Set<String> topics, Set<Function> functions) {}
}
