package org.asean.coordination.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Processor time and memory of a process, with or without those below it, as the kernel counts them in {@code /proc}. A child that has
 * ended is counted with its parent, so that nothing is lost between two looks.
 */
public final class ProcessTree {

    /** The unit in which the kernel tells processor time (USER_HZ), the same on every Linux. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private final ProcessHandle root;
    private final boolean withDescendants;

    private ProcessTree(ProcessHandle root, boolean withDescendants) {
        this.root = root;
        this.withDescendants = withDescendants;
    }

    /** The process and all below it. */
    public static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(root, true);
    }

    /** The process alone. */
    public static ProcessTree alone(ProcessHandle process) {
        return new ProcessTree(process, false);
    }

    /** Time on the processors since it began, in microseconds. */
    public long cpuMicros() {
        return pids().map(this::ticks).sum() * MICROS_PER_TICK;
    }

    /** Memory that is its own, and its share of what several use, in MiB. */
    public long memoryMib() {
        return pids().map(ProcessTree::proportionalKib).sum() / 1024;
    }

    private LongStream pids() {
        Stream<ProcessHandle> below = withDescendants ? root.descendants() : Stream.empty();
        return Stream.concat(Stream.of(root), below).mapToLong(ProcessHandle::pid);
    }

    private long ticks(long pid) {
        String stat = String.join(" ", lines(pid, "stat"));
        // The name of the program, in parentheses, may have spaces in it.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        if (fields.length <= CSTIME) {
            return 0;
        }
        long own = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
        return withDescendants ? own + Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CSTIME]) : own;
    }

    private static long proportionalKib(long pid) {
        return lines(pid, "smaps_rollup").stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    /** Nothing of a process that has ended meanwhile. */
    private static List<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException ended) {
            return List.of();
        }
    }
}
