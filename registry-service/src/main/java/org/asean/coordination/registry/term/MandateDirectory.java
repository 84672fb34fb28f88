package org.asean.coordination.registry.term;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read here of mandate-service's directory.
 *
 * @param terms who holds an office of a committee, and when
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MandateDirectory(List<Term> terms) {

    MandateDirectory {
        terms = List.copyOf(terms);
    }

    boolean holds(String committee, String subject, String capacity, Instant at) {
        return terms.stream()
                .anyMatch(term -> term.committee().equals(committee)
                        && term.subject().equals(subject)
                        && term.capacity().equals(capacity)
                        && term.contains(at));
    }

    /**
     * One term.
     *
     * @param committee code of the committee
     * @param subject the token's subject that holds the office
     * @param capacity CHAIR or VICE_CHAIR; others may come and mean nothing here
     * @param from first instant
     * @param to first instant no longer in term, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(
            String committee,
            String subject,
            String capacity,
            Instant from,
            @Nullable Instant to) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }
}
