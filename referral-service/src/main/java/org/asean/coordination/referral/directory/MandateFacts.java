package org.asean.coordination.referral.directory;

import java.time.LocalDate;
import java.util.List;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Presidium;
import org.asean.coordination.competence.Topic;

/** The mandate service's facts: who chairs when, and what a committee may lead until when. */
public final class MandateFacts {

    private final MandateDocument document;

    MandateFacts(MandateDocument document) {
        this.document = document;
    }

    /** Those who preside over the committee. */
    Presidium presidium(String committee) {
        return new Presidium(document.terms().stream()
                .filter(term -> term.committee().equals(committee))
                .map(MandateDocument.Term::office)
                .toList());
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
