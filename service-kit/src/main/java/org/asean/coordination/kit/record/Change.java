package org.asean.coordination.kit.record;

import org.asean.coordination.kit.outbox.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is recorded, and told as an event.
 *
 * @param type what was done
 * @param itemType kind of the thing that changed: {@code remit}
 * @param itemId the thing
 * @param subject kind and id of what the event is of, where that is not the thing but one that has a life of its own: a version of
 *     a remit; null where it is the thing
 * @param reason why, in the actor's words; null where none was asked for
 * @param before as the thing was shown; null when there was none
 * @param after as the thing is shown; null when there is none any more
 */
public record Change(
        EventType type,
        String itemType,
        String itemId,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable Object before,
        @Nullable Object after) {

    /** A change of nothing into nothing is none. */
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("There was something before, or there is something after.");
        }
    }

    /** Something that was not there before. */
    public static Change made(EventType type, String itemType, String itemId, Object after) {
        return new Change(type, itemType, itemId, null, null, null, after);
    }

    /** Something that was there and is different now. */
    public static Change changed(EventType type, String itemType, String itemId, Object before, Object after) {
        return new Change(type, itemType, itemId, null, null, before, after);
    }

    /** Something that is there no more. */
    public static Change removed(EventType type, String itemType, String itemId, Object before) {
        return new Change(type, itemType, itemId, null, null, before, null);
    }

    /** The same, with the actor's words. */
    public Change because(@Nullable String words) {
        return new Change(type, itemType, itemId, subject, words, before, after);
    }

    /** The same, of a part of the thing. */
    public Change ofPart(Object which) {
        return told(itemType + "/" + itemId + "/" + which);
    }

    /** The same, recorded with the thing and told of another that belongs to it: a body's contact point. */
    public Change toldOf(String kind, Object id) {
        return told(kind + "/" + id);
    }

    private Change told(String of) {
        return new Change(type, itemType, itemId, of, reason, before, after);
    }

    /** Kind and id of what the event is of. */
    String told() {
        return subject == null ? itemType + "/" + itemId : subject;
    }
}
