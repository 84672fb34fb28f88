package org.asean.coordination.registry.bulk;

/** What imported remits are from then on. */
enum TakenAs {
    /** In force at once; only where there are no remits yet. */
    IN_FORCE,
    /** Drafts, for the heads of their bodies to submit. */
    DRAFT
}
