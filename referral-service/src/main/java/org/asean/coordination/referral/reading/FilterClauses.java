package org.asean.coordination.referral.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.reading.Conditions.Clause;
import org.jspecify.annotations.Nullable;

/** What is asked for of {@code issue i}, as conditions; what is not asked for adds none. An index serves each (V0001, V0010). */
final class FilterClauses {

    private final Sight sight;
    private final List<Clause> clauses = new ArrayList<>();

    FilterClauses(Sight sight) {
        this.sight = sight;
    }

    List<Clause> all() {
        return clauses;
    }

    /** What the clock has closed is closed, also where nobody has recorded that yet. */
    void ofStates(List<IssueState> states) {
        if (states.isEmpty()) {
            return;
        }
        String byTheClock = states.contains(IssueState.CLOSED)
                ? "or i.closes_at <= :now"
                : "and (i.closes_at is null or i.closes_at > :now)";
        clauses.add(new Clause("(i.state in (:states) " + byTheClock + ")")
                .with("states", states.stream().map(Enum::name).toList())
                .ofNow());
    }

    void onTopic(@Nullable String topic) {
        if (topic != null) {
            clauses.add(new Clause("(i.topic = :topic or i.topic like :below)")
                    .with("topic", topic)
                    .with("below", topic + ".%"));
        }
    }

    void concerning(@Nullable String memberState) {
        if (memberState != null) {
            clauses.add(
                    new Clause("i.states @> array[cast(:memberState as varchar)]").with("memberState", memberState));
        }
    }

    void ledBy(@Nullable String body) {
        if (body != null) {
            clauses.add(ofLive("leads is not null", "lead", body));
        }
    }

    /** The open offer is newer than what a former lead may read. */
    void offeredTo(@Nullable String body) {
        if (body != null) {
            clauses.add(ofLive("state = 'OFFERED' and ack_by >= :now", "offeredTo", body));
            clauses.add(sight.readsNow(Access.PREVIEW));
        }
    }

    private static Clause ofLive(String which, String name, String body) {
        return new Clause("i.ref in (select issue_ref from referral where live_while is not null and body = :" + name
                        + " and " + which + " and (lapses_at is null or lapses_at > :now))")
                .with(name, body)
                .ofNow();
    }

    void equal(String column, @Nullable Object value) {
        if (value != null) {
            clauses.add(new Clause("i." + column + " = :" + column).with(column, value.toString()));
        }
    }

    /** What only those may ask for who may read all of an issue. */
    void content(String column, @Nullable String value) {
        if (value != null) {
            equal(column, value);
            clauses.add(sight.reads(Access.FULL));
        }
    }

    void anyOf(String column, List<? extends Enum<?>> values, Access access) {
        if (!values.isEmpty()) {
            clauses.add(new Clause("i." + column + " in (:" + column + ")")
                    .with(column, values.stream().map(Enum::name).toList()));
            clauses.add(sight.reads(access));
        }
    }

    /** By when a step is due tells how urgent an issue is. */
    void overdue(boolean only) {
        if (only) {
            clauses.add(new Clause("((i.next_due < :now and (i.turns_at is null or i.turns_at > :now))"
                            + " or (i.turns_at <= :now and i.then_due < :now))")
                    .ofNow());
            clauses.add(sight.readsNow(Access.PREVIEW));
        }
    }

    void raisedBetween(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            clauses.add(new Clause("i.raised_at >= :raisedFrom").with("raisedFrom", from));
        }
        if (to != null) {
            clauses.add(new Clause("i.raised_at < :raisedTo").with("raisedTo", to));
        }
    }

    void mergedInto(@Nullable IssueRef canonical) {
        if (canonical != null) {
            clauses.add(sight.knows("c")
                    .in(
                            "i.ref in (select m.member from membership m join issue c on c.ref = m.canonical"
                                    + " where m.canonical = :canonical and m.until is null and ",
                            ")")
                    .with("canonical", canonical.value()));
        }
    }

    void withWords(@Nullable String words) {
        if (words != null) {
            clauses.add(new Clause("i.words @@ websearch_to_tsquery('words', :words)").with("words", words));
            clauses.add(sight.reads(Access.FULL));
        }
    }
}
