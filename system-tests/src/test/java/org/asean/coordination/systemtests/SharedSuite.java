package org.asean.coordination.systemtests;

import java.nio.file.Path;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.state.StateFolder;

/** One suite for all system tests of a run, with two replicas of referral-service; it ends with the JVM. */
final class SharedSuite {

    private static final class Started {
        static final Suite SUITE = start();
    }

    private SharedSuite() {}

    /** The suite, started by whoever asks first. */
    static Suite suite() {
        return Started.SUITE;
    }

    private static Suite start() {
        Path state = Path.of("target", "state", "shared").toAbsolutePath();
        StateFolder.forget(state);
        Suite suite = Suite.builder()
                .state(state)
                .freePorts()
                .referralReplicas(2)
                .console(Console.printingTo(System.out))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
        suite.start();
        return suite;
    }
}
