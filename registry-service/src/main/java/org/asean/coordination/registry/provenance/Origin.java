package org.asean.coordination.registry.provenance;

/** How a record came into the registry. */
public enum Origin {
    /** One by one, each step by whom it belongs to. */
    REGISTERED,
    /** With the first directory, by the secretariat. */
    IMPORTED
}
