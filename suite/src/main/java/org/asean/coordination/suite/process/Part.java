package org.asean.coordination.suite.process;

import java.time.Duration;

/** One part of the suite: something that is started, becomes ready, and is stopped. */
public interface Part {

    /** The name at the terminal, of its log and of its process file. */
    String name();

    /**
     * How it is started: prepares what it needs on disk and says what to launch. Called again for each restart.
     */
    Launch launch();

    /** Whether it answers now. */
    boolean isReady();

    /** How long it may take until it answers. The services wait for Keycloak's keys, so theirs is no shorter than its. */
    default Duration startLimit() {
        return Duration.ofMinutes(5);
    }

    /** How long it may take to end in good order. */
    default Duration stopLimit() {
        return Duration.ofSeconds(3);
    }
}
