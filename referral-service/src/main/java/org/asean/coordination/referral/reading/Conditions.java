package org.asean.coordination.referral.reading;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** The where clause of one query over {@code issue i}. */
final class Conditions {

    private final Caller caller;
    private final Instant now;
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean ofInvolved;
    private boolean ofNow;

    /** What the caller knows of, and nothing else. */
    Conditions(Caller caller, Instant now) {
        this.caller = caller;
        this.now = now;
        add(new Sight(caller).knows("i"));
    }

    /** One more condition. */
    Conditions add(Clause clause) {
        clauses.add(clause.sql());
        parameters.putAll(clause.parameters());
        ofInvolved |= clause.isOfInvolved();
        ofNow |= clause.isOfNow();
        return this;
    }

    /** One more condition on a value, where there is one; the clause names it. */
    Conditions addIf(@Nullable Object value, String clause, String name) {
        return value == null ? this : add(new Clause(clause).with(name, value));
    }

    /** All of these too. */
    Conditions addAll(List<Clause> more) {
        more.forEach(this::add);
        return this;
    }

    /** The query asks for what is so now, which it calls {@code now}. */
    Conditions ofNow() {
        ofNow = true;
        return this;
    }

    /** The query, from its beginning to the end of its where clause. */
    String sql(String select) {
        String involved = ofInvolved ? "with involved as (" + Involvement.OF_CALLER + ") " : "";
        return involved + select + " where " + String.join(" and ", clauses);
    }

    /** Gives the query its parameters. */
    <Q extends Query> Q bind(Q query) {
        if (ofInvolved) {
            Involvement.bind(query, caller);
        }
        if (ofInvolved || ofNow) {
            query.setParameter("now", now);
        }
        parameters.forEach(query::setParameter);
        return query;
    }

    /**
     * A condition with its parameters.
     *
     * @param sql as it is written
     * @param parameters by their names
     * @param isOfInvolved whether it asks for what the caller is involved in
     * @param isOfNow whether it asks for what is so now
     */
    record Clause(String sql, Map<String, Object> parameters, boolean isOfInvolved, boolean isOfNow) {

        Clause(String sql) {
            this(sql, Map.of(), false, false);
        }

        Clause with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(parameters);
            more.put(name, value);
            return new Clause(sql, more, isOfInvolved, isOfNow);
        }

        Clause in(String before, String after) {
            return new Clause(before + sql + after, parameters, isOfInvolved, isOfNow);
        }

        Clause ofInvolved() {
            return new Clause(sql, parameters, true, isOfNow);
        }

        Clause ofNow() {
            return new Clause(sql, parameters, isOfInvolved, true);
        }
    }
}
