package org.asean.coordination.mandate.mandate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MandateStateTest {

    private static final Set<String> TABLE = Set.of(
            "DRAFT PROPOSED",
            "PROPOSED ADOPTED",
            "ADOPTED ACTIVE",
            "ADOPTED REVOKED",
            "ACTIVE DISCHARGED",
            "ACTIVE EXPIRED",
            "ACTIVE REVOKED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(MandateState.values())
                .flatMap(from -> Arrays.stream(MandateState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void the_table_is_this_one(MandateState from, MandateState to) {
        assertThat(from.mayBecome(to)).isEqualTo(TABLE.contains(from + " " + to));
    }
}
