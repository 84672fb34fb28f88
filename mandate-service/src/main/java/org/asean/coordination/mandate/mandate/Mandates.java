package org.asean.coordination.mandate.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The mandates. */
@ApplicationScoped
class Mandates implements PanacheRepositoryBase<Mandate, MandateId> {

    /** The states of the clock are asked of the dates, as {@link Mandate#stateAt} does. */
    private static final String OF_THESE_STATES_AFTER = """
            id.value > :after and (:anyCommittee = true or committee in :committees) and (
              (state <> :adopted and state in :states)
              or (state = :adopted and validity.from > :day and :waiting = true)
              or (state = :adopted and validity.from <= :day and validity.to > :day and :active = true)
              or (state = :adopted and validity.to <= :day and :expired = true))
            order by id.value
            """;

    /** The mandate, with its row locked until the transaction ends. */
    Optional<Mandate> locked(UUID id) {
        return findByIdOptional(new MandateId(id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that the filter asks for on the day, in the order of their ids, after this one. */
    List<Mandate> after(UUID id, MandateFilters filter, LocalDate day, int limit) {
        Set<MandateState> states = filter.states();
        Map<String, Object> asked = Map.of(
                "after", id,
                "anyCommittee", filter.committees().isEmpty(),
                "committees", filter.committees(),
                "adopted", MandateState.ADOPTED,
                "states", states,
                "day", day,
                "waiting", states.contains(MandateState.ADOPTED),
                "active", states.contains(MandateState.ACTIVE),
                "expired", states.contains(MandateState.EXPIRED));
        return find(OF_THESE_STATES_AFTER, asked).page(0, limit).list();
    }

    /** Adds it now, so that an unknown committee is refused here. */
    void add(Mandate mandate) {
        persistAndFlush(mandate);
    }
}
