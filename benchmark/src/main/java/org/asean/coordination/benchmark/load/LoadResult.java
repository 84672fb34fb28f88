package org.asean.coordination.benchmark.load;

import java.util.Map;

/**
 * What came of a load.
 *
 * @param way how the offers were made
 * @param clients how many made them
 * @param seconds from the first offer's begin to the last one's end
 * @param latencies of the offers that succeeded
 * @param failures how often each other status was answered
 */
public record LoadResult(String way, int clients, double seconds, Latencies latencies, Map<Integer, Integer> failures) {

    /** Keeps a copy. */
    public LoadResult {
        failures = Map.copyOf(failures);
    }

    /** Offers that succeeded, per second. */
    public double perSecond() {
        return latencies.count() / seconds;
    }
}
