package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in one sentence why the router answered as it did, for those who must be able to contest it. */
public final class Reasoning {

    private final Classification asked;
    private final LocalDate day;

    /** The reasons for the answer to this question. */
    public Reasoning(Classification asked, LocalDate day) {
        this.asked = asked;
        this.day = day;
    }

    /** The sentence. */
    public String of(Route route) {
        return switch (route.outcome()) {
            case GAP -> "No LEAD and no RESIDUAL remit in force on " + day + " covers " + cell() + ".";
            case LEAD -> lead(route);
            case TIE -> candidates(route) + "; " + unordered(route.rules());
        };
    }

    private String lead(Route route) {
        if (route.remits().get(0).capacity() == Capacity.RESIDUAL
                && route.rules().isEmpty()) {
            return "No LEAD remit covers " + cell() + "; on " + day + " a RESIDUAL remit of "
                    + list(List.copyOf(route.candidates())) + " alone does.";
        }
        if (route.rules().isEmpty()) {
            return candidates(route) + ".";
        }
        String verb = route.rules().size() == 1 ? " puts " : " put ";
        return candidates(route) + "; " + named(route.rules()) + verb
                + route.body().orElseThrow() + " first.";
    }

    private String candidates(Route route) {
        List<String> bodies = List.copyOf(route.candidates());
        Capacity capacity = route.remits().get(0).capacity();
        return bodies.size() == 1
                ? "On " + day + " a " + capacity + " remit of " + list(bodies) + " alone covers " + cell()
                : "On " + day + " " + capacity + " remits of " + list(bodies) + " cover " + cell();
    }

    private static String unordered(List<UUID> rules) {
        return rules.isEmpty()
                ? "no precedence rule in force orders all of them."
                : named(rules) + " disagree on who is first.";
    }

    private static String named(List<UUID> rules) {
        String noun = rules.size() == 1 ? "precedence rule " : "precedence rules ";
        return noun + list(rules.stream().map(UUID::toString).toList());
    }

    private String cell() {
        String states = asked.states().isEmpty()
                ? ""
                : " in " + list(asked.states().stream().sorted().toList());
        return asked.topic() + " × " + asked.function() + states;
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : words.stream().limit(last).collect(Collectors.joining(", ")) + " and " + words.get(last);
    }
}
