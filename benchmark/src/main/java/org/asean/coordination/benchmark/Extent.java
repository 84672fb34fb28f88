package org.asean.coordination.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param clients for each cell how many make offers at once
 * @param warmUp of the services, at a time, before anything is measured
 * @param warmUps how often at most
 * @param warming of each cell before it counts
 * @param measured of each cell
 * @param rounds in which many want one issue
 */
record Extent(List<Integer> clients, Duration warmUp, int warmUps, Duration warming, Duration measured, int rounds) {

    Extent {
        clients = List.copyOf(clients);
    }

    /** Enough for both compilers to have done their work. */
    static Extent full(List<Integer> clients) {
        return new Extent(clients, Duration.ofSeconds(20), 12, Duration.ofSeconds(3), Duration.ofSeconds(15), 50);
    }

    /** Enough to see that everything goes. */
    static Extent quick(List<Integer> clients) {
        return new Extent(clients, Duration.ofSeconds(5), 1, Duration.ofMillis(500), Duration.ofSeconds(2), 10);
    }

    Extent with(Duration time, int times) {
        return new Extent(clients, warmUp, warmUps, warming, time, times);
    }
}
