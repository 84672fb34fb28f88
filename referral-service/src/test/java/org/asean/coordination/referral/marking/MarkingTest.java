package org.asean.coordination.referral.marking;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The marking table of the contract, cell by cell. */
class MarkingTest {

    @ParameterizedTest
    @CsvSource({
        "CLEAR,        SIGNED_IN,     FULL",
        "CLEAR,        BODY_OR_STATE, FULL",
        "CLEAR,        OFFERED,       FULL",
        "CLEAR,        PARTY,         FULL",
        "CLEAR,        COMMITTEE,     FULL",
        "CLEAR,        AUDITOR,       FULL",
        "CLEAR,        NAMED,         FULL",
        "GREEN,        SIGNED_IN,     FULL",
        "GREEN,        BODY_OR_STATE, FULL",
        "GREEN,        OFFERED,       FULL",
        "GREEN,        PARTY,         FULL",
        "GREEN,        COMMITTEE,     FULL",
        "GREEN,        AUDITOR,       FULL",
        "GREEN,        NAMED,         FULL",
        "AMBER,        SIGNED_IN,     NONE",
        "AMBER,        BODY_OR_STATE, REFERENCE",
        "AMBER,        OFFERED,       PREVIEW",
        "AMBER,        PARTY,         FULL",
        "AMBER,        COMMITTEE,     FULL",
        "AMBER,        AUDITOR,       FULL",
        "AMBER,        NAMED,         FULL",
        "AMBER_STRICT, SIGNED_IN,     NONE",
        "AMBER_STRICT, BODY_OR_STATE, REFERENCE",
        "AMBER_STRICT, OFFERED,       PREVIEW",
        "AMBER_STRICT, PARTY,         FULL",
        "AMBER_STRICT, COMMITTEE,     FULL",
        "AMBER_STRICT, AUDITOR,       REFERENCE",
        "AMBER_STRICT, NAMED,         FULL",
        "RED,          SIGNED_IN,     NONE",
        "RED,          BODY_OR_STATE, NONE",
        "RED,          OFFERED,       NONE",
        "RED,          PARTY,         NONE",
        "RED,          COMMITTEE,     REFERENCE",
        "RED,          AUDITOR,       REFERENCE",
        "RED,          NAMED,         FULL",
    })
    void each_marking_lets_each_relation_read_what_the_contract_says(
            Marking marking, Relation relation, Access expected) {
        assertThat(marking.accessOf(relation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"AMBER, PREVIEW", "RED, NONE"})
    void of_several_relations_the_most_open_counts(Marking marking, Access expected) {
        assertThat(marking.accessOf(EnumSet.of(Relation.SIGNED_IN, Relation.BODY_OR_STATE, Relation.OFFERED)))
                .isEqualTo(expected);
    }
}
