package org.asean.coordination.suite.cli;

import org.asean.coordination.suite.console.SuiteFailure;
import picocli.CommandLine;

/** Where {@code ./run} begins. */
public final class Main {

    private Main() {}

    /** Exit codes: 0 done, 1 failed with one clear line, 2 wrong usage, 130 and 143 stopped by a signal. */
    public static void main(String[] arguments) {
        System.exit(commandLine(new RunCommand()).execute(arguments));
    }

    /** A command whose failures are told in one line. */
    public static CommandLine commandLine(Object described) {
        return new CommandLine(described)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof SuiteFailure told) {
            command.getErr().println(command.getColorScheme().errorText(told.line()));
            return 1;
        }
        throw failure;
    }
}
