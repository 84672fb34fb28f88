package org.asean.coordination.registry.reference;

/** What a partner is to ASEAN. */
enum PartnerKind {
    /** A state, or a union of states, with a standing dialogue. */
    DIALOGUE_PARTNER,
    /** An organisation of states. */
    INTERNATIONAL_ORGANISATION
}
