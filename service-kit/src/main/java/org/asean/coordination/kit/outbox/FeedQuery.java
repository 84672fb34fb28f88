package org.asean.coordination.kit.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a feed is asked for; a bean parameter of every feed. */
public final class FeedQuery {

    @QueryParam("after")
    @Size(max = 64)
    @Parameter(description = "The endCursor of the part before; without it the feed is read from its beginning.")
    @Nullable
    String after;

    @QueryParam("types")
    @Size(max = 50)
    @Parameter(description = "Only events of these types; several may be named.")
    List<String> types = new ArrayList<>();

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(PageRequest.MAX_LIMIT)
    @Parameter(description = "How many items at most, 1 to 200.")
    int limit = 50;

    @QueryParam("wait")
    @DefaultValue("0")
    @Min(0)
    @Max(30)
    @Parameter(description = "How many seconds the answer may wait for an event when there is none, 0 to 30.")
    int wait;

    Duration patience() {
        return Duration.ofSeconds(wait);
    }
}
