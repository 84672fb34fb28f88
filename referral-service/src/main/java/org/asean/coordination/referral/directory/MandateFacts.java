package org.asean.coordination.referral.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Presidium;

/** The mandate service's facts: who presides when, and what a committee may lead until when. */
public final class MandateFacts {

    private final Map<String, MandateTold.Committee> committees;
    private final Map<String, MandateTold.Mandate> mandates;

    /** The caller leaves the collections as they are from now on. */
    MandateFacts(Map<String, MandateTold.Committee> committees, Map<String, MandateTold.Mandate> mandates) {
        this.committees = committees;
        this.mandates = mandates;
    }

    /** Those who preside over the committee; nobody where there is no such committee. */
    Presidium presidium(String committee) {
        return Optional.ofNullable(committees.get(committee))
                .map(MandateTold.Committee::presidium)
                .orElseGet(() -> new Presidium(List.of()));
    }

    /** Code of the body above the committee, where it is known. */
    public Optional<String> parentOf(String committee) {
        return Optional.ofNullable(committees.get(committee)).map(MandateTold.Committee::parent);
    }

    /** Whether the code is that of a committee. */
    public boolean isCommittee(String code) {
        return committees.containsKey(code);
    }

    /** Until when the committee has, counted from the day, an active mandate for the matter; nothing where it has none that day. */
    public Optional<Instant> mandateUntil(String committee, Classification matter, LocalDate day) {
        return mandates.values().stream()
                .filter(mandate -> mandate.committee().equals(committee) && mandate.covers(matter, day))
                .map(mandate -> mandate.validTo().atStartOfDay(ZoneOffset.UTC).toInstant())
                .max(Comparator.naturalOrder());
    }

    Map<String, MandateTold.Committee> committees() {
        return committees;
    }

    Map<String, MandateTold.Mandate> mandates() {
        return mandates;
    }
}
