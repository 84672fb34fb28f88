package org.asean.coordination.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.asean.coordination.kit.problem.KitProblem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for; a bean parameter of every list. */
public final class PageRequest {

    /** As many items as one answer may hold. */
    public static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MAX_LIMIT)
    @Parameter(description = "How many items at most, 1 to 200.")
    int limit = 50;

    @QueryParam("after")
    @Size(max = 512)
    @Parameter(description = "The endCursor of the part before.")
    @Nullable
    String after;

    /** How many items at most. */
    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than asked for tells whether there is a next part. */
    public int limitPlusOne() {
        return limit + 1;
    }

    /**
     * The key of the last row of the part before.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} for a cursor that is not ours
     */
    public Optional<String> afterKey() {
        return Optional.ofNullable(after).map(Cursor::decode);
    }

    /**
     * The same, of a list that is ordered by a number; 0 before the first row.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} for a cursor that is not ours
     */
    public long afterNumber() {
        String key = afterKey().orElse("0");
        if (!key.matches("[0-9]{1,18}")) {
            throw KitProblem.MALFORMED_REQUEST.because("The cursor is not one of this list.");
        }
        return Long.parseLong(key);
    }
}
