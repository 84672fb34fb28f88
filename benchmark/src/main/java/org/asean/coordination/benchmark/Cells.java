package org.asean.coordination.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asean.coordination.benchmark.load.Load;
import org.asean.coordination.benchmark.load.LoadResult;
import org.asean.coordination.benchmark.load.Way;
import org.asean.coordination.benchmark.offer.ReadyIssues;
import org.asean.coordination.benchmark.process.Usage;
import org.asean.coordination.benchmark.report.Cell;
import org.asean.coordination.suite.console.Console;

/** Measures one way at one number of clients at a time: warms it, sees to it that issues are there, and counts. */
final class Cells {

    /** More than any way has made in a second on two processors; what is left over serves the next cell. */
    private static final int MOST_PER_SECOND = 8_000;

    /** How much faster a way may get between its warming and its measuring. */
    private static final double MARGIN = 1.5;

    private static final double HALF = 0.5;

    /** So much longer than as fast as it goes, or one pause of the machine would be all of the slowest hundredth. */
    private static final int TIMES_AT_HALF = 4;

    /** A way is warm when a further while makes it no cheaper than this part of what it cost. */
    private static final double SETTLED = 0.97;

    private final Extent extent;
    private final ReadyIssues issues;
    private final Usage usage;
    private final Console console;

    Cells(Extent extent, ReadyIssues issues, Usage usage, Console console) {
        this.extent = extent;
        this.issues = issues;
        this.usage = usage;
        this.console = console;
    }

    /** Until the compilers have done their work: until an offer costs hardly less than it did a while before. */
    void warmUp(Way way, int clients) throws SQLException {
        double before;
        double cost = Double.POSITIVE_INFINITY;
        int times = 0;
        do {
            before = cost;
            cost = costWhileWarming(way, clients);
            times++;
        } while (cost < before * SETTLED && times < extent.warmUps());
    }

    /** Processor time of an offer, in microseconds, whoever spends it. */
    private double costWhileWarming(Way way, int clients) throws SQLException {
        issues.require(needed(MOST_PER_SECOND / 4.0, extent.warmUp()));
        Map<String, Long> before = new HashMap<>();
        LoadResult result =
                Load.saturating(way, clients, extent.warmUp()).run(issues, () -> before.putAll(usage.cpuMicros()));
        long used = usage.cpuMicrosSince(before).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        double cost = (double) used / result.latencies().count();
        console.line(String.format(
                Locale.ROOT,
                "  %-22s warming up %8.0f offers/s, %6.0f us of processor time each",
                result.way(),
                result.perSecond(),
                cost));
        return cost;
    }

    /** As fast as it goes. */
    Cell saturated(Way way, int clients) throws SQLException {
        issues.require(needed(MOST_PER_SECOND, extent.warming()));
        double expected = Load.saturating(way, clients, extent.warming())
                .run(issues, () -> {})
                .perSecond();
        return measured(Load.saturating(way, clients, extent.measured()), extent.measured(), expected, "");
    }

    /** At half of what the way has reached at its best, with as many clients. */
    Cell atHalf(Way way, List<Cell> saturated) throws SQLException {
        LoadResult best = saturated.stream()
                .map(Cell::result)
                .filter(result -> result.way().equals(way.name()))
                .max(Comparator.comparingDouble(LoadResult::perSecond))
                .orElseThrow();
        double pace = best.perSecond() * HALF;
        Duration time = extent.measured().multipliedBy(TIMES_AT_HALF);
        return measured(Load.paced(way, best.clients(), time, pace), time, pace, " at half of it");
    }

    private Cell measured(Load load, Duration time, double expected, String told) throws SQLException {
        issues.require(needed(expected * MARGIN, time));
        Map<String, Long> before = new HashMap<>();
        LoadResult result = load.run(issues, () -> before.putAll(usage.cpuMicros()));
        var cell = new Cell(result, usage.cpuMicrosSince(before));
        console.line(String.format(
                Locale.ROOT,
                "  %-22s %3d clients %8.0f offers/s%s",
                result.way(),
                result.clients(),
                result.perSecond(),
                told));
        return cell;
    }

    private static int needed(double perSecond, Duration time) {
        return (int) (perSecond * time.toMillis() / 1000) + 1_000;
    }
}
