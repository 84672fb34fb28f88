package org.asean.coordination.mandate.mandate;

/**
 * The states of a mandate, as readers see them. {@code ACTIVE} and {@code EXPIRED} are not stored: an adopted mandate is in
 * them by the clock alone, so that it lapses by itself on its {@code validTo}.
 *
 * <pre>
 *                                (validFrom)          discharge
 *   DRAFT ──► PROPOSED ──► ADOPTED ─ ─ ─ ─► ACTIVE ───────────────► DISCHARGED
 *      propose      adopt     │               │ │
 *                             │ revoke        │ └ ─ ─ (validTo) ─ ─► EXPIRED
 *                             └───────────────┴──── revoke ───────► REVOKED
 * </pre>
 */
enum MandateState {
    /** Being written. */
    DRAFT,
    /** Before the granting organ. */
    PROPOSED,
    /** Granted, and its first day has not come. */
    ADOPTED,
    /** In force. */
    ACTIVE,
    /** Its task is done. */
    DISCHARGED,
    /** Lapsed by the clock. */
    EXPIRED,
    /** Taken back by the granting organ. */
    REVOKED;

    /** The table of the transitions, those of the clock included. */
    boolean mayBecome(MandateState next) {
        return switch (this) {
            case DRAFT -> next == PROPOSED;
            case PROPOSED -> next == ADOPTED;
            case ADOPTED -> next == ACTIVE || next == REVOKED;
            case ACTIVE -> next == DISCHARGED || next == EXPIRED || next == REVOKED;
            case DISCHARGED, EXPIRED, REVOKED -> false;
        };
    }

    /** Whether the clock shows it and no row holds it. */
    boolean isOfTheClock() {
        return this == ACTIVE || this == EXPIRED;
    }
}
