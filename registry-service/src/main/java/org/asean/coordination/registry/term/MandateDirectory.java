package org.asean.coordination.registry.term;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.competence.Presidium;
import org.asean.coordination.competence.Presidium.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What is read here of mandate-service's directory.
 *
 * @param terms who presides over a committee, and when
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MandateDirectory(List<Term> terms) {

    MandateDirectory {
        terms = List.copyOf(terms);
    }

    /** Those who preside over the committee. */
    Presidium presidium(String committee) {
        return new Presidium(terms.stream()
                .filter(term -> term.committee().equals(committee))
                .map(Term::office)
                .toList());
    }

    /**
     * One term.
     *
     * @param committee code of the committee
     * @param subject the token's subject that holds the office
     * @param capacity which office
     * @param from first instant
     * @param to first instant no longer in term, or null
     * @param body code of the body that the person sits for, or null
     * @param asides absences and recusals
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(
            String committee,
            String subject,
            Seat capacity,
            Instant from,
            @Nullable Instant to,
            @Nullable String body,
            List<Aside> asides) {

        private Presidium.Office office() {
            return new Presidium.Office(
                    capacity,
                    subject,
                    body,
                    from,
                    to,
                    asides.stream().map(Aside::ofThePresidium).toList());
        }
    }

    /**
     * An absence, or a recusal from a body or an issue.
     *
     * @param body code of the body, or null
     * @param issue reference of the issue, or null
     * @param from first instant
     * @param to first instant no longer, or null
     */
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
