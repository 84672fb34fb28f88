package org.asean.coordination.gateway.route;

import org.asean.coordination.gateway.problem.ProblemCode;

/** A header that an operation cannot do without; the service demands it again. */
public enum Precondition {
    /** The version that the caller has seen: every command on an existing item. */
    IF_MATCH("If-Match", ProblemCode.PRECONDITION_REQUIRED),
    /** What makes a repeat harmless: every command that changes a lead. */
    IDEMPOTENCY_KEY("Idempotency-Key", ProblemCode.IDEMPOTENCY_KEY_REQUIRED);

    private final String header;
    private final ProblemCode whenMissing;

    Precondition(String header, ProblemCode whenMissing) {
        this.header = header;
        this.whenMissing = whenMissing;
    }

    public String header() {
        return header;
    }

    public ProblemCode whenMissing() {
        return whenMissing;
    }
}
