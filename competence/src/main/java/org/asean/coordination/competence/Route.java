package org.asean.coordination.competence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The router's answer: one body, several that no rule orders, or none. It carries its reasons. */
public sealed interface Route {

    /** What the answer is, as the API and the screens say it. */
    Outcome outcome();

    /** The bodies that the remits named: the one, the tied ones, or none. */
    Set<String> candidates();

    /** The remits that the answer rests on. */
    List<Basis> remits();

    /** The precedence rules that decided, or that disagreed. */
    List<UUID> rules();

    /** The body to offer to, when there is one. */
    default Optional<String> body() {
        return Optional.empty();
    }

    /** The three answers. */
    enum Outcome {
        /** One body is competent. */
        LEAD,
        /** Several LEAD (or, where none, RESIDUAL) remits cover the cell and no rule in force orders their bodies. */
        TIE,
        /** Nobody is competent: a finding for the chair. */
        GAP
    }

    /**
     * One remit that took part in the answer.
     *
     * @param remit identity of the remit
     * @param version the version that is in force
     * @param body code of its body
     * @param capacity LEAD or RESIDUAL
     */
    record Basis(UUID remit, int version, String body, Capacity capacity) {
        static Basis of(Remit remit) {
            return new Basis(remit.id(), remit.version(), remit.body(), remit.capacity());
        }
    }

    /**
     * One body is competent.
     *
     * @param lead code of the body
     * @param remits what makes it, and the others, candidates
     * @param rules the rules that put it first; empty when it was the only candidate
     */
    record Lead(String lead, List<Basis> remits, List<UUID> rules) implements Route {
        @Override
        public Outcome outcome() {
            return Outcome.LEAD;
        }

        @Override
        public Optional<String> body() {
            return Optional.of(lead);
        }

        @Override
        public Set<String> candidates() {
            return bodiesOf(remits);
        }
    }

    /**
     * Several bodies are competent and no rule orders all of them, or two rules disagree.
     *
     * @param remits what makes them candidates
     * @param rules the rules that disagree; empty when there is none
     */
    record Tie(List<Basis> remits, List<UUID> rules) implements Route {
        @Override
        public Outcome outcome() {
            return Outcome.TIE;
        }

        @Override
        public Set<String> candidates() {
            return bodiesOf(remits);
        }
    }

    /** Nobody is competent. */
    record Gap() implements Route {
        @Override
        public Outcome outcome() {
            return Outcome.GAP;
        }

        @Override
        public Set<String> candidates() {
            return Set.of();
        }

        @Override
        public List<Basis> remits() {
            return List.of();
        }

        @Override
        public List<UUID> rules() {
            return List.of();
        }
    }

    private static Set<String> bodiesOf(List<Basis> remits) {
        Set<String> bodies = new TreeSet<>();
        remits.forEach(basis -> bodies.add(basis.body()));
        return bodies;
    }
}
