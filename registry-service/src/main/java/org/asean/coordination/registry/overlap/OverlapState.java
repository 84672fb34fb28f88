package org.asean.coordination.registry.overlap;

/** Whether somebody has decided who goes first. */
public enum OverlapState {
    /** On the day, some colliding cell has no rule that orders both: it routes to TIE. */
    OPEN,
    /** On the day, rules in force order both bodies in every colliding cell. */
    SETTLED
}
