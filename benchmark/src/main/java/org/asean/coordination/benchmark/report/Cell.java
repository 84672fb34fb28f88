package org.asean.coordination.benchmark.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asean.coordination.benchmark.load.LoadResult;

/**
 * What was measured of one way at one number of clients.
 *
 * @param result of the load
 * @param cpuMicros processor time of each process meanwhile
 */
public record Cell(LoadResult result, Map<String, Long> cpuMicros) {

    /** Keeps a copy, in its order. */
    public Cell {
        cpuMicros = new LinkedHashMap<>(cpuMicros);
    }

    /** Processor time of the process for one offer, in microseconds. */
    double cpuPerOffer(String process) {
        return cpuMicros.getOrDefault(process, 0L)
                / (double) Math.max(1, result.latencies().count());
    }
}
