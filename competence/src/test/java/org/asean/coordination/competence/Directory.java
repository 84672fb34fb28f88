package org.asean.coordination.competence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Remits and rules in few words, for tests. */
final class Directory {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final Period OPEN = Period.from(LocalDate.of(2026, 1, 1));

    /** The taxonomy of the tests. */
    static final List<Topic> TAXONOMY = List.of(
            new Topic("cyber"),
            new Topic("cyber.crime"),
            new Topic("cyber.crime.child"),
            new Topic("cyber.crime.evidence"),
            new Topic("cyber.crime-prevention"),
            new Topic("cyber.cii"),
            new Topic("cyber.cii.energy"));

    private Directory() {}

    static Remit remit(String body, Capacity capacity, String topics, Function... functions) {
        return new Remit(
                id(body + capacity + topics + Arrays.toString(functions)),
                1,
                body,
                capacity,
                topics(topics),
                Set.of(functions),
                Territory.ALL,
                Set.of(),
                OPEN);
    }

    static Remit lead(String body, String topics, Function... functions) {
        return remit(body, Capacity.LEAD, topics, functions);
    }

    static Remit excluding(Remit remit, String topics) {
        return new Remit(
                remit.id(),
                remit.version(),
                remit.body(),
                remit.capacity(),
                remit.topics(),
                remit.functions(),
                remit.territory(),
                topics(topics),
                remit.period());
    }

    static Remit in(Remit remit, String... states) {
        return new Remit(
                remit.id(),
                remit.version(),
                remit.body(),
                remit.capacity(),
                remit.topics(),
                remit.functions(),
                new Territory(Set.of(states)),
                remit.excludes(),
                remit.period());
    }

    static Remit during(Remit remit, Period period) {
        return new Remit(
                remit.id(),
                remit.version(),
                remit.body(),
                remit.capacity(),
                remit.topics(),
                remit.functions(),
                remit.territory(),
                remit.excludes(),
                period);
    }

    static PrecedenceRule rule(String topics, Function function, String... bodies) {
        return new PrecedenceRule(
                id(topics + function + Arrays.toString(bodies)),
                topics(topics),
                Set.of(function),
                List.of(bodies),
                OPEN);
    }

    static Classification about(String topic, Function function, String... states) {
        return new Classification(new Topic(topic), function, Set.of(states));
    }

    static Route route(Classification asked, List<Remit> remits, PrecedenceRule... rules) {
        return new Router(new Competences(remits, List.of(rules))).route(asked, DAY);
    }

    static Set<Topic> topics(String codes) {
        return Arrays.stream(codes.split(" ")).map(Topic::new).collect(Collectors.toSet());
    }

    private static UUID id(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
