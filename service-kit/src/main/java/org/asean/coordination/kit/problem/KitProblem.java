package org.asean.coordination.kit.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The refusals that every service has. */
public enum KitProblem implements ProblemCode {
    /** The request cannot be read: syntax, a wrong type, an unknown field or parameter, a value out of its bounds. */
    MALFORMED_REQUEST(Kind.MALFORMED, "The request is malformed."),
    /** The caller has not the role, or not the body, that this needs. */
    FORBIDDEN(Kind.FORBIDDEN, "The caller may not do this."),
    /** The token names several bodies and the request does not say which one acts, or names one that is not in the token. */
    ACTING_BODY_NOT_IN_TOKEN(Kind.FORBIDDEN, "The acting body is not one of the token's."),
    /** There is no such thing, or none that the caller may see. */
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing here."),
    /** A command on an existing item came without If-Match. */
    PRECONDITION_REQUIRED(Kind.PRECONDITION_REQUIRED, "If-Match is required: send the ETag that you saw."),
    /** The item has changed since the caller saw it. */
    STALE_EPOCH(Kind.STALE, "The item has changed since you saw it."),
    /** A lead-changing command came without Idempotency-Key. */
    IDEMPOTENCY_KEY_REQUIRED(Kind.PRECONDITION_REQUIRED, "Idempotency-Key is required."),
    /** The key was used for another request. */
    IDEMPOTENCY_KEY_REUSED(Kind.RULE_BROKEN, "The Idempotency-Key was used for another request."),
    /** The copy of another service's facts is too old to decide on. */
    DIRECTORY_STALE(Kind.UNAVAILABLE, "The directory is too old to decide on; try again."),
    /** The cursor is of another generation of the feed: it was restored from a backup, and its positions stand for something else. */
    FEED_RESTARTED(Kind.GONE, "The feed begins anew; read it again from its beginning."),
    /** As many readers wait for events as this replica takes. */
    FEED_BUSY(Kind.UNAVAILABLE, "Too many readers wait for events; try again.");

    private final Kind kind;
    private final String title;

    KitProblem(Kind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    /** Unwraps what was looked for, or answers that it is not there. */
    public static <T> T found(Optional<T> thing, String what) {
        return thing.orElseThrow(() -> NOT_FOUND.because("No " + what + "."));
    }

    /** Unwraps what was looked for, or answers that it is not there. */
    public static <T> T found(@Nullable T thing, String what) {
        return found(Optional.ofNullable(thing), what);
    }
}
