package org.asean.coordination.kit.problem;

/** What kind of refusal a problem is; the HTTP status is decided here and nowhere else. */
public enum Kind {
    /** The request cannot be understood. */
    MALFORMED(400),
    /** The caller is known and may not. */
    FORBIDDEN(403),
    /** No such thing, or none that the caller may see. */
    NOT_FOUND(404),
    /** The state of the thing does not allow it, or another caller was first. */
    CONFLICT(409),
    /** It was there and will not come back. */
    GONE(410),
    /** What the caller saw is no longer so. */
    STALE(412),
    /** The request is understood and breaks a rule of the domain. */
    RULE_BROKEN(422),
    /** The caller must say what it saw, or how to recognise a retry. */
    PRECONDITION_REQUIRED(428),
    /** Not now; the answer says when to try again. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }
}
