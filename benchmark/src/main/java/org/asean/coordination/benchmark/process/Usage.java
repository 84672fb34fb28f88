package org.asean.coordination.benchmark.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** What several processes use, each under its name. */
public final class Usage {

    private final Map<String, ProcessTree> processes;

    /** Of these, shown in this order. */
    public Usage(Map<String, ProcessTree> processes) {
        this.processes = new LinkedHashMap<>(processes);
    }

    /** Processor time of each until now, in microseconds. */
    public Map<String, Long> cpuMicros() {
        Map<String, Long> used = new LinkedHashMap<>();
        processes.forEach((name, process) -> used.put(name, process.cpuMicros()));
        return used;
    }

    /** Processor time of each since then, in microseconds. */
    public Map<String, Long> cpuMicrosSince(Map<String, Long> then) {
        Map<String, Long> used = cpuMicros();
        used.replaceAll((name, now) -> now - then.getOrDefault(name, 0L));
        return used;
    }

    /** Memory of each now, in MiB. */
    public Map<String, Long> memoryMib() {
        Map<String, Long> used = new LinkedHashMap<>();
        processes.forEach((name, process) -> used.put(name, process.memoryMib()));
        return used;
    }
}
