package org.asean.coordination.systemtests;

import java.nio.file.Path;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.state.Secrets;
import org.asean.coordination.suite.state.StateFolder;
import org.asean.coordination.suite.state.StateReset;

/** One suite for all system tests of a run, with two replicas of referral-service; it ends with the JVM. */
final class SharedSuite {

    private static final Path STATE = Path.of("target", "state", "shared").toAbsolutePath();

    private static final class Started {
        static final Suite SUITE = start();
    }

    private SharedSuite() {}

    /** The suite, started by whoever asks first. */
    static Suite suite() {
        return Started.SUITE;
    }

    /** A secret that the running suite has made for itself. */
    static String secret(String name) {
        return Secrets.of(StateFolder.open(STATE)).secret(name);
    }

    private static Suite start() {
        StateReset.of(STATE);
        Suite suite = Suite.builder()
                .state(STATE)
                .freePorts()
                .referralReplicas(2)
                .console(Console.printingTo(System.out))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
        suite.start();
        return suite;
    }
}
