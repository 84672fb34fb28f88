package org.asean.coordination.mandate;

/** How the identifiers and texts of this service are written; what is not written so is refused as malformed. */
public final class Form {

    /** Code of a body or committee, as in {@code SOMTC-WG-CC}. */
    public static final String CODE = "[A-Z][A-Z0-9-]{1,31}";

    /** ISO 3166-1 alpha-2 code of a state. */
    public static final String STATE = "[A-Z]{2}";

    /** Dotted code of a topic, as in {@code cyber.cii.finance}. */
    public static final String TOPIC = "(?=.{1,100}$)[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*";

    /** Reference of an issue, as in {@code CSC-2026-000123}. */
    public static final String ISSUE = "CSC-[0-9]{4}-[0-9]{6}";

    /** Subject of a token: visible ASCII, as OpenID Connect has it. */
    public static final String SUBJECT = "[\\x21-\\x7E]{1,255}";

    /** One line of text: no control characters, no broken surrogates, and not blank. */
    public static final String LINE = "(?=.*\\S)[^\\p{Cc}\\p{Cs}]*";

    /** Some lines of text, not blank. */
    public static final String TEXT = "(?=[\\s\\S]*\\S)([^\\p{Cc}\\p{Cs}]|[\\n\\t])*";

    private Form() {}
}
