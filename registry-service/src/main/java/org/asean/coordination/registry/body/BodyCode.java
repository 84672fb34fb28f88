package org.asean.coordination.registry.body;

/** The form of a body's code. */
public final class BodyCode {

    /** A capital letter, then capitals, digits and hyphens: 2 to 32 characters. */
    public static final String PATTERN = "[A-Z][A-Z0-9-]{1,31}";

    private BodyCode() {}
}
