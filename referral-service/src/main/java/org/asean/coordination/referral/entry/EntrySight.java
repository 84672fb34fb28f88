package org.asean.coordination.referral.entry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.marking.Right;

/**
 * Which entries of an issue a caller may read: those of a marking that lets it read everything, or everything of the time in which its
 * body led; and what it wrote itself, as long as it may read the issue.
 *
 * @param rights to what is marked so on the issue, for every marking
 * @param subject of the caller's token
 */
public record EntrySight(Map<Marking, Right> rights, String subject) {

    /** That of a caller, who has these rights. */
    public static EntrySight of(Caller caller, Map<Marking, Right> rights) {
        return new EntrySight(rights, caller.subject());
    }

    /** Whether the caller may read the entry as it is. */
    public boolean shows(Entry entry) {
        return (readsTheIssue() && entry.writtenBy().equals(subject))
                || right(entry.marking()).shows(Access.FULL, entry.changedAt());
    }

    /** Whether the caller may read anything: what is not marked more strictly is as open as the issue. */
    boolean readsTheIssue() {
        return right(Marking.CLEAR).includes(Access.FULL);
    }

    /** Of which the caller may read everything. */
    List<Marking> present() {
        return rights.keySet().stream()
                .filter(marking -> right(marking).present() == Access.FULL)
                .toList();
    }

    /** Of which the caller may read everything that there was. */
    List<Marking> past() {
        return rights.keySet().stream()
                .filter(marking -> right(marking).includes(Access.FULL))
                .toList();
    }

    /** Until when there was what it may read though it may not read everything. */
    Instant until() {
        return past().stream()
                .map(marking -> right(marking).until())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Right right(Marking marking) {
        return rights.getOrDefault(marking, Right.of(Access.NONE));
    }
}
