package org.asean.coordination.referral.marking;

import java.time.Instant;
import org.asean.coordination.kit.precondition.ItemTag;
import org.jspecify.annotations.Nullable;

/**
 * How much of an issue a caller may read. Of what happened before an instant it may be more than of what came then: a body whose tenure
 * has ended goes on reading what was there until its end.
 *
 * @param present how much of what there is now
 * @param past how much of what there was before {@code until}; never less
 * @param until null where both are the same
 */
public record Right(Access present, Access past, @Nullable Instant until) {

    /** To what there was and is alike. */
    public static Right of(Access access) {
        return new Right(access, access, null);
    }

    /** To what there was before an instant, and to nothing since. */
    public static Right until(Instant end, Access access) {
        return new Right(Access.NONE, access, end);
    }

    /** How much of what happened at the instant. What happens at the very end belongs to what comes then. */
    public Access at(Instant when) {
        return until == null || when.isBefore(until) ? past : present;
    }

    /** Whether it lets read that much of what happened at the instant. */
    public boolean shows(Access access, Instant when) {
        return at(when).includes(access);
    }

    /** Whether it lets read that much of what never changes. */
    public boolean includes(Access access) {
        return past.includes(access);
    }

    /** What both let read together. */
    public Right and(Right other) {
        Access now = present.wider(other.present);
        Access before = past.wider(other.past);
        if (before == now) {
            return of(now);
        }
        return new Right(now, before, later(endOf(before), other.endOf(before)));
    }

    private @Nullable Instant endOf(Access access) {
        return past == access ? until : null;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /**
     * The entity tag of an item as it is shown to this reader: one that is shown less has another representation, and the
     * copy of the one never passes for the other's.
     */
    public ItemTag tagOf(ItemTag item) {
        int kinds = Access.values().length;
        int shown = past.withheld() * kinds + present.withheld();
        return new ItemTag(item.epoch(), item.revision(), item.derived() * kinds * kinds + shown);
    }

    /** Until when content is shown, where it is shown at all. */
    public @Nullable Instant contentUntil() {
        return past == Access.FULL ? until : null;
    }
}
