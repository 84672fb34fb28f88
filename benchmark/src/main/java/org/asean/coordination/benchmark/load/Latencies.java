package org.asean.coordination.benchmark.load;

import java.util.Arrays;
import java.util.List;

/** How long each of many things took, all of them kept: a percentile is one of them and no estimate. */
public final class Latencies {

    private static final int FIRST_CAPACITY = 4_096;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int count;

    /** Takes one in, in nanoseconds. */
    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /** All of these together. */
    static Latencies together(List<Latencies> all) {
        var together = new Latencies();
        for (Latencies some : all) {
            for (int i = 0; i < some.count; i++) {
                together.add(some.nanos[i]);
            }
        }
        Arrays.sort(together.nanos, 0, together.count);
        return together;
    }

    /** Those of the numbers, in nanoseconds. */
    public static Latencies of(List<Long> some) {
        var one = new Latencies();
        some.forEach(one::add);
        return together(List.of(one));
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /**
     * The shortest time within which at least that share was done, in milliseconds.
     *
     * @param share between 0 and 1: 0.99
     */
    public double percentileMs(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        int place = (int) Math.ceil(share * count) - 1;
        return nanos[Math.max(0, place)] / 1e6;
    }
}
