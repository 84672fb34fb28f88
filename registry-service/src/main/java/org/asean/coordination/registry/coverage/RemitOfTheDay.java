package org.asean.coordination.registry.coverage;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.body.Pillar;

/**
 * A remit that is in force on the day, as the rules see it: read without the rest of its story, for there may be very many.
 *
 * @param remit in force on that day; on which others is not asked here
 * @param pillar under which its body stands
 */
record RemitOfTheDay(Remit remit, Pillar pillar) {

    static RemitOfTheDay of(Tuple row, LocalDate day) {
        Remit remit = new Remit(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("body", String.class),
                Capacity.valueOf(row.get("capacity", String.class)),
                topics(row, "topics"),
                words(row, "functions").stream().map(Function::valueOf).collect(Collectors.toSet()),
                new Territory(words(row, "states")),
                topics(row, "excludes"),
                new Period(day, day.plusDays(1)));
        return new RemitOfTheDay(remit, Pillar.valueOf(row.get("pillar", String.class)));
    }

    private static Set<Topic> topics(Tuple row, String column) {
        return words(row, column).stream().map(Topic::new).collect(Collectors.toSet());
    }

    private static Set<String> words(Tuple row, String column) {
        return Arrays.stream(row.get(column, String[].class)).collect(Collectors.toSet());
    }
}
