package org.asean.coordination.referral.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.marking.Relation;

/**
 * What a caller may know and read of issues, as conditions on the rows of {@code issue}: the marking decides in the query, so that no page
 * has a hole and no count tells what is withheld. The table itself is {@link Marking}'s.
 */
final class Sight {

    private final Caller caller;
    private final Set<Relation> always;

    Sight(Caller caller) {
        this.caller = caller;
        this.always = Readers.always(caller);
    }

    /** Of which issues the caller may know. */
    Conditions.Clause knows(String issue) {
        return named(issue + ".marking in (" + markings(Access.REFERENCE) + ")", issue);
    }

    /** Of which issues the caller may read so much of what they were, at the latest while its body led. */
    Conditions.Clause reads(Access access) {
        return reads(access, Readers.INVOLVED);
    }

    /** Of which issues the caller may read so much of what they are now. */
    Conditions.Clause readsNow(Access access) {
        Set<Relation> present = EnumSet.copyOf(Readers.INVOLVED);
        present.remove(Relation.PAST_LEAD);
        return reads(access, present);
    }

    private Conditions.Clause reads(Access access, Set<Relation> relations) {
        String inAnyCase = "i.marking in (" + markings(access) + ")";
        List<String> lets = new ArrayList<>();
        for (Marking marking : Marking.values()) {
            for (Relation relation : relations) {
                if (!marking.accessOf(always).includes(access)
                        && marking.accessOf(relation).includes(access)) {
                    lets.add("('" + relation + "', '" + marking + "')");
                }
            }
        }
        if (lets.isEmpty() || (caller.bodies().isEmpty() && caller.state().isEmpty())) {
            return named(inAnyCase, "i");
        }
        return named(
                        inAnyCase
                                + " or (i.ref, i.marking) in (select v.issue_ref, t.marking from involved v join (values "
                                + String.join(", ", lets) + ") t (relation, marking) on t.relation = v.relation)",
                        "i")
                .ofInvolved();
    }

    private Conditions.Clause named(String clause, String issue) {
        return new Conditions.Clause("(" + clause + " or :subject = any (" + issue + ".named_persons))")
                .with("subject", caller.subject());
    }

    /** Those under which the caller may read so much of every issue, whatever it is to that issue; CLEAR is always one of them. */
    private String markings(Access access) {
        return quoted(Arrays.stream(Marking.values())
                .filter(marking -> marking.accessOf(always).includes(access))
                .toList());
    }

    private static String quoted(Collection<Marking> markings) {
        return markings.stream().map(marking -> "'" + marking + "'").collect(Collectors.joining(", "));
    }
}
