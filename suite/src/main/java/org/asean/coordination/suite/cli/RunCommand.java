package org.asean.coordination.suite.cli;

import java.util.concurrent.Callable;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.state.StateReset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and runs until Ctrl-C. */
@Command(
        name = "./run",
        mixinStandardHelpOptions = true,
        description = "Builds what is out of date, starts the whole suite, and stops it on Ctrl-C.",
        footer = "@|bold bench|@ measures what an offer costs beside one SQL statement (./run bench --help).",
        subcommands = {TokenCommand.class, DevCommand.class, RaceCommand.class})
final class RunCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Option(
            names = "--check",
            description = "Starts beside whatever runs, plays the story, stops; 0 when all went as it must.")
    private boolean check;

    @Option(names = "--reset", description = "Forgets the state folder with everything in it, and ends.")
    private boolean reset;

    @Override
    public Integer call() {
        Console console = Console.printingTo(System.out);
        if (reset) {
            return reset(console);
        }
        if (check) {
            return new CheckCommand(options, console).run();
        }
        console.line("Starting; state in " + options.state() + ", logs in "
                + options.state().resolve("log") + ".");
        Suite suite = options.builder(console).build();
        return Running.run(suite, console, started -> Welcome.untilCrash(started, console));
    }

    private int reset(Console console) {
        StateReset.of(options.state());
        console.line("The state in " + options.state() + " is forgotten.");
        return 0;
    }
}
