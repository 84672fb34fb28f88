package org.asean.coordination.kit.record;

import org.jspecify.annotations.Nullable;

/**
 * A change as it is recorded.
 *
 * @param action what was done, in the past tense and kebab-case: {@code remit-admitted}
 * @param itemType kind of the thing that changed: {@code remit}
 * @param itemId the thing
 * @param reason why, in the actor's words; null where none was asked for
 * @param before as the thing was shown; null when there was none
 * @param after as the thing is shown; null when there is none any more
 */
public record Change(
        String action,
        String itemType,
        String itemId,
        @Nullable String reason,
        @Nullable Object before,
        @Nullable Object after) {

    /** Something that was not there before. */
    public static Change made(String action, String itemType, String itemId, Object after) {
        return new Change(action, itemType, itemId, null, null, after);
    }

    /** Something that was there and is different now. */
    public static Change changed(String action, String itemType, String itemId, Object before, Object after) {
        return new Change(action, itemType, itemId, null, before, after);
    }

    /** Something that is there no more. */
    public static Change removed(String action, String itemType, String itemId, Object before) {
        return new Change(action, itemType, itemId, null, before, null);
    }

    /** The same, with the actor's words. */
    public Change because(@Nullable String words) {
        return new Change(action, itemType, itemId, words, before, after);
    }
}
