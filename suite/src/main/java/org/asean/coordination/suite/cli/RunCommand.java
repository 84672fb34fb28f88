package org.asean.coordination.suite.cli;

import java.util.concurrent.Callable;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts everything and runs until Ctrl-C. */
@Command(
        name = "./run",
        mixinStandardHelpOptions = true,
        description = "Builds what is out of date, starts the whole suite, and stops it on Ctrl-C.",
        subcommands = {TokenCommand.class})
final class RunCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Override
    public Integer call() {
        Console console = Console.printingTo(System.out);
        console.line("Starting; state in " + options.state() + ", logs in "
                + options.state().resolve("log") + ".");
        Suite suite = options.builder(console).build();
        return Running.run(suite, console, started -> {
            console.line(started.crash().join().line());
            return 1;
        });
    }
}
