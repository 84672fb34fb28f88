package org.asean.coordination.benchmark;

/** Where {@code ./run bench} begins. */
public final class Main {

    private Main() {}

    /** Exit codes: 0 measured, 1 failed or a lead was given twice, 2 wrong usage, 130 and 143 stopped by a signal. */
    public static void main(String[] arguments) {
        System.exit(org.asean.coordination.suite.cli.Main.commandLine(new BenchCommand())
                .execute(arguments));
    }
}
