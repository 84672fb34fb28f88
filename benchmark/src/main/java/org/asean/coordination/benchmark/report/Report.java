package org.asean.coordination.benchmark.report;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asean.coordination.benchmark.load.LoadResult;
import org.asean.coordination.benchmark.offer.SentStatement;

/**
 * Everything that was measured, as Markdown.
 *
 * @param statements that one offer sends
 * @param saturated as fast as it goes
 * @param half at half of that
 * @param memory of each process after it, in MiB
 * @param contended many clients, one issue
 */
public record Report(
        List<SentStatement> statements,
        List<Cell> saturated,
        List<Cell> half,
        Map<String, Long> memory,
        Contended contended) {

    public static final String ONE_STATEMENT = "a one statement";
    public static final String STATEMENTS = "b its statements";
    public static final String SERVICE = "c referral-service";
    public static final String GATEWAY = "d gateway";

    private static final double LEAST_OF_ONE_STATEMENT = 0.45;
    private static final double LEAST_OF_SERVICE = 0.7;
    private static final double MOST_AT_HALF_MS = 20;
    private static final int LONGEST_STATEMENT = 160;

    /** Keeps copies. */
    public Report {
        statements = List.copyOf(statements);
        saturated = List.copyOf(saturated);
        half = List.copyOf(half);
    }

    /** Whether every offer was answered as it must be; how fast is for people to judge. */
    public boolean isExact() {
        return contended.isExact()
                && saturated.stream().allMatch(cell -> cell.result().failures().isEmpty());
    }

    /** The document. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "# An offer, measured", "", machine()));
        lines.addAll(cells("As fast as it goes", saturated));
        lines.addAll(ratios());
        lines.addAll(cells("At half of its best, begun when due", half));
        lines.addAll(memoryTable());
        lines.addAll(contention());
        lines.addAll(sent());
        return lines;
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, Java %s, load average %s. Other work on the machine spoils figures, and ratios less.",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                loadAverage());
    }

    private static String loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }

    private List<String> cells(String title, List<Cell> cells) {
        var table = new Table(
                "way",
                "clients",
                "offers/s",
                "p50 ms",
                "p99 ms",
                "CPU µs/offer: postgres",
                "service",
                "gateway",
                "clients",
                "refused");
        for (Cell cell : cells) {
            LoadResult result = cell.result();
            table.row(
                    result.way(),
                    result.clients(),
                    Table.whole(result.perSecond()),
                    Table.tenths(result.latencies().percentileMs(0.5)),
                    Table.tenths(result.latencies().percentileMs(0.99)),
                    Table.whole(cell.cpuPerOffer("postgres")),
                    Table.whole(cell.cpuPerOffer("referral-service")),
                    Table.whole(cell.cpuPerOffer("gateway")),
                    Table.whole(cell.cpuPerOffer("clients")),
                    result.failures().isEmpty() ? "none" : result.failures());
        }
        return table.under(title);
    }

    private List<String> ratios() {
        var table = new Table("clients", "b/a", "c/a (aim 0.45)", "c/b", "d/c (aim 0.70)");
        for (int clients : saturated.stream()
                .map(cell -> cell.result().clients())
                .distinct()
                .toList()) {
            table.row(
                    clients,
                    Table.hundredths(ratio(STATEMENTS, ONE_STATEMENT, clients)),
                    aimed(ratio(SERVICE, ONE_STATEMENT, clients), LEAST_OF_ONE_STATEMENT),
                    Table.hundredths(ratio(SERVICE, STATEMENTS, clients)),
                    aimed(ratio(GATEWAY, SERVICE, clients), LEAST_OF_SERVICE));
        }
        List<String> lines = new ArrayList<>(table.under("Ratios of offers/s"));
        lines.add("");
        for (Cell cell : half) {
            double p99 = cell.result().latencies().percentileMs(0.99);
            lines.add("- p99 at half load, " + cell.result().way() + ": " + Table.tenths(p99) + " ms ("
                    + (cell.result().way().equals(ONE_STATEMENT) ? "the server and its disk alone" : aimed(p99)) + ")");
        }
        return lines;
    }

    private static String aimed(double p99) {
        return "aim: under 20, " + (p99 < MOST_AT_HALF_MS ? "reached" : "missed");
    }

    private static String aimed(double ratio, double least) {
        return Table.hundredths(ratio) + (ratio >= least ? " reached" : " missed");
    }

    private double ratio(String way, String other, int clients) {
        return perSecond(way, clients) / perSecond(other, clients);
    }

    private double perSecond(String way, int clients) {
        return saturated.stream()
                .map(Cell::result)
                .filter(result -> result.way().equals(way) && result.clients() == clients)
                .mapToDouble(LoadResult::perSecond)
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<String> memoryTable() {
        var table = new Table("process", "MiB");
        memory.forEach(table::row);
        return table.under("Memory after it, its own and its share of what several use");
    }

    private List<String> contention() {
        var table = new Table(
                "clients",
                "rounds",
                "one winner",
                "asked again",
                "answer p50 ms",
                "p99 ms",
                "round p50 ms",
                "p99 ms",
                "answers");
        table.row(
                contended.race().clients(),
                contended.race().winnersPerRound().size(),
                contended.race().isExact() ? "always" : "NOT always",
                contended.race().retries(),
                Table.tenths(contended.answers().percentileMs(0.5)),
                Table.tenths(contended.answers().percentileMs(0.99)),
                Table.tenths(contended.rounds().percentileMs(0.5)),
                Table.tenths(contended.rounds().percentileMs(0.99)),
                contended.race().answers());
        return table.under("Many clients, one issue, through the gateway");
    }

    private List<String> sent() {
        List<String> lines = new ArrayList<>(List.of("", "## What one offer sends to the database", ""));
        for (int i = 0; i < statements.size(); i++) {
            String shown = statements.get(i).shown();
            String bounded = shown.length() <= LONGEST_STATEMENT ? shown : shown.substring(0, LONGEST_STATEMENT) + " …";
            lines.add((i + 1) + ". `" + bounded + "`");
        }
        lines.add("");
        return lines;
    }
}
