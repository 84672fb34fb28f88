package org.asean.coordination.kit.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** What the framework itself answers, with a code of ours for each status. */
public enum FrameworkProblem {
    /** Syntax, a wrong type, an unknown field or parameter, a value out of its bounds. */
    MALFORMED_REQUEST(400, "The request is malformed."),
    /** No token, or none that is valid here. */
    UNAUTHENTICATED(401, "A valid token is required."),
    /** The role is missing. */
    FORBIDDEN(403, "The caller may not do this."),
    /** No such address. */
    NOT_FOUND(404, "There is no such thing here."),
    /** The address exists, the method does not. */
    METHOD_NOT_ALLOWED(405, "This method is not allowed here."),
    /** Nothing that the client accepts. */
    NOT_ACCEPTABLE(406, "No representation that you accept."),
    /** The body is over the limit. */
    REQUEST_TOO_LARGE(413, "The request is too large."),
    /** The request line is over the limit. */
    URI_TOO_LONG(414, "The address is too long."),
    /** Not a media type that is read here. */
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported."),
    /** The headers are over the limit together. */
    HEADERS_TOO_LARGE(431, "The request headers are too large."),
    /** Not now. */
    UNAVAILABLE(503, "Not now; try again."),
    /** Anything else is our fault. */
    INTERNAL_ERROR(500, "Something went wrong here.");

    private final int status;
    private final String title;

    FrameworkProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The meaning of a status; a path or query value that could not be read is malformed, not absent (JAX-RS says 404). */
    static FrameworkProblem of(int status, Throwable cause) {
        if (status == NOT_FOUND.status && cause.getCause() != null) {
            return MALFORMED_REQUEST;
        }
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(INTERNAL_ERROR);
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** One sentence, the same wherever the code is answered. */
    public String title() {
        return title;
    }

    /** The code on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The documented address of the code, relative to where the API was reached. */
    public URI type() {
        return Problems.type(code());
    }
}
