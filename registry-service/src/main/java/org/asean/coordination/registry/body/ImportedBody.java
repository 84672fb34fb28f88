package org.asean.coordination.registry.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that comes in with the first directory, as it stands there.
 *
 * @param particulars what is said of it
 * @param state in which it comes
 * @param successor code of the body that took its place, when it is SUCCEEDED
 * @param refusalReason why, when it is REFUSED
 * @param aliases what it is called too
 */
public record ImportedBody(
        BodyParticulars particulars,
        BodyState state,
        @Nullable String successor,
        @Nullable String refusalReason,
        List<String> aliases) {}
