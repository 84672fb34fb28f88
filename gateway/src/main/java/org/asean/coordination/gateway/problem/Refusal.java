package org.asean.coordination.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request ends here, with a problem document; thrown by the checks and answered in one place, {@link Problems}. */
public final class Refusal extends RuntimeException {
    private final ProblemCode code;
    private final String detail;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    Refusal(ProblemCode code, String detail) {
        super(code.wireName() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    /** The same refusal with one more response header, such as {@code Allow} or {@code Retry-After}. */
    public Refusal with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    String detail() {
        return detail;
    }

    Map<String, String> headers() {
        return headers;
    }
}
