package org.asean.coordination.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.asean.coordination.benchmark.report.Report;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.SuiteBuilder;
import org.asean.coordination.suite.cli.Running;
import org.asean.coordination.suite.cli.SuiteOptions;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.service.ServiceJvm;
import org.asean.coordination.suite.state.StateFolder;
import org.asean.coordination.suite.state.StateReset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures in a fresh suite beside whatever runs: its own state folder, ports that nobody uses. */
@Command(
        name = "./run bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures an offer: as one SQL statement, as the service's statements, through the service, through the gateway.")
final class BenchCommand implements Callable<Integer> {

    private static final long NEEDED_BYTES = 6L * 1024 * 1024 * 1024;

    /** The limits are for people and their systems; here one caller is all of them. */
    private static final String NO_LIMIT = "1000000000";

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Option(names = "--quick", description = "Seconds in place of minutes: shows that it works, and little more.")
    private boolean quick;

    @Option(names = "--seconds", description = "How long each cell is measured (default: 15; quick: 2).")
    private int seconds;

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,8,32",
            description = "How many make offers at once (default: 1,8,32).")
    private List<Integer> clients = List.of();

    @Option(names = "--rounds", description = "How often 64 want one issue (default: 50; quick: 10).")
    private int rounds;

    @Option(
            names = "--report",
            defaultValue = "benchmark/target/benchmark.md",
            description = "Where the tables are written to (default: benchmark/target/benchmark.md).")
    private Path file = Path.of("benchmark.md");

    @Override
    public Integer call() {
        Console console = Console.printingTo(System.out);
        Path state = options.state().resolve("bench");
        StateReset.of(state);
        requireRoom(state);
        SuiteBuilder builder = options.builder(console).state(state).jvm(ServiceJvm.POD);
        builder.environment("GATEWAY_LIMIT_COMMAND", NO_LIMIT).environment("GATEWAY_LIMIT_READ", NO_LIMIT);
        if (!options.movesPorts()) {
            builder.freePorts();
        }
        console.line("Measuring; state in " + state + ", which is removed afterwards.");
        int code = Running.run(builder.build(), console, suite -> measure(suite, console));
        StateReset.of(state);
        return code;
    }

    private int measure(Suite suite, Console console) {
        try {
            Report report = new Benchmark(suite, extent(), console).run();
            report.lines().forEach(console::line);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, report.lines());
            console.line("The same in " + file + ".");
            return report.isExact() ? 0 : 1;
        } catch (SQLException | IOException e) {
            throw new SuiteFailure("The benchmark cannot go on: " + e.getMessage(), e);
        }
    }

    private Extent extent() {
        Extent usual = quick ? Extent.quick(clients) : Extent.full(clients);
        return usual.with(
                seconds == 0 ? usual.measured() : Duration.ofSeconds(seconds), rounds == 0 ? usual.rounds() : rounds);
    }

    private static void requireRoom(Path state) {
        long free = StateFolder.open(state).path().toFile().getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new SuiteFailure("The disk that holds " + state + " has " + free / (1024 * 1024) + " MB free and "
                    + NEEDED_BYTES / (1024 * 1024) + " MB are needed: name a folder on another disk with --state.");
        }
    }
}
