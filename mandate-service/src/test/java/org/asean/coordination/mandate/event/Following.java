package org.asean.coordination.mandate.event;

import java.util.ArrayList;
import java.util.List;

/** A reader who began at zero and follows. */
abstract class Following implements Runnable {

    private final List<Seen> seen = new ArrayList<>();
    private volatile int passed;
    private volatile boolean stopped;

    void see(Seen event) {
        seen.add(event);
        passed = seen.size();
    }

    /** How many events it has seen. */
    int passed() {
        return passed;
    }

    /** What it has seen, in its order; asked when it has ended. */
    List<Seen> seen() {
        return seen;
    }

    boolean isStopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }
}
