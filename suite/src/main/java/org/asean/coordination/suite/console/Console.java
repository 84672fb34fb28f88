package org.asean.coordination.suite.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Where the suite tells what it is doing, a line at a time. */
@FunctionalInterface
public interface Console {

    /** Shows one line. Called from several threads. */
    void line(String text);

    /** Shows that a part is ready and how long it took. */
    default void ready(String part, Duration took) {
        line(String.format(Locale.ROOT, "  %-20s ready in %5.1f s", part, took.toMillis() / 1000.0));
    }

    /** A console that prints to the stream. */
    static Console printingTo(PrintStream stream) {
        return stream::println;
    }

    /** A console that nobody reads. */
    static Console silent() {
        return text -> {};
    }
}
