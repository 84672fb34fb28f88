package org.asean.coordination.registry.body;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a body when it is registered.
 *
 * @param code for life
 * @param name in full
 * @param pillar under which it stands
 * @param tier at which it meets
 * @param parent code of the organ above, or null
 * @param predecessor code of the body that it takes the place of, or null
 * @param actsThrough code of the officials' body that answers for it, or null
 * @param note for people, or null
 */
public record BodyParticulars(
        String code,
        String name,
        Pillar pillar,
        Tier tier,
        @Nullable String parent,
        @Nullable String predecessor,
        @Nullable String actsThrough,
        @Nullable String note) {

    /** The codes of the other bodies that it names. */
    public List<String> relatives() {
        return Stream.of(parent, predecessor, actsThrough)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
