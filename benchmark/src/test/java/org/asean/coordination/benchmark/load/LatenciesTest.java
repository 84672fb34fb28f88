package org.asean.coordination.benchmark.load;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatenciesTest {

    @Test
    void aPercentileIsTheShortestTimeWithinWhichThatShareWasDone() {
        Latencies hundred = Latencies.of(
                LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).boxed().toList());

        assertThat(hundred.percentileMs(0.5)).isEqualTo(50);
        assertThat(hundred.percentileMs(0.99)).isEqualTo(99);
        assertThat(hundred.percentileMs(1)).isEqualTo(100);
    }

    @Test
    void ofOneItIsThatOne() {
        assertThat(Latencies.of(List.of(7_000_000L)).percentileMs(0.99)).isEqualTo(7);
    }

    @Test
    void ofNoneThereIsNone() {
        assertThat(Latencies.of(List.of()).percentileMs(0.99)).isNaN();
    }
}
