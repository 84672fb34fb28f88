package org.asean.coordination.kit.outbox;

/** How much of an event a reader may see. */
public enum Extent {
    /** Not even that there is one: the cursor moves on. */
    NOTHING,
    /** That something of this type happened to this thing; it keeps its place. */
    REFERENCE,
    /** All of it. */
    WHOLE
}
