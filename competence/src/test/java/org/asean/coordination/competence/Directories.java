package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any directory over a small taxonomy, few bodies and few days, so that remits meet often. */
final class Directories extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> BODIES = List.of("AA", "BB", "CC", "DD");
    private static final List<String> STATES = List.of("SG", "MY", "TH");

    @Provide
    Arbitrary<Remit> remit() {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(BODIES),
                        Arbitraries.of(Capacity.class),
                        topics(1),
                        functions(),
                        Arbitraries.of(STATES).set().ofMaxSize(2).map(Territory::new),
                        topics(0))
                .flatAs((id, version, body, capacity, topics, functions, territory, excludes) -> period().map(period ->
                        new Remit(id, version, body, capacity, topics, functions, territory, excludes, period)));
    }

    @Provide
    Arbitrary<PrecedenceRule> rule() {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        topics(1),
                        functions(),
                        Arbitraries.shuffle(BODIES)
                                .flatMap(order -> Arbitraries.integers()
                                        .between(2, BODIES.size())
                                        .map(size -> order.subList(0, size))),
                        period())
                .as(PrecedenceRule::new);
    }

    @Provide
    Arbitrary<Classification> classification() {
        return Combinators.combine(
                        Arbitraries.of(Directory.TAXONOMY),
                        Arbitraries.of(Function.POLICY, Function.LEGAL, Function.DEFENCE),
                        Arbitraries.of(STATES).set().ofMinSize(1).ofMaxSize(2))
                .as(Classification::new);
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 8).map(FIRST::plusDays);
    }

    private static Arbitrary<Period> period() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 5).injectNull(0.5))
                .as((from, days) ->
                        new Period(FIRST.plusDays(from), days == null ? null : FIRST.plusDays(from + days)));
    }

    private static Arbitrary<Set<Topic>> topics(int atLeast) {
        return Arbitraries.of(Directory.TAXONOMY).set().ofMinSize(atLeast).ofMaxSize(2);
    }

    private static Arbitrary<Set<Function>> functions() {
        return Arbitraries.of(Function.POLICY, Function.LEGAL, Function.DEFENCE)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2);
    }
}
