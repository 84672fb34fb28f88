package org.asean.coordination.suite.cli;

import java.util.concurrent.Callable;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.service.ServiceModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the suite with one service in Quarkus development mode. */
@Command(
        name = "dev",
        mixinStandardHelpOptions = true,
        description = "Runs the suite with one service from its sources: a change is taken over with the next request.")
final class DevCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Parameters(paramLabel = "SERVICE", description = "registry-service, mandate-service, referral-service or gateway.")
    private String service = "";

    @Override
    public Integer call() {
        Console console = Console.printingTo(System.out);
        ServiceModule module = ServiceModule.named(service);
        console.line("Starting with " + module.module() + " in development mode; its log is "
                + options.state().resolve("log").resolve(module.module() + ".log") + ".");
        Suite suite = options.builder(console).developing(module).build();
        return Running.run(suite, console, started -> Welcome.untilCrash(started, console));
    }
}
