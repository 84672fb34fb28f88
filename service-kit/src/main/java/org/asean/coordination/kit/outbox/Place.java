package org.asean.coordination.kit.outbox;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asean.coordination.kit.problem.KitProblem;

/**
 * A reader's place in a feed; on the wire an opaque cursor, the id of an event in a stream.
 *
 * @param generation of the feed
 * @param position of the last event that was passed; 0 before the first
 */
record Place(UUID generation, long position) {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,18})");

    /**
     * Reads a cursor.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} for one that no feed gave out
     */
    static Place parse(String cursor) {
        Matcher parts = WRITTEN.matcher(cursor);
        if (!parts.matches()) {
            throw KitProblem.MALFORMED_REQUEST.because("The cursor is not one that this feed gave out.");
        }
        return new Place(UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    Place at(long moved) {
        return new Place(generation, moved);
    }

    @Override
    public String toString() {
        return generation + "." + position;
    }
}
