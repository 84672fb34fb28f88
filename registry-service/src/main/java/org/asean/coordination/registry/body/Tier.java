package org.asean.coordination.registry.body;

/** At which level a body meets. */
public enum Tier {
    /** Ministers. */
    MINISTERIAL,
    /** Senior officials. */
    SENIOR_OFFICIALS,
    /** Experts and officials who report to senior officials. */
    WORKING_GROUP,
    /** A centre with staff and programmes. */
    CENTRE,
    /** A standing arrangement of its own kind, such as a coordinating committee. */
    MECHANISM
}
