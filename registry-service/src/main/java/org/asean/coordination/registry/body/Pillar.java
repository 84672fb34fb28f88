package org.asean.coordination.registry.body;

/** The community pillar under which a body stands. */
public enum Pillar {
    /** Political-Security Community. */
    APSC,
    /** Economic Community. */
    AEC,
    /** Socio-Cultural Community. */
    ASCC,
    /** Under none or several. */
    CROSS
}
