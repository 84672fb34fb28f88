package org.asean.coordination.referral.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Topic;

/** The mandate service's facts: who chairs when, and what a committee may lead until when. */
public final class MandateFacts {

    private static final Set<String> CHAIRING = Set.of("CHAIR", "VICE_CHAIR");

    private final MandateDocument document;

    MandateFacts(MandateDocument document) {
        this.document = document;
    }

    /** Whether the person has, at this instant, a term in the capacity, as {@code CHAIR} or {@code VICE_CHAIR}. */
    public boolean isInTerm(String subject, String capacity, Instant at) {
        return CHAIRING.contains(capacity)
                && document.terms().stream()
                        .anyMatch(term -> term.subject().equals(subject)
                                && term.capacity().equals(capacity)
                                && !at.isBefore(term.from())
                                && (term.to() == null || at.isBefore(term.to())));
    }

    /** Whether the code is that of a committee with a mandate, whatever its state. */
    public boolean isCommittee(String code) {
        return document.mandates().stream()
                .anyMatch(mandate -> mandate.committee().equals(code));
    }

    /** Whether the committee has, on the day, an active mandate for the matter. */
    public boolean hasMandate(String committee, Classification matter, LocalDate day) {
        return document.mandates().stream()
                .filter(mandate -> mandate.committee().equals(committee) && isActive(mandate, day))
                .flatMap(mandate -> mandate.areas().stream())
                .anyMatch(area -> covers(area, matter));
    }

    private static boolean isActive(MandateDocument.Mandate mandate, LocalDate day) {
        return List.of("ADOPTED", "ACTIVE").contains(mandate.state())
                && !day.isBefore(mandate.validFrom())
                && day.isBefore(mandate.validTo());
    }

    private static boolean covers(MandateDocument.Area area, Classification matter) {
        return area.functions().contains(matter.function())
                && area.topics().stream().anyMatch(topic -> new Topic(topic).covers(matter.topic()));
    }
}
