package org.asean.coordination.kit.problem;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal by the domain. It is an answer and no fault, so it carries no stack trace. */
public final class DomainException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient ProblemCode code;
    private final transient Map<String, Object> extras = new LinkedHashMap<>();

    DomainException(ProblemCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** Adds a typed member to the problem document; null adds nothing. */
    public DomainException with(String member, @Nullable Object value) {
        if (value != null) {
            extras.put(member, value);
        }
        return this;
    }

    /** Why it was refused. */
    public ProblemCode code() {
        return code;
    }

    /** Further members of the problem document. */
    public Map<String, Object> extras() {
        return Collections.unmodifiableMap(extras);
    }
}
