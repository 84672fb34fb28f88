package org.asean.coordination.registry.remit;

import java.time.LocalDate;
import org.asean.coordination.competence.Period;

/**
 * The life of a version of a remit.
 *
 * <pre>
 *   DRAFT ──► SUBMITTED ──► ACTIVE ──► SUPERSEDED   (the next version is admitted, same instant)
 *     │           │            ├─────► RETIRED
 *     │           │            └─────► EXPIRED      (by the clock, at validTo)
 *     │           ├──► REFUSED
 *     └───────────┴──► WITHDRAWN
 * </pre>
 *
 * EXPIRED is shown and never stored: nothing has to run for a remit to end, and no job can be late.
 */
public enum RemitState {
    /** Written down by an officer; binds nobody. */
    DRAFT,
    /** Put forward by the body's head, for the secretariat to admit. */
    SUBMITTED,
    /** Admitted; in force on the days of its period. */
    ACTIVE,
    /** Not admitted; for good. */
    REFUSED,
    /** Taken back before admission. */
    WITHDRAWN,
    /** The next version is in force. */
    SUPERSEDED,
    /** Given up by its body. */
    RETIRED,
    /** Its last day has passed. */
    EXPIRED;

    /** The whole table of steps. */
    boolean mayBecome(RemitState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == ACTIVE || next == REFUSED || next == WITHDRAWN;
            case ACTIVE -> next == SUPERSEDED || next == RETIRED || next == EXPIRED;
            case REFUSED, WITHDRAWN, SUPERSEDED, RETIRED, EXPIRED -> false;
        };
    }

    /** What this stored state is on the day. */
    RemitState on(LocalDate day, Period period) {
        boolean over = period.to() != null && !day.isBefore(period.to());
        return over && mayBecome(EXPIRED) ? EXPIRED : this;
    }
}
