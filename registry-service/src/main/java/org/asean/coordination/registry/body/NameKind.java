package org.asean.coordination.registry.body;

/** What a name of a body is. */
public enum NameKind {
    /** In full; one on any day. */
    NAME,
    /** Short, or in another wording; any number of them. */
    ALIAS
}
