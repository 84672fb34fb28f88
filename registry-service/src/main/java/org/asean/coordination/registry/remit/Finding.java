package org.asean.coordination.registry.remit;

/** What is wrong with a remit that is in force all the same. */
public enum Finding {
    /** It was imported without the decision that it rests on. */
    LEGAL_BASIS_MISSING
}
