package org.asean.coordination.benchmark.offer;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilledInTest {

    @Test
    void whatIsAnotherEveryTimeIsFilledInWhereverItStands() {
        FilledIn parameters = FilledIn.of(
                Arrays.asList("CSC-1", null, "/issues/CSC-1/referrals", "{\"id\":\"uuid\",\"issue\":\"CSC-1\"}"),
                List.of("CSC-1", "uuid"));

        List<String> values = List.of("CSC-2", "other");

        assertThat(parameters.count()).isEqualTo(4);
        assertThat(parameters.with(values, 0)).isEqualTo("CSC-2");
        assertThat(parameters.with(values, 1)).isNull();
        assertThat(parameters.with(values, 2)).isEqualTo("/issues/CSC-2/referrals");
        assertThat(parameters.with(values, 3)).isEqualTo("{\"id\":\"other\",\"issue\":\"CSC-2\"}");
    }
}
