package org.asean.coordination.competence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Any directory over a small taxonomy, few bodies and few days, so that remits meet often. An identity is made from what the
 * remit or rule says: as in the registry, one identity never says two things.
 */
final class Directories extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> BODIES = List.of("AA", "BB", "CC", "DD");
    private static final List<String> STATES = List.of("SG", "MY", "TH");

    @Provide
    Arbitrary<Remit> remit() {
        return Combinators.combine(
                        Arbitraries.of(BODIES),
                        Arbitraries.frequency(
                                Tuple.of(5, Capacity.LEAD),
                                Tuple.of(2, Capacity.RESIDUAL),
                                Tuple.of(1, Capacity.SUPPORT)),
                        topics(1, 2),
                        functions(),
                        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Territory.ALL)), Tuple.of(1, territory())),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(Set.<Topic>of())), Tuple.of(1, topics(1, 2))),
                        period())
                .as(Directories::remit);
    }

    private static Remit remit(
            String body,
            Capacity capacity,
            Set<Topic> topics,
            Set<Function> functions,
            Territory territory,
            Set<Topic> excludes,
            Period period) {
        UUID id = id(
                body,
                capacity,
                new TreeSet<>(topics),
                new TreeSet<>(functions),
                new TreeSet<>(territory.states()),
                new TreeSet<>(excludes),
                period);
        return new Remit(id, 1, body, capacity, topics, functions, territory, excludes, period);
    }

    @Provide
    Arbitrary<PrecedenceRule> rule() {
        return Combinators.combine(topics(1, 2), functions(), order(), period())
                .as((topics, functions, bodies, period) -> new PrecedenceRule(
                        id(new TreeSet<>(topics), new TreeSet<>(functions), bodies, period),
                        topics,
                        functions,
                        bodies,
                        period));
    }

    private static Arbitrary<List<String>> order() {
        return Combinators.combine(
                        Arbitraries.shuffle(BODIES), Arbitraries.integers().between(2, BODIES.size()))
                .as((bodies, size) -> List.copyOf(bodies.subList(0, size)));
    }

    @Provide
    Arbitrary<Classification> classification() {
        return Combinators.combine(
                        Arbitraries.of(Directory.TAXONOMY),
                        Arbitraries.of(Function.POLICY, Function.LEGAL),
                        Arbitraries.of(STATES).set().ofMinSize(1).ofMaxSize(2))
                .as(Classification::new);
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 6).map(FIRST::plusDays);
    }

    private static Arbitrary<Period> period() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 5).injectNull(0.6))
                .as((from, days) ->
                        new Period(FIRST.plusDays(from), days == null ? null : FIRST.plusDays(from + days)));
    }

    private static Arbitrary<Territory> territory() {
        return Arbitraries.of(STATES).set().ofMinSize(1).ofMaxSize(2).map(Territory::new);
    }

    private static Arbitrary<Set<Topic>> topics(int atLeast, int atMost) {
        return Arbitraries.of(Directory.TAXONOMY).set().ofMinSize(atLeast).ofMaxSize(atMost);
    }

    private static Arbitrary<Set<Function>> functions() {
        return Arbitraries.of(Function.POLICY, Function.LEGAL)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static UUID id(Object... words) {
        return UUID.nameUUIDFromBytes(List.of(words).toString().getBytes(StandardCharsets.UTF_8));
    }
}
