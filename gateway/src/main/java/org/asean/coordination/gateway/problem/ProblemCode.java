package org.asean.coordination.gateway.problem;

/**
 * Every reason for which the gateway answers in place of a service.
 *
 * <p>The wire name is part of the API and the same as the services use for the same reason.
 */
public enum ProblemCode {
    MALFORMED_REQUEST("malformed-request", 400, "The request is malformed"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid access token is needed"),
    FORBIDDEN("forbidden", 403, "The caller's roles do not allow this"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    REQUEST_TIMEOUT("request-timeout", 408, "The request did not arrive in time"),
    REQUEST_TOO_LARGE("request-too-large", 413, "The request body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The media type is not supported"),
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is required"),
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", 428, "Idempotency-Key is required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    /** The caller follows as many feeds as one may at a time. */
    TOO_MANY_STREAMS("too-many-streams", 429, "Too many streams are open"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The request headers are too large"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong in the gateway"),
    /** The service broke off or answered what is not HTTP: whether a command was done is unknown. */
    UPSTREAM_FAILED("upstream-failed", 502, "The service did not answer properly"),
    /** Nothing was sent to the service, so trying again is safe. */
    UNAVAILABLE("unavailable", 503, "The service is not available"),
    /** The service was asked and did not answer in time: whether a command was done is unknown. */
    UPSTREAM_TIMEOUT("upstream-timeout", 504, "The service did not answer in time");

    private final String wireName;
    private final int status;
    private final String title;

    ProblemCode(String wireName, int status, String title) {
        this.wireName = wireName;
        this.status = status;
        this.title = title;
    }

    /** The value of {@code code}, and the last part of {@code type}. */
    public String wireName() {
        return wireName;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A refusal for this reason; {@code detail} is shown to the client and must hold nothing secret. */
    public Refusal because(String detail) {
        return new Refusal(this, detail);
    }
}
