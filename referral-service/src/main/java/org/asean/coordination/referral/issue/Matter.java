package org.asean.coordination.referral.issue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.referral.marking.Marking;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is about, as raised; topic, function and states may be left to triage.
 *
 * @param title one line
 * @param summary what happened
 * @param topic code of a node of the taxonomy, or null
 * @param function kind of work asked for, or null
 * @param states member states concerned
 * @param severity how urgent
 * @param marking who may read it
 * @param alreadyRaisedAt where else it was raised
 * @param namedPersons subjects that may read it when it is RED
 */
@Embeddable
public record Matter(
        String title,
        String summary,
        @Nullable String topic,
        @Enumerated(EnumType.STRING) @Nullable Function function,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> states,
        @Enumerated(EnumType.STRING) Severity severity,
        @Enumerated(EnumType.STRING) Marking marking,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> alreadyRaisedAt,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> namedPersons) {

    /** The same, with one more person who may read it, unless named already. */
    Matter readableBy(String person) {
        List<String> persons = Stream.concat(Stream.of(person), namedPersons.stream())
                .distinct()
                .toList();
        return new Matter(title, summary, topic, function, states, severity, marking, alreadyRaisedAt, persons);
    }

    /** The same, under another marking, with these persons who may read it beside those who could. */
    Matter marked(Marking other, List<String> persons) {
        List<String> all = Stream.concat(namedPersons.stream(), persons.stream())
                .distinct()
                .toList();
        return new Matter(title, summary, topic, function, states, severity, other, alreadyRaisedAt, all);
    }

    /** The same, as triage classified it. */
    public Matter classifiedAs(Classification classification) {
        return new Matter(
                title,
                summary,
                classification.topic().code(),
                classification.function(),
                classification.states().stream().sorted().toList(),
                severity,
                marking,
                alreadyRaisedAt,
                namedPersons);
    }

    /** Topic, function and states, once they are said. */
    Optional<Classification> classification() {
        return topic == null || function == null
                ? Optional.empty()
                : Optional.of(new Classification(new Topic(topic), function, Set.copyOf(states)));
    }
}
