package org.asean.coordination.kit.precondition;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import static org.asean.coordination.kit.problem.KitProblem.STALE_EPOCH;

/**
 * What the caller saw of the item that it wants to change (RFC 9110 §13.1.1).
 *
 * @param tags our own tags among those sent; a tag that we never gave out matches nothing
 */
@Schema(type = SchemaType.STRING, maxLength = IfMatch.MAX_LENGTH)
public record IfMatch(List<ItemTag> tags) {

    /** The header's name. */
    public static final String HEADER = "If-Match";

    /** As long as the header may be, in characters: some tags and no more. */
    static final int MAX_LENGTH = 200;

    /**
     * Reads the header. A star is none of our tags: "whatever it is now" is what the header is there to prevent.
     *
     * @throws IllegalArgumentException when it is too long
     */
    public static IfMatch fromString(String header) {
        if (header.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("If-Match has at most " + MAX_LENGTH + " characters");
        }
        return new IfMatch(Stream.of(header.split(","))
                .map(ItemTag::parse)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Refuses unless the caller saw this epoch: for the commands of a lead. */
    public void requireEpoch(ItemTag now) {
        require(now, seen -> seen.epoch() == now.epoch());
    }

    /** Refuses unless the caller saw this revision: for everything else. */
    public void requireRevision(ItemTag now) {
        require(now, seen -> seen.epoch() == now.epoch() && seen.revision() == now.revision());
    }

    private void require(ItemTag now, Predicate<ItemTag> same) {
        if (tags.stream().noneMatch(same)) {
            throw STALE_EPOCH
                    .because("Read the item again: its ETag is now " + now + ".")
                    .with("etag", now.toString());
        }
    }
}
