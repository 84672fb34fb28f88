package org.asean.coordination.suite.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Makes a state folder as if it had never been. What a killed run left running in it is ended first: its ids stand nowhere else, and
 * nobody could find it afterwards.
 */
public final class StateReset {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** The commands that run beside everything else keep their state inside. */
    private static final List<String> INNER = List.of("check", "race", "bench");

    private StateReset() {}

    /**
     * Forgets the folder; nothing happens when it is not there.
     *
     * @throws org.asean.coordination.suite.console.SuiteFailure when a suite runs in it, or in a folder inside
     */
    public static void of(Path state) {
        if (!Files.exists(state)) {
            return;
        }
        INNER.forEach(inner -> of(state.resolve(inner)));
        StateFolder folder = StateFolder.toForget(state);
        StateLock lock = StateLock.take(folder);
        try {
            new Leftovers(folder).end(PATIENCE);
            StateFolder.forget(folder.path());
        } finally {
            lock.close();
        }
    }
}
