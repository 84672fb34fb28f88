package org.asean.coordination.suite.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;

/** Runs a suite for a command: starts it, lets the command use it, and stops it whatever happens, a signal included. */
public final class Running {

    /** What a command does with a running suite. */
    @FunctionalInterface
    public interface Use {

        /** Returns the exit code of the command. */
        int with(Suite suite);
    }

    private final Suite suite;
    private final Console console;
    private final CompletableFuture<Integer> interrupted = new CompletableFuture<>();

    private Running(Suite suite, Console console) {
        this.suite = suite;
        this.console = console;
    }

    /** Starts the suite, uses it, stops it. */
    public static int run(Suite suite, Console console, Use use) {
        var running = new Running(suite, console);
        Interrupts.handle(running::stopFor, running::killFor);
        return running.run(use);
    }

    private int run(Use use) {
        Instant begun = Instant.now();
        try {
            suite.start();
            console.line(String.format(
                    Locale.ROOT,
                    "  ready after %.1f s",
                    Duration.between(begun, Instant.now()).toMillis() / 1000.0));
            return use.with(suite);
        } catch (SuiteFailure e) {
            if (interrupted.isDone()) {
                return interrupted.join();
            }
            throw e;
        } finally {
            suite.stop();
        }
    }

    private void stopFor(int signal) {
        interrupted.complete(128 + signal);
        console.line("Stopping; Ctrl-C again kills.");
        Instant begun = Instant.now();
        suite.stop();
        console.line(String.format(
                Locale.ROOT,
                "Stopped in %.1f s.",
                Duration.between(begun, Instant.now()).toMillis() / 1000.0));
        Runtime.getRuntime().halt(128 + signal);
    }

    private void killFor(int signal) {
        console.line("Killed.");
        suite.killAll();
        Runtime.getRuntime().halt(128 + signal);
    }
}
